/// The place where a JSON value and a Swift type do not fit each other.
///
/// It never holds the text of a string, which may be a secret.
public struct JSONCodingError: Error, Hashable, Sendable {
    /// The place in the JSON value.
    public let pointer: JSONPointer
    /// What the type takes there, such as `a string`.
    public let expected: String
    /// What stands there, such as `a number`, or `nothing`.
    public let found: String

    /// Creates an error at a place.
    init(expected: String, found: String, at pointer: JSONPointer) {
        self.pointer = pointer
        self.expected = expected
        self.found = found
    }

    /// Returns the error as seen from the value that holds the one in which it happened.
    func inside(_ path: JSONPointer) -> JSONCodingError {
        JSONCodingError(expected: expected, found: found, at: JSONPointer(tokens: path.tokens + pointer.tokens))
    }
}

extension JSONCodingError: CustomStringConvertible {
    /// The place, what was expected, and what was found: `/results/0/url: expected a string, found a number`.
    public var description: String {
        let reason = "expected \(expected), found \(found)"
        return pointer.tokens.isEmpty ? reason : "\(pointer): \(reason)"
    }
}

extension JSONValue {
    /// The value's kind in words, without the text of a number or a string.
    var kindInWords: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension JSONNumber {
    /// The number's text, unless it is too long to be read.
    var inWords: String { text.utf8.count <= 40 ? text : "a number of \(text.utf8.count) characters" }
}
