extension KeyedDecodingContainer where Key == JSONKey {
    /// Decodes the member of a name; it must be there.
    public func required<Value: Decodable>(_ key: JSONKey) throws -> Value {
        try decode(Value.self, forKey: key)
    }

    /// Decodes the member of a name; absent and `null` are both `nil`, but for any JSON, which can be `null` itself.
    public func optional<Value: Decodable>(_ key: JSONKey) throws -> Value? {
        if Value.self == JSONValue.self, contains(key) { return try decode(Value.self, forKey: key) }
        return try decodeIfPresent(Value.self, forKey: key)
    }

    /// Decodes the member of a name; absent is `nil`, and `null` is `.null`.
    public func distinguished<Value: Decodable>(_ key: JSONKey) throws -> Nullable<Value>? {
        guard contains(key) else { return nil }
        if try decodeNil(forKey: key) { return .null }
        return .value(try decode(Value.self, forKey: key))
    }

    /// Decodes all members whose names are not listed.
    public func rest<Value: Decodable>(besides keys: [JSONKey]) throws -> [String: Value] {
        var rest: [String: Value] = [:]
        let known = Set(keys)
        for key in allKeys where !known.contains(key) {
            rest[key.stringValue] = try decode(Value.self, forKey: key)
        }
        return rest
    }
}
