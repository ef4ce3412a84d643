/// The schemas of the values that a pointer leads to in instances of a schema, as far as the document tells.
enum PointedSchemas {
    /// Such values may be there, and these schemas speak of them.
    case found([Schema])
    /// Such values may be there, and nothing is said of them.
    case untold
    /// There are no such values: the step that leads nowhere, and the names that would lead on.
    case missing(step: String, known: [String])

    /// Follows a pointer into a schema; `*` stands for every element of an array.
    init(at pointer: JSONPointer, in schema: Schema) {
        var schemas = [schema].spread
        for token in pointer.tokens {
            if schemas.contains(where: \.isSilent) {
                self = .untold
                return
            }
            let next = schemas.flatMap { $0.children(at: token) }
            if next.isEmpty {
                let isUntold = schemas.contains { $0.rare?.patternProperties.isEmpty == false }
                self = isUntold ? .untold : .missing(step: token, known: schemas.flatMap(\.childNames))
                return
            }
            schemas = next.spread
        }
        self = schemas.contains(where: \.isSilent) ? .untold : .found(schemas)
    }

    /// The types of a schema's instances besides null, as far as the document tells.
    static func types(of schema: Schema) -> SchemaTypes {
        [schema].spread.reduce(into: SchemaTypes()) { $0.formUnion($1.types) }.subtracting(.null)
    }
}

extension [Schema] {
    /// The schemas and all that references and alternatives add to them, each once.
    fileprivate var spread: [Schema] {
        var met: Set<ObjectIdentifier> = []
        var all: [Schema] = []
        var waiting = self
        while let schema = waiting.popLast() {
            guard met.insert(ObjectIdentifier(schema)).inserted else { continue }
            all.append(schema)
            if let target = schema.reference?.target { waiting.append(target) }
            waiting += schema.allOf + schema.anyOf + schema.oneOf
        }
        return all
    }
}

extension Schema {
    /// True where any value at all, or any object, satisfies the schema.
    fileprivate var isSilent: Bool {
        if let boolean { return boolean }
        return saysNothingButKindAndLimits && properties.isEmpty && items == nil && additionalProperties == nil
            && (types.isEmpty || types.contains(.object) || types.contains(.array))
    }

    /// The schemas of what stands under a name or an index.
    fileprivate func children(at token: String) -> [Schema] {
        let named = properties.filter { $0.name == token }.map(\.schema)
        if !named.isEmpty { return named }
        if token == "*" || (!token.isEmpty && token.utf8.allSatisfy { (0x30...0x39).contains($0) }) {
            let first = rare?.prefixItems ?? []
            if token == "*", items != nil || !first.isEmpty { return first + (items.map { [$0] } ?? []) }
            if let index = Int(token), first.indices.contains(index) { return [first[index]] }
            if let items, items.boolean != false { return [items] }
        }
        if let additionalProperties, additionalProperties.boolean != false { return [additionalProperties] }
        return []
    }

    /// The names that lead on.
    fileprivate var childNames: [String] { properties.map(\.name) + (items == nil ? [] : ["*", "0"]) }
}
