import Foundation

extension ValueEncoder {
    /// Encodes a value: the types that JSON has a form for itself, all others by their `encode(to:)`.
    static func encoded<T: Encodable>(_ value: T, parent: ValueEncoder?, step: CodingStep?, isSending: Bool = false) throws -> JSONValue {
        if let scalar = ScalarType.of(T.self) {
            if let encoded = encoded(value, scalar) { return encoded }
            let path = ValueEncoder(parent: parent, step: step).codingPath
            throw unencodable(value, JSONCodingError(expected: "a finite number", found: "\(value)", at: JSONPointer(path)), path)
        }
        let encoder = ValueEncoder(parent: parent, step: step, isSending: isSending)
        do {
            try value.encode(to: encoder)
        } catch let error as JSONCodingError {
            // A `JSONValue(encoding:)` within the type's own `encode(to:)` knows its place from there on only.
            throw unencodable(value, error.inside(JSONPointer(encoder.codingPath)), encoder.codingPath)
        }
        return encoder.value
    }

    /// Encodes a value of a scalar type; `nil` for a number that JSON cannot hold.
    private static func encoded<T>(_ value: T, _ scalar: ScalarType) -> JSONValue? {
        switch scalar {
        case .string: .string(same(value, as: String.self))
        case .bool: .bool(same(value, as: Bool.self))
        case .value: same(value, as: JSONValue.self)
        case .double: JSONNumber(same(value, as: Double.self)).map(JSONValue.number)
        case .float: JSONNumber(same(value, as: Float.self)).map(JSONValue.number)
        case .decimal: JSONNumber(same(value, as: Decimal.self)).map(JSONValue.number)
        case .data: .string(same(value, as: Data.self).base64EncodedString())
        case .url: .string(same(value, as: URL.self).absoluteString)
        case .int: .number(JSONNumber(same(value, as: Int.self)))
        case .int64: .number(JSONNumber(same(value, as: Int64.self)))
        case .int32: .number(JSONNumber(same(value, as: Int32.self)))
        case .int16: .number(JSONNumber(same(value, as: Int16.self)))
        case .int8: .number(JSONNumber(same(value, as: Int8.self)))
        case .uint: .number(JSONNumber(same(value, as: UInt.self)))
        case .uint64: .number(JSONNumber(same(value, as: UInt64.self)))
        case .uint32: .number(JSONNumber(same(value, as: UInt32.self)))
        case .uint16: .number(JSONNumber(same(value, as: UInt16.self)))
        case .uint8: .number(JSONNumber(same(value, as: UInt8.self)))
        }
    }

    private static func unencodable(_ value: Any, _ error: JSONCodingError, _ path: [any CodingKey]) -> EncodingError {
        .invalidValue(value, .init(codingPath: path, debugDescription: error.description, underlyingError: error))
    }
}
