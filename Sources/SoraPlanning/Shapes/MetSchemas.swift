import SoraOpenAPI

/// The schemas that a walk has come by: mostly a handful, which are compared one by one, since to hash them costs more.
struct MetSchemas {
    private var few: [ObjectIdentifier] = []
    private var many: Set<ObjectIdentifier> = []

    /// Adds a schema; false where the walk has come by it before.
    mutating func insert(_ schema: Schema) -> Bool {
        let identity = ObjectIdentifier(schema)
        if few.contains(identity) { return false }
        if few.count < 8 {
            few.append(identity)
            return true
        }
        return many.insert(identity).inserted
    }
}
