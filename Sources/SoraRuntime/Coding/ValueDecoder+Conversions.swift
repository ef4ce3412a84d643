import Foundation

extension ValueDecoder {
    /// Makes the error of a place.
    typealias Failure = (_ expected: String, _ found: String) -> DecodingError

    /// The text of a string.
    static func string(_ value: JSONValue, failing failure: Failure) throws -> String {
        guard case .string(let string) = value else { throw failure("a string", value.kindInWords) }
        return string
    }

    /// `true` or `false`.
    static func bool(_ value: JSONValue, failing failure: Failure) throws -> Bool {
        guard case .bool(let bool) = value else { throw failure("true or false", value.kindInWords) }
        return bool
    }

    /// The whole number of a value: `1`, `1.0` and `10e-1` alike.
    static func integer<T: FixedWidthInteger>(_ value: JSONValue, failing failure: Failure) throws -> T {
        guard case .number(let number) = value else { throw failure("an integer", value.kindInWords) }
        if let integer = number.int64 {
            if let converted = T(exactly: integer) { return converted }
        } else if let unsigned = number.uint64, let converted = T(exactly: unsigned) {
            return converted
        }
        throw failure(number.isWhole ? "an integer from \(T.min) to \(T.max)" : "an integer", number.inWords)
    }

    /// The `Double` nearest to a number.
    static func double(_ value: JSONValue, failing failure: Failure) throws -> Double {
        guard case .number(let number) = value else { throw failure("a number", value.kindInWords) }
        guard let double = number.double else { throw failure("a number that a Double can hold", number.inWords) }
        return double
    }

    /// The `Float` nearest to a number.
    static func float(_ value: JSONValue, failing failure: Failure) throws -> Float {
        guard case .number(let number) = value else { throw failure("a number", value.kindInWords) }
        guard let float = Float(number.text), float.isFinite else { throw failure("a number that a Float can hold", number.inWords) }
        return float
    }

    /// The `Decimal` that is exactly a number.
    static func decimal(_ value: JSONValue, failing failure: Failure) throws -> Decimal {
        guard case .number(let number) = value else { throw failure("a number", value.kindInWords) }
        guard let decimal = number.decimal else { throw failure("a number that a Decimal can hold", number.inWords) }
        return decimal
    }

    /// The bytes that a string holds as base64.
    static func data(_ value: JSONValue, failing failure: Failure) throws -> Data {
        guard case .string(let string) = value else { throw failure("a string", value.kindInWords) }
        guard let data = Data(base64Encoded: string) else { throw failure("base64", "another string") }
        return data
    }

    /// The URL that a string holds.
    static func url(_ value: JSONValue, failing failure: Failure) throws -> URL {
        guard case .string(let string) = value else { throw failure("a string", value.kindInWords) }
        guard let url = URL(string: string) else { throw failure("a URL", "another string") }
        return url
    }
}
