extension SpecEdit {
    /// The edits of the objects that are sent or received, by kind.
    static func schemaEdits(of document: Tree, _ outline: SpecOutline) throws -> [[SpecEdit]] {
        let editor = SchemaEditor(document: document)
        let sent = EditableProperty.all(of: outline.sent, in: document)
        let received = EditableProperty.all(of: outline.received, in: document)
        return try editor.existence(sent: outline.sent, sent, received: outline.received, received)
            + editor.values(sent, received) + editor.limits(sent)
    }
}

/// Makes edits of schemas.
private struct SchemaEditor {
    let document: Tree

    /// One kind of edit, which changes properties.
    private func changing(
        _ properties: [EditableProperty], _ what: String, _ change: String, at mark: String? = nil,
        _ edit: (inout Tree, EditableProperty) throws -> Void
    ) rethrows -> [SpecEdit] {
        try properties.map { property in
            try SpecEdit("\(what): \(String(path: property.path))", change, at: mark ?? property.name, of: document) {
                try edit(&$0, property)
            }
        }
    }

    /// Properties that come and go, and that become required and optional.
    func existence(
        sent objects: [[String]], _ sent: [EditableProperty], received others: [[String]], _ received: [EditableProperty]
    ) throws -> [[SpecEdit]] {
        func adding(to objects: [[String]], required: Bool, _ change: String) throws -> [SpecEdit] {
            try objects.map { object in
                try SpecEdit("add a property to \(String(path: object))", change, at: "extra", of: document) {
                    $0[object + ["properties", "extra"]] = try Tree(yaml: "{type: string}")
                    if required { try Self.require("extra", of: object, in: &$0) }
                }
            }
        }
        let optional = sent.filter { !$0.isRequired }
        let required = sent.filter(\.isRequired)
        return try [
            changing(optional, "remove", "warning request-property-removed") { Self.remove($1, from: &$0) },
            adding(to: objects, required: true, "error new-required-request-property"),
            adding(to: objects, required: false, "info new-optional-request-property"),
            changing(optional.filter { $0.schema["default"] == nil }, "demand", "error request-property-became-required") {
                try Self.require($1.name, of: $1.object, in: &$0)
            },
            changing(required, "demand no more", "info request-property-became-optional") { Self.free($1, in: &$0) },
            changing(received.filter { !$0.isRequired }, "send no more", "warning response-optional-property-removed") {
                Self.remove($1, from: &$0)
            },
            changing(received.filter(\.isRequired), "send no more", "error response-required-property-removed") {
                Self.remove($1, from: &$0)
            },
            adding(to: others, required: false, "info response-optional-property-added"),
            adding(to: others, required: true, "info response-required-property-added"),
            changing(received.filter(\.isRequired), "promise no more", "error response-property-became-optional") {
                Self.free($1, in: &$0)
            },
            changing(received.filter { !$0.isRequired }, "promise", "info response-property-became-required") {
                try Self.require($1.name, of: $1.object, in: &$0)
            },
        ]
    }

    /// Types, enumerations and defaults.
    func values(_ sent: [EditableProperty], _ received: [EditableProperty]) throws -> [[SpecEdit]] {
        let oldSent = sent.filter { !$0.values.isEmpty && $0.schema["type"]?.text == "string" }
        let oldReceived = received.filter { !$0.values.isEmpty && $0.schema["type"]?.text == "string" }
        return try [
            oldSent.filter { $0.values.count > 1 }.flatMap { property in
                changing([property], "refuse a value of", "error request-property-enum-value-removed", at: property.values.last?.text) {
                    $0[$1.path + ["enum"]] = .list($1.values.dropLast())
                }
            },
            changing(oldSent, "take a value more of", "info request-property-enum-value-added", at: "extra") {
                $0[$1.path + ["enum"]] = .list($1.values + [try Tree(yaml: "extra")])
            },
            changing(oldReceived, "send a value more of", "warning response-property-enum-value-added", at: "extra") {
                $0[$1.path + ["enum"]] = .list($1.values + [try Tree(yaml: "extra")])
            },
            changing(Self.plain(sent), "take a number for", "error request-property-type-changed", at: "boolean") {
                $0[$1.path + ["type"]] = try Tree(yaml: "boolean")
            },
            changing(Self.plain(received), "send a truth value for", "error response-property-type-changed", at: "boolean") {
                $0[$1.path + ["type"]] = try Tree(yaml: "boolean")
            },
            changing(Self.plain(received), "send null for", "error response-property-became-nullable", at: "null") {
                $0[$1.path + ["type"]] = .list([try Tree(yaml: "string"), try Tree(yaml: "'null'")])
            },
            changing(Self.plain(sent), "take null for", "info request-property-became-nullable", at: "null") {
                $0[$1.path + ["type"]] = .list([try Tree(yaml: "string"), try Tree(yaml: "'null'")])
            },
            changing(Self.plain(sent), "deprecate", "info request-property-deprecated", at: "true") {
                $0[$1.path + ["deprecated"]] = try Tree(yaml: "true")
            },
            changing(Self.plain(received), "deprecate", "info response-property-deprecated", at: "true") {
                $0[$1.path + ["deprecated"]] = try Tree(yaml: "true")
            },
            changing(
                sent.filter { $0.type == "string" && $0.schema["default"] == nil && $0.schema["enum"] == nil && !$0.isRequired },
                "default of", "info request-property-default-value-added", at: "usual"
            ) {
                $0[$1.path + ["default"]] = try Tree(yaml: "usual")
            },
        ]
    }

    /// Limits of what is sent.
    func limits(_ sent: [EditableProperty]) throws -> [[SpecEdit]] {
        let strings = Self.plain(sent).filter { $0.schema["maxLength"] == nil && $0.schema["pattern"] == nil }
        let numbers = sent.filter { ["integer", "number"].contains($0.type) && $0.schema["enum"] == nil }
        return try [
            changing(strings, "limit", "warning request-property-max-length-set", at: "77") {
                $0[$1.path + ["maxLength"]] = try Tree(yaml: "77")
            },
            changing(strings, "match", "error request-property-pattern-added", at: "[a-z]") {
                $0[$1.path + ["pattern"]] = try Tree(yaml: "'^[a-z]+$'")
            },
            changing(numbers.filter { $0.schema["maximum"] != nil }, "lower the limit of", "error request-property-max-decreased", at: "1")
            {
                $0[$1.path + ["maximum"]] = try Tree(yaml: "1")
            },
            changing(numbers.filter { $0.schema["maximum"] == nil }, "limit", "warning request-property-max-set", at: "77") {
                $0[$1.path + ["maximum"]] = try Tree(yaml: "77")
            },
            changing(numbers.filter { $0.schema["minimum"] == nil }, "limit below", "warning request-property-min-set", at: "1") {
                $0[$1.path + ["minimum"]] = try Tree(yaml: "1")
            },
        ]
    }

    /// Strings of which nothing more is said.
    private static func plain(_ properties: [EditableProperty]) -> [EditableProperty] {
        properties.filter { $0.type == "string" && $0.schema["enum"] == nil && $0.schema["const"] == nil && $0.schema["format"] == nil }
    }

    private static func remove(_ property: EditableProperty, from document: inout Tree) {
        free(property, in: &document)
        document[property.path] = nil
        if document[property.object + ["properties"]]?.children.isEmpty == true { document[property.object + ["properties"]] = nil }
    }

    private static func free(_ property: EditableProperty, in document: inout Tree) {
        let names = document[property.object + ["required"]]?.children.map(\.value) ?? []
        let left = names.filter { $0.text != property.name }
        if !names.isEmpty { document[property.object + ["required"]] = left.isEmpty ? nil : .list(left) }
    }

    private static func require(_ name: String, of object: [String], in document: inout Tree) throws {
        let names = document[object + ["required"]]?.children.map(\.value) ?? []
        document[object + ["required"]] = .list(names + [try Tree(yaml: "'\(name)'")])
    }
}
