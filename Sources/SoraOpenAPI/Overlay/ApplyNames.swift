public import SoraDiagnostics
public import SoraYAML

/// Gives Swift names to parts of a document, as if `x-swift-name` stood there.
///
/// A key is the name of a schema of `components`, an `operationId`, a method and a path such as `GET /videos`, or a pointer such as
/// `#/components/schemas/Video/properties/id`; a pointer may lead to a value of an `enum`, too. A key that leads nowhere is reported.
public func applyNames(_ names: [Mapping.Entry], to document: Node, reporting log: DiagnosticLog) -> Node {
    if names.isEmpty { return document }
    let search = NamedPlaces(document)
    return names.reduce(document) { document, entry in
        guard let place = search.place(of: entry, reporting: log) else { return document }
        guard let named = document.naming(place.tokens[...], entry.value) else {
            log.warning(
                "‘\(entry.key)’ is nothing that bears a name", at: entry.keyRange,
                advice: "Name a schema, a property, a parameter, an operation, a value of an enumeration, or ‘#/info’.")
            return document
        }
        return named
    }
}

/// Where the parts of a document stand that a configuration can name.
private struct NamedPlaces {
    private let document: Node
    private var operations: [String: [JSONPointer]] = [:]

    init(_ document: Node) {
        self.document = document
        for path in document["paths"]?.mapping?.entries ?? [] {
            for field in path.value.mapping?.entries ?? [] {
                let pointer = JSONPointer(["paths", path.key, field.key])
                if let identifier = field.value["operationId"]?.string { operations[identifier, default: []].append(pointer) }
                if field.value.mapping != nil { operations[field.key.uppercased() + " " + path.key] = [pointer] }
            }
        }
    }

    func place(of entry: Mapping.Entry, reporting log: DiagnosticLog) -> JSONPointer? {
        if entry.key.hasPrefix("#") {
            let pointer = JSONPointer(parsing: String(entry.key.dropFirst()))
            if let pointer, pointer.tokens.reduce(document, { $0?.child($1) }) != nil { return pointer }
            log.warning("‘\(entry.key)’ leads to nothing in the document", at: entry.keyRange)
            return nil
        }
        var places = operations[entry.key] ?? []
        if document["components"]?["schemas"]?[entry.key] != nil {
            places.insert(JSONPointer(["components", "schemas", entry.key]), at: 0)
        }
        if places.count == 1 { return places[0] }
        if places.isEmpty {
            log.warning(
                "the document has no schema or operation ‘\(entry.key)’", at: entry.keyRange,
                advice: closestMatch(to: entry.key, among: known).map { "Did you mean ‘\($0)’?" })
        } else {
            log.warning(
                "‘\(entry.key)’ is the name of several parts of the document", at: entry.keyRange,
                advice: "Write which: \(places.map { "‘\($0.fragment)’" }.joined(separator: " or ")).")
        }
        return nil
    }

    private var known: [String] {
        (document["components"]?["schemas"]?.mapping?.entries.map(\.key) ?? []) + operations.keys.sorted()
    }
}

extension Node {
    /// The tree with a name for the part at a place; nil where that is nothing that bears one.
    fileprivate func naming(_ path: ArraySlice<String>, _ name: Node) -> Node? {
        guard let step = path.first else { return mapping == nil ? nil : setting("x-swift-name", to: name) }
        if path.count == 2, step == "enum", let index = path.last.flatMap({ Int($0) }) { return namingValue(index, name) }
        guard let named = child(step)?.naming(path.dropFirst(), name) else { return nil }
        if mapping != nil { return setting(step, to: named) }
        guard var elements = sequence, let index = Int(step), elements.indices.contains(index) else { return nil }
        elements[index] = named
        return with(.sequence(elements))
    }

    /// The schema with a name for one of the values that its `enum` lists.
    private func namingValue(_ index: Int, _ name: Node) -> Node? {
        guard let values = self["enum"]?.sequence, values.indices.contains(index) else { return nil }
        let nothing = name.with(.scalar(Scalar("", kind: .null)))
        var names = self["x-enum-varnames"]?.sequence ?? []
        while names.count < values.count { names.append(nothing) }
        names[index] = name
        return setting("x-enum-varnames", to: name.with(.sequence(names)))
    }

    private func setting(_ key: String, to value: Node) -> Node {
        var entries = mapping?.entries ?? []
        if let position = entries.firstIndex(where: { $0.key == key }) {
            entries[position] = Mapping.Entry(key, at: entries[position].keyRange, value: value)
        } else {
            entries.append(Mapping.Entry(key, keyNode: value.with(.scalar(Scalar(key, kind: .string))), value: value))
        }
        return with(.mapping(Mapping(entries)))
    }
}
