extension KeyedEncodingContainer where Key == JSONKey {
    /// Encodes a member; a `nil` becomes `null`.
    public mutating func write<Value: Encodable>(_ value: Value, _ key: JSONKey) throws {
        try encode(value, forKey: key)
    }

    /// Encodes a member unless it is `nil`.
    public mutating func write<Value: Encodable>(ifPresent value: Value?, _ key: JSONKey) throws {
        if let value { try encode(value, forKey: key) }
    }

    /// Encodes further members in the order of their names.
    public mutating func write<Value: Encodable>(rest: [String: Value]) throws {
        if rest.isEmpty { return }
        for (name, value) in rest.sorted(by: { $0.key < $1.key }) { try encode(value, forKey: JSONKey(name)) }
    }
}
