import SoraOpenAPI

extension Schema {
    /// The schema of a value for which an earlier schema and this one hold: one of them where it says all that a type shows of the other.
    ///
    /// Where they have no value in common it is this one. `parts` are the schemas that say so of their properties or elements.
    func joining(_ earlier: Schema, in parts: [Schema]) -> (schema: Schema, isContradictory: Bool) {
        if earlier === self || boolean == false || !earlier.isStructural { return (self, false) }
        if !isStructural, required.isEmpty { return (earlier, false) }
        if SchemaShape(of: meaning, joins: false).contradicts(SchemaShape(of: earlier.meaning, joins: false)) { return (self, true) }
        if covers(earlier) { return (self, false) }
        if earlier.covers(self) { return (earlier, false) }
        guard let copyCount = Self.copyCount(ofJoinedIn: parts) else { return (self, false) }
        return (joined(to: earlier, in: owner(among: parts, with: earlier), copyCount: copyCount), false)
    }

    /// What a schema that is joined in parts counts as, which no union shares out any more; nil where the parts are made by a union, or were
    /// joined more than once in a row, or are many and joined: products of products have no bound that a document sets.
    private static func copyCount(ofJoinedIn parts: [Schema]) -> Int? {
        let most = parts.reduce(0) { max($0, $1.copyCount) }
        if most == 0 { return deepestSharing }
        return most == deepestSharing && parts.count <= 8 ? most + 1 : nil
    }

    /// The first of the schemas that makes both an earlier schema and this one hold.
    private func owner(among parts: [Schema], with earlier: Schema) -> Schema? {
        let holders = [parent, earlier.parent]
        let owner = parts.first { part in holders.allSatisfy { holder in part.parts.contains { $0.whole === holder } } } ?? parts.last
        return owner?.isJoined == true ? owner?.parent : owner
    }

    /// True where the type of this schema shows all that another one's type would, as far as few steps tell.
    private func covers(_ other: Schema, depth: Int = 2) -> Bool {
        let (own, other) = (meaning, other.meaning)
        if own === other || other.boolean == true || own.parts.contains(where: { $0 === other }) { return true }
        let (shape, otherShape) = (SchemaShape(of: own, joins: false), SchemaShape(of: other, joins: false))
        if let format = shape.scalarFormat, let otherFormat = otherShape.scalarFormat {
            return own.valueCount <= other.valueCount && (format != "" || otherFormat == "")
                && (shape.isWhole || !otherShape.isWhole)
        }
        return depth > 0 && shape.covers(otherShape) { $0.covers($1, depth: depth - 1) }
    }

    /// How many values the schema lists; as many as can be where it lists none.
    private var valueCount: Int {
        parts.reduce(.max) { min($0, $1.constant == nil ? $1.enumeration?.count ?? .max : 1) }
    }

    /// The schema that this one merely names, or itself.
    private var meaning: Schema {
        var schema = self
        for _ in 0..<longestChainOfNames {
            guard let other = schema.referenceAlone ?? schema.sameSchema ?? schema.onlyVariant else { break }
            schema = other
        }
        return schema
    }
}

extension Schema {
    /// The variant of a choice that says nothing else, where null is the only other one.
    private var onlyVariant: Schema? {
        guard hasVariants, case .same(let other) = SchemaShape(of: self, joins: false) else { return nil }
        return other
    }
}

extension SchemaShape {
    /// True where the shape says all that another one does, of which the parts are compared by the caller.
    fileprivate func covers(_ other: SchemaShape, parts covers: (Schema, Schema) -> Bool) -> Bool {
        switch (self, other) {
        case (_, .any), (.array, .array(nil)): true
        case (.array(let own?), .array(let other?)), (.dictionary(let own?), .dictionary(let other?)): covers(own, other)
        case (.object, .dictionary(let values)), (.dictionary, .dictionary(let values)), (.union, .dictionary(let values)):
            values.map { $0.boolean == true } ?? true
        case (.object(let own), .object(let other)): own.covers(other, parts: covers)
        default: false
        }
    }

    /// True where no value has both shapes.
    fileprivate func contradicts(_ other: SchemaShape) -> Bool {
        if let types, let others = other.types, types != others { return true }
        guard let listedValues, let others = other.listedValues else { return false }
        return listedValues.isDisjoint(with: others)
    }

    /// The types of the values, whole numbers among the numbers; nil where they may be of any kind.
    private var types: SchemaTypes? {
        switch self {
        case .string, .constant, .enumeration: .string
        case .integer, .number, .exactNumber: .number
        case .boolean: .boolean
        case .array: .array
        case .dictionary, .object: .object
        case .any, .same, .union: nil
        }
    }

    /// The format of a scalar, empty where it has none; one of strings that are listed tells nothing more; nil where it is no scalar.
    fileprivate var scalarFormat: String? {
        switch self {
        case .constant, .enumeration: "listed"
        case .string(let format), .integer(let format), .number(let format): format ?? ""
        case .boolean, .exactNumber: ""
        default: nil
        }
    }

    /// True of whole numbers.
    fileprivate var isWhole: Bool {
        if case .integer = self { return true }
        return false
    }

    private var listedValues: Set<String>? {
        switch self {
        case .constant(let value): [value.text]
        case .enumeration(let values): Set(values.map(\.text))
        default: nil
        }
    }
}

extension ObjectShape {
    /// True where each property of another shape is one of this one's, which says all of it.
    fileprivate func covers(_ other: ObjectShape, parts covers: (Schema, Schema) -> Bool) -> Bool {
        let own = Dictionary(properties.map { ($0.name, $0.schema) }) { first, _ in first }
        return required.isSuperset(of: other.required)
            && other.properties.allSatisfy { property in own[property.name].map { covers($0, property.schema) } ?? false }
            && (other.additionalProperties.map { $0.boolean != nil } ?? true)
    }
}
