import SoraOpenAPI

/// The schemas that a walk has come by: mostly a handful, which are compared one by one, since to hash them costs more.
struct MetSchemas {
    private var first: ObjectIdentifier?
    private var second: ObjectIdentifier?
    private var others: [ObjectIdentifier] = []
    private var many: Set<ObjectIdentifier> = []

    /// Adds a schema; false where the walk has come by it before.
    mutating func insert(_ schema: Schema) -> Bool {
        let identity = ObjectIdentifier(schema)
        if first == identity || second == identity || others.contains(identity) { return false }
        if first == nil {
            first = identity
        } else if second == nil {
            second = identity
        } else if others.count < 8 {
            others.append(identity)
        } else {
            return many.insert(identity).inserted
        }
        return true
    }
}
