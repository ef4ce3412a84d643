/// Swift values to JSON and back, through `Codable`.
///
/// Numbers keep their digits, `1.0` decodes as an `Int`, what does not fit its type is an error; `Data` is base64, `URL`
/// a string, `Decimal` a number. Errors are `JSONSyntaxError` and `JSONCodingError`.
public enum JSONCoding {
    /// Decodes a value from JSON text.
    public static func decode<Value: Decodable>(_ type: Value.Type = Value.self, from bytes: some Collection<UInt8>) throws -> Value {
        try JSONValue(parsing: bytes).decoded()
    }

    /// Encodes a value as compact JSON text, members in the order in which the type writes them.
    public static func encode(_ value: some Encodable) throws -> [UInt8] {
        try JSONValue(encoding: value).bytes()
    }
}

extension JSONValue {
    /// Decodes a Swift value; throws `JSONCodingError`.
    public func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try decoded(as: type, isStrict: false)
    }

    /// Decodes a Swift value; if that is strict, null is no value for a property that is merely optional.
    func decoded<Value: Decodable>(as type: Value.Type, isStrict: Bool) throws -> Value {
        do {
            return try ValueDecoder(self, isStrict: isStrict).decoded(Value.self)
        } catch let error as DecodingError {
            throw JSONCodingError(error)
        }
    }

    /// Encodes a Swift value; throws `JSONCodingError`.
    public init(encoding value: some Encodable) throws {
        try self.init(value, isSending: false)
    }

    /// Encodes a Swift value for a request, without what its document lets be received only; throws `JSONCodingError`.
    init(sending value: some Encodable) throws {
        try self.init(value, isSending: true)
    }

    private init(_ value: some Encodable, isSending: Bool) throws {
        do {
            self = try ValueEncoder.encoded(value, parent: nil, step: nil, isSending: isSending)
        } catch let error as EncodingError {
            throw JSONCodingError(error)
        }
    }
}
