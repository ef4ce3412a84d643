import SoraSpecDiff

/// Where things stand in a document that is to be edited.
struct SpecOutline {
    /// The path of an operation's object.
    let operations: [[String]]
    /// The objects that are sent alone: the paths of their schemas, each reached through plain properties and elements.
    let sent: [[String]]
    /// The objects that are received alone.
    let received: [[String]]

    init(_ document: Tree) {
        let methods: Set = ["get", "put", "post", "delete", "patch"]
        operations = (document["paths"]?.children ?? []).flatMap { path in
            path.value.children.filter { methods.contains($0.key) }.map { ["paths", path.key, $0.key] }
        }
        var sent: [[String]] = []
        var received: [[String]] = []
        for operation in operations {
            for media in document[operation + ["requestBody", "content"]]?.children ?? [] {
                Self.gather(operation + ["requestBody", "content", media.key, "schema"], of: document, into: &sent)
            }
            for response in document[operation + ["responses"]]?.children ?? [] {
                for media in response.value["content"]?.children ?? [] {
                    Self.gather(operation + ["responses", response.key, "content", media.key, "schema"], of: document, into: &received)
                }
            }
        }
        self.sent = sent.filter { !received.contains($0) }
        self.received = received.filter { !sent.contains($0) }
    }

    /// Gathers the objects below a schema, following references.
    private static func gather(_ path: [String], of document: Tree, into found: inout [[String]]) {
        guard let schema = document[path] else { return }
        if let reference = schema["$ref"]?.text {
            gather(reference.split(separator: "/").dropFirst().map(String.init), of: document, into: &found)
            return
        }
        if found.contains(path) || ["allOf", "anyOf", "oneOf", "if"].contains(where: { schema[$0] != nil }) { return }
        if schema["properties"] != nil { found.append(path) }
        for property in schema["properties"]?.children ?? [] { gather(path + ["properties", property.key], of: document, into: &found) }
        if schema["items"] != nil { gather(path + ["items"], of: document, into: &found) }
    }
}

/// A property of an object that is sent or received.
struct EditableProperty {
    /// The path of the object's schema.
    let object: [String]
    let name: String
    let isRequired: Bool
    let schema: Tree

    var path: [String] { object + ["properties", name] }

    /// The type, where the schema gives one alone and nothing else is said of it that an edit could meet.
    var type: String? { schema["type"]?.text }

    /// The values of an enumeration.
    var values: [Tree] { schema["enum"]?.children.map(\.value) ?? [] }

    /// Lists the properties of objects.
    static func all(of objects: [[String]], in document: Tree) -> [EditableProperty] {
        objects.flatMap { object in
            let required = Set(document[object + ["required"]]?.children.compactMap(\.value.text) ?? [])
            return (document[object + ["properties"]]?.children ?? []).map {
                EditableProperty(object: object, name: $0.key, isRequired: required.contains($0.key), schema: $0.value)
            }
        }
    }
}
