public import SoraDiagnostics

/// One change of a generated declaration, and what it does to code that uses it.
public struct SwiftChange: Hashable, Sendable {
    /// The declaration, such as `Odkkk.VideoGenerationRequest.duration`.
    public var symbol: String
    /// The declaration as it was; nil where it is new.
    public var before: String?
    /// The declaration as it is; nil where it is gone.
    public var after: String?
    /// What it does to code that uses the declaration.
    public var effect: Effect
    /// What to do about it, as a phrase; nil where there is nothing to do.
    public var mend: String?
    /// What the declaration was made from in the old document.
    public var old: SourceRange?
    /// What the declaration is made from in the new document.
    public var new: SourceRange?

    /// What a change does to source code.
    public enum Effect: String, Sendable, CaseIterable {
        /// Code that uses the declaration does not compile any more.
        case breaks
        /// Some code that uses the declaration does not compile any more.
        case mayBreak = "may break"
        /// All code compiles as before.
        case adds
    }

    /// Creates a change.
    public init(
        _ symbol: String, before: String?, after: String?, effect: Effect, mend: String? = nil, old: SourceRange? = nil,
        new: SourceRange? = nil
    ) {
        self.symbol = symbol
        self.before = before
        self.after = after
        self.effect = effect
        self.mend = mend
        self.old = old
        self.new = new
    }
}
