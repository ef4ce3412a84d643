import Foundation

/// A value that breaks the rules of its document, with all that is wrong with it.
public struct ValidationError: Error, Hashable, Sendable {
    /// What is wrong, in the order of the schema; at least one.
    public let violations: [SchemaViolation]

    init(_ violations: [SchemaViolation]) { self.violations = violations }
}

extension ValidationError: CustomStringConvertible, LocalizedError {
    /// The violations, one on each line.
    public var description: String { violations.map(\.description).joined(separator: "\n") }

    public var errorDescription: String? { description }
}

extension SchemaViolation {
    /// What is wrong where a value and a Swift type do not fit each other, in the form of a violation.
    init(_ error: JSONCodingError) {
        let isMissing = error.found == "nothing"
        let tokens = error.pointer.tokens
        self.init(
            isMissing ? "required" : "type", at: isMissing ? JSONPointer(tokens: tokens.dropLast()) : error.pointer,
            isMissing ? "is missing" : "expected \(error.expected), found \(error.found)", demand: error.expected,
            places: [error.pointer])
    }
}
