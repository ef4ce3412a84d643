import SoraParallel
public import SoraYAML

/// Held while a schema remembers what it was joined to, the only thing that planning changes in a document: two threads may plan one.
private let joining = Lock()

extension Schema {
    /// Creates a schema that any value satisfies, for a node that stands for a value without saying what it is.
    public static func anyValue(at node: Node) -> Schema { Schema(node) }

    /// Creates a schema of which all of some must hold, at the place of the last one.
    public static func combining(_ schemas: [Schema], at node: Node) -> Schema {
        let schema = Schema(node)
        schema.allOf = schemas
        return schema
    }

    /// Creates a schema of which at least one of some must hold.
    public static func choosing(among schemas: [Schema], at node: Node) -> Schema {
        let schema = Schema(node)
        schema.anyOf = schemas
        return schema
    }

    /// The schema for which an earlier one and this one must hold because a third one says so, in which it stands: always the same.
    public func joined(to earlier: Schema, in owner: Schema?, copyCount: Int) -> Schema {
        let pair = JoinedSchemas(earlier: ObjectIdentifier(earlier), owner: owner.map { ObjectIdentifier($0) })
        return joining.withLock {
            if let known = joined[pair] { return known }
            let both = Schema.combining([earlier, self], at: node)
            both.origin = whole
            both.parent = owner
            both.copyCount = copyCount
            joined[pair] = both
            return both
        }
    }

    /// True of a schema that was joined of two that hold for one value.
    public var isJoined: Bool { origin != nil && !allOf.isEmpty }

    /// The schemas of the document that say what this one is, the last word first: several where it was joined.
    public var tellers: [Schema] { isJoined ? allOf.reversed().flatMap(\.tellers) : [self] }

    /// A schema of the same node with what this one itself says of an object: no variants, no references, no texts.
    public var ownObject: Schema {
        let schema = Schema(node)
        schema.origin = origin ?? self
        schema.copyCount = copyCount + 1
        schema.properties = properties
        schema.required = required
        schema.additionalProperties = additionalProperties
        schema.rare = rare
        return schema
    }

    /// The schema of the document that this one was taken from, or the schema itself.
    public var whole: Schema { origin ?? self }
}

/// What tells the schemas apart that were joined to one: the schema that they were joined to it with, and the one in which they stand.
struct JoinedSchemas: Hashable {
    var earlier: ObjectIdentifier
    var owner: ObjectIdentifier?
}

extension Schema.Property {
    /// Creates a property.
    public init(name: String, at nameNode: Node, schema: Schema) {
        self.init(name: name, nameRange: nameNode.range, schema: schema)
    }

    /// A node of the name's own.
    public var nameNode: Node {
        Node(.scalar(Scalar(name, kind: .string)), file: nameRange.file, start: nameRange.start, end: nameRange.end)
    }
}
