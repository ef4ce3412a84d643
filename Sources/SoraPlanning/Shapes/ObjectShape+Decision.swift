import SoraOpenAPI
import SoraYAML

extension ObjectShape {
    /// Puts the parts of an object together: of a property or further properties that several parts speak of, all holds that they say.
    ///
    /// Unless `joins` says so, only the last word of them is taken.
    init(of parts: [Schema], joins: Bool = true) {
        var positions = PropertyPositions()
        for part in parts {
            for property in part.properties {
                if parts.count > 1, let position = positions.position(of: property.name, in: properties) {
                    if joins { join(property, at: position, in: parts) } else { replace(at: position, by: property) }
                } else if property.schema.boolean != false {
                    properties.append(property)
                }
            }
            if let further = part.furtherProperties {
                additionalProperties = additionalProperties.map { joins ? further.joining($0, in: parts).schema : further } ?? further
            }
        }
        if let open = parts.last(where: \.leavesNamesOpen), !properties.isEmpty || parts.filter({ $0.furtherProperties != nil }).count > 1 {
            additionalProperties = .anyValue(at: open.node)
        }
        addConditional(parts, &positions)
        addRequired(parts, &positions)
    }

    private mutating func replace(at position: Int, by property: Schema.Property) {
        if property.schema.isStructural || !properties[position].schema.isStructural { properties[position] = property }
    }

    private mutating func join(_ property: Schema.Property, at position: Int, in parts: [Schema]) {
        let earlier = properties[position].schema
        let (schema, isContradictory) = property.schema.joining(earlier, in: parts)
        if isContradictory { contradictions.append(property) }
        if schema === earlier { return }
        properties[position] = property
        properties[position].schema = schema
    }

    /// Adds the properties that are there under conditions alone, as optional ones; one that two conditions name differently is any value.
    private mutating func addConditional(_ parts: [Schema], _ positions: inout PropertyPositions) {
        var added: Set<String> = []
        for property in parts.flatMap(\.conditionalProperties) {
            if let position = positions.position(of: property.name, in: properties) {
                let known = properties[position].schema
                guard added.contains(property.name), known !== property.schema else { continue }
                if known.reference == nil || known.reference?.target !== property.schema.reference?.target {
                    properties[position].schema = .anyValue(at: property.nameNode)
                }
            } else {
                added.insert(property.name)
                properties.append(property)
            }
        }
    }

    /// Adds the properties that must be there though nothing else names them, where the parts are an object's.
    private mutating func addRequired(_ parts: [Schema], _ positions: inout PropertyPositions) {
        let isObject = !properties.isEmpty || additionalProperties != nil || parts.contains { $0.types.contains(.object) }
        for part in parts {
            for node in part.required {
                guard let name = node.scalar?.text, required.insert(name).inserted, isObject,
                    positions.position(of: name, in: properties) == nil
                else { continue }
                let schema = additionalProperties.flatMap { $0.boolean == nil ? $0 : nil } ?? .anyValue(at: node)
                properties.append(Schema.Property(name: name, at: node, schema: schema))
            }
        }
    }
}

extension Schema {
    /// The schema of properties that the schema does not name: of `additionalProperties`, of the only pattern, or any value.
    fileprivate var furtherProperties: Schema? {
        let patterns = rare?.patternProperties ?? []
        let others = additionalProperties ?? rare?.unevaluatedProperties
        if patterns.isEmpty { return others }
        if patterns.count == 1, others == nil || others?.boolean == false { return patterns[0].schema }
        return .anyValue(at: node)
    }

    /// True where a pattern tells of some names and nothing of the others, whose values may be of any kind.
    fileprivate var leavesNamesOpen: Bool {
        guard let rare, !rare.patternProperties.isEmpty, additionalProperties == nil else { return false }
        return rare.unevaluatedProperties == nil
    }

    /// The properties that `then`, `else` and `dependentSchemas` speak of.
    fileprivate var conditionalProperties: [Property] {
        guard let rare else { return [] }
        let schemas = [rare.then, rare.else].compactMap { $0 } + rare.dependentSchemas.map(\.schema)
        return schemas.flatMap { $0.parts.flatMap(\.properties) }
    }
}

/// Where the properties stand of a list that grows at its end: a short one is searched through, a long one has an index.
private struct PropertyPositions {
    private var index: [String: Int] = [:]
    private var indexed = 0
    private static let longestSearchedThrough = 12

    mutating func position(of name: String, in properties: [Schema.Property]) -> Int? {
        if properties.count <= Self.longestSearchedThrough {
            for position in properties.indices where properties[position].name == name { return position }
            return nil
        }
        while indexed < properties.count {
            index[properties[indexed].name] = indexed
            indexed += 1
        }
        return index[name]
    }
}
