import SoraRuntime
import Testing

/// The examples that a document has for its named schemas.
struct DocumentedExamples {
    /// An example, the name of its schema, and where it stands.
    struct Example {
        let schema: String
        let value: JSONValue
        let place: String
    }

    private(set) var all: [Example] = []

    /// Collects the examples of all JSON bodies, and an object of the properties' examples for each schema that they fill.
    init(of document: JSONValue) throws {
        try collectBodies(in: document, at: "")
        for (name, schema) in document["components"]?["schemas"]?.object ?? [:] {
            guard let properties = schema["properties"]?.object else { continue }
            let members = properties.compactMap { key, property in Self.example(of: property).map { (key, $0) } }
            let required = schema["required"]?.array?.compactMap(\.string) ?? []
            guard !members.isEmpty, Set(required).isSubset(of: members.map(\.0)) else { continue }
            all.append(Example(schema: name, value: .object(JSONObject(members)), place: "/components/schemas/\(name)"))
        }
    }

    private mutating func collectBodies(in value: JSONValue, at place: String) throws {
        for (index, element) in (value.array ?? []).enumerated() { try collectBodies(in: element, at: "\(place)/\(index)") }
        for (key, member) in value.object ?? [:] {
            let place = "\(place)/\(key)"
            if key == "content", let media = member["application/json"] {
                try collect(media, at: place)
            } else {
                try collectBodies(in: member, at: place)
            }
        }
    }

    private mutating func collect(_ media: JSONValue, at place: String) throws {
        let named = (media["examples"]?.object ?? [:]).map { ("\(place)/\($0.key)", $0.value["value"]) }
        let examples = named + (media["example"].map { [(place, $0)] } ?? [])
        for (place, value) in examples {
            let reference = try #require(media["schema"]?["$ref"]?.string, "the schema of \(place) has no name")
            let schema = String(reference.split(separator: "/").last ?? "")
            all.append(Example(schema: schema, value: try #require(value), place: place))
        }
    }

    private static func example(of property: JSONValue) -> JSONValue? {
        property["example"] ?? property["examples"]?.array?.first
    }
}
