import Foundation

extension ValueDecoder {
    /// Decodes a type at the decoder's place: the types that JSON has a form for itself, all others by their `init(from:)`.
    func decoded<T: Decodable>(_ type: T.Type) throws -> T {
        if let scalar = ScalarType.of(T.self) { return try Self.decoded(T.self, scalar, value) { self.mismatch($0, $1) } }
        if depth > Self.deepestNesting { throw mismatch("at most \(Self.deepestNesting) values in each other", "more") }
        do {
            return try T(from: self)
        } catch let error as JSONCodingError {
            // A `decoded()` within the type's own `init(from:)` knows its place from there on only.
            throw error.inside(JSONPointer(codingPath)).standard
        }
    }

    /// Decodes a type at a member or element.
    func decoded<T: Decodable>(_ type: T.Type, of value: JSONValue, _ step: @autoclosure () -> CodingStep) throws -> T {
        guard let scalar = ScalarType.of(T.self) else { return try child(value, step()).decoded(T.self) }
        return try Self.decoded(T.self, scalar, value) { self.child(value, step()).mismatch($0, $1) }
    }

    private static func decoded<T>(_ type: T.Type, _ scalar: ScalarType, _ value: JSONValue, failing failure: Failure) throws -> T {
        switch scalar {
        case .string: same(try string(value, failing: failure), as: T.self)
        case .bool: same(try bool(value, failing: failure), as: T.self)
        case .value: same(value, as: T.self)
        case .double: same(try double(value, failing: failure), as: T.self)
        case .float: same(try float(value, failing: failure), as: T.self)
        case .decimal: same(try decimal(value, failing: failure), as: T.self)
        case .data: same(try data(value, failing: failure), as: T.self)
        case .url: same(try url(value, failing: failure), as: T.self)
        case .int: same(try integer(value, failing: failure) as Int, as: T.self)
        case .int64: same(try integer(value, failing: failure) as Int64, as: T.self)
        case .int32: same(try integer(value, failing: failure) as Int32, as: T.self)
        case .int16: same(try integer(value, failing: failure) as Int16, as: T.self)
        case .int8: same(try integer(value, failing: failure) as Int8, as: T.self)
        case .uint: same(try integer(value, failing: failure) as UInt, as: T.self)
        case .uint64: same(try integer(value, failing: failure) as UInt64, as: T.self)
        case .uint32: same(try integer(value, failing: failure) as UInt32, as: T.self)
        case .uint16: same(try integer(value, failing: failure) as UInt16, as: T.self)
        case .uint8: same(try integer(value, failing: failure) as UInt8, as: T.self)
        }
    }
}
