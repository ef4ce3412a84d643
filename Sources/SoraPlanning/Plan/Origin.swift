public import SoraDiagnostics

/// Where the document says what a declaration is made from: kept for the diff, and no part of what the declaration is.
public struct Origin: Hashable, Sendable {
    /// The text; nil of a declaration that no text stands for alone.
    public var range: SourceRange?

    /// Creates an origin.
    public init(_ range: SourceRange? = nil) { self.range = range }

    /// Tells that origins are alike wherever they are, so that a declaration is equal to another that stands elsewhere.
    public static func == (one: Origin, other: Origin) -> Bool { true }

    /// Hashes nothing, as all origins are equal.
    public func hash(into hasher: inout Hasher) {}
}
