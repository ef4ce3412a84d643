import Foundation

extension ValueEncoder {
    /// Encodes a value: the types that JSON has a form for itself, all others by their `encode(to:)`.
    static func encoded<T: Encodable>(_ value: T, parent: ValueEncoder?, step: CodingStep?) throws -> JSONValue {
        if T.self == String.self { return .string(same(value, as: String.self)) }
        if T.self == Bool.self { return .bool(same(value, as: Bool.self)) }
        if T.self == Int.self { return .number(JSONNumber(same(value, as: Int.self))) }
        if T.self == JSONValue.self { return same(value, as: JSONValue.self) }
        if let scalar = try rareScalar(value, parent, step) { return scalar }
        let encoder = ValueEncoder(parent: parent, step: step)
        do {
            try value.encode(to: encoder)
        } catch let error as JSONCodingError {
            // A `JSONValue(encoding:)` within the type's own `encode(to:)` knows its place from there on only.
            throw unencodable(value, error.inside(JSONPointer(encoder.codingPath)), encoder.codingPath)
        }
        return encoder.value
    }

    private static func rareScalar<T: Encodable>(_ value: T, _ parent: ValueEncoder?, _ step: CodingStep?) throws -> JSONValue? {
        if T.self == Double.self { return try finite(JSONNumber(same(value, as: Double.self)), value, parent, step) }
        if T.self == Float.self { return try finite(JSONNumber(same(value, as: Float.self)), value, parent, step) }
        if T.self == Decimal.self { return try finite(JSONNumber(same(value, as: Decimal.self)), value, parent, step) }
        if T.self == Data.self { return .string(same(value, as: Data.self).base64EncodedString()) }
        if T.self == URL.self { return .string(same(value, as: URL.self).absoluteString) }
        if T.self == Int64.self { return .number(JSONNumber(same(value, as: Int64.self))) }
        if T.self == Int32.self { return .number(JSONNumber(same(value, as: Int32.self))) }
        if T.self == Int16.self { return .number(JSONNumber(same(value, as: Int16.self))) }
        if T.self == Int8.self { return .number(JSONNumber(same(value, as: Int8.self))) }
        if T.self == UInt.self { return .number(JSONNumber(same(value, as: UInt.self))) }
        if T.self == UInt64.self { return .number(JSONNumber(same(value, as: UInt64.self))) }
        if T.self == UInt32.self { return .number(JSONNumber(same(value, as: UInt32.self))) }
        if T.self == UInt16.self { return .number(JSONNumber(same(value, as: UInt16.self))) }
        if T.self == UInt8.self { return .number(JSONNumber(same(value, as: UInt8.self))) }
        return nil
    }

    private static func finite(_ number: JSONNumber?, _ value: Any, _ parent: ValueEncoder?, _ step: CodingStep?) throws -> JSONValue {
        if let number { return .number(number) }
        let path = ValueEncoder(parent: parent, step: step).codingPath
        throw unencodable(value, JSONCodingError(expected: "a finite number", found: "\(value)", at: JSONPointer(path)), path)
    }

    private static func unencodable(_ value: Any, _ error: JSONCodingError, _ path: [any CodingKey]) -> EncodingError {
        .invalidValue(value, .init(codingPath: path, debugDescription: error.description, underlyingError: error))
    }

    /// Returns a value as the type that it has been found to be.
    @inline(__always)
    private static func same<A, B>(_ value: A, as type: B.Type) -> B {
        precondition(A.self == B.self, "the caller has compared the types")
        return unsafeBitCast(value, to: B.self)
    }
}
