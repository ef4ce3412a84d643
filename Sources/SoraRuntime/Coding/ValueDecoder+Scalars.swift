import Foundation

extension ValueDecoder {
    /// Decodes a type at the decoder's place: the types that JSON has a form for itself, all others by their `init(from:)`.
    func decoded<T: Decodable>(_ type: T.Type) throws -> T {
        if let scalar = try ValueDecoder.scalar(T.self, of: value, failing: { self.mismatch($0, $1) }) { return scalar }
        do {
            return try T(from: self)
        } catch let error as JSONCodingError {
            // A `decoded()` within the type's own `init(from:)` knows its place from there on only.
            throw error.inside(JSONPointer(codingPath)).standard
        }
    }

    /// Decodes a type at a member or element.
    func decoded<T: Decodable>(_ type: T.Type, of value: JSONValue, _ step: @autoclosure () -> CodingStep) throws -> T {
        if let scalar = try ValueDecoder.scalar(T.self, of: value, failing: { self.child(value, step()).mismatch($0, $1) }) {
            return scalar
        }
        return try child(value, step()).decoded(T.self)
    }

    /// Decodes the types that JSON has a form for; `nil` for any other type.
    @inline(__always)
    private static func scalar<T>(_ type: T.Type, of value: JSONValue, failing failure: Failure) throws -> T? {
        if T.self == String.self {
            guard case .string(let string) = value else { throw failure("a string", value.kindInWords) }
            return same(string, as: T.self)
        }
        if T.self == Bool.self {
            guard case .bool(let bool) = value else { throw failure("true or false", value.kindInWords) }
            return same(bool, as: T.self)
        }
        if T.self == Int.self { return same(try integer(value, failing: failure) as Int, as: T.self) }
        if T.self == Double.self { return same(try double(value, failing: failure), as: T.self) }
        if T.self == JSONValue.self { return same(value, as: T.self) }
        return try rareScalar(T.self, of: value, failing: failure)
    }

    private static func rareScalar<T>(_ type: T.Type, of value: JSONValue, failing failure: Failure) throws -> T? {
        if T.self == Int64.self { return same(try integer(value, failing: failure) as Int64, as: T.self) }
        if T.self == Int32.self { return same(try integer(value, failing: failure) as Int32, as: T.self) }
        if T.self == Float.self { return same(try float(value, failing: failure), as: T.self) }
        if T.self == Decimal.self { return same(try decimal(value, failing: failure), as: T.self) }
        if T.self == Data.self { return same(try data(value, failing: failure), as: T.self) }
        if T.self == URL.self { return same(try url(value, failing: failure), as: T.self) }
        if T.self == UInt.self { return same(try integer(value, failing: failure) as UInt, as: T.self) }
        if T.self == UInt64.self { return same(try integer(value, failing: failure) as UInt64, as: T.self) }
        if T.self == UInt32.self { return same(try integer(value, failing: failure) as UInt32, as: T.self) }
        if T.self == Int16.self { return same(try integer(value, failing: failure) as Int16, as: T.self) }
        if T.self == UInt16.self { return same(try integer(value, failing: failure) as UInt16, as: T.self) }
        if T.self == Int8.self { return same(try integer(value, failing: failure) as Int8, as: T.self) }
        if T.self == UInt8.self { return same(try integer(value, failing: failure) as UInt8, as: T.self) }
        return nil
    }

    /// Returns a value as the type that it has been found to be.
    @inline(__always)
    private static func same<A, B>(_ value: A, as type: B.Type) -> B {
        precondition(A.self == B.self, "the caller has compared the types")
        return unsafeBitCast(value, to: B.self)
    }
}
