/// Something found in a document: what is wrong and where, what it costs, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
    /// How bad a finding is.
    public enum Severity: String, Sendable, CaseIterable {
        /// The document breaks its specification.
        case error
        /// The document is doubtful, or something of it was read in a way that may surprise.
        case warning
        /// Something worth knowing.
        case note
    }

    /// What a finding costs.
    public enum Effect: Hashable, Sendable {
        /// Everything is generated all the same.
        case none
        /// One operation, schema or other part is left out; the rest still comes.
        case drops
        /// The whole document is left out.
        case stops
    }

    /// How bad it is.
    public var severity: Severity
    /// What it costs.
    public var effect: Effect
    /// What is wrong and what was expected, as a phrase without a full stop.
    public var message: String
    /// Where it is, or nil where there is no place to show.
    public var place: SourceRange?
    /// What to do about it, as a sentence.
    public var advice: String?
    /// Other places that explain the finding, such as the first of two equal keys.
    public var related: [Related]

    /// Another place that explains a finding.
    public struct Related: Hashable, Sendable {
        /// What stands there.
        public var message: String
        /// Where it stands.
        public var place: SourceRange

        /// Creates a pointer to another place.
        public init(_ message: String, at place: SourceRange) {
            self.message = message
            self.place = place
        }
    }

    /// Creates a finding.
    public init(
        _ severity: Severity, _ message: String, at place: SourceRange? = nil, effect: Effect = .none, advice: String? = nil,
        related: [Related] = []
    ) {
        self.severity = severity
        self.effect = effect
        self.message = message
        self.place = place
        self.advice = advice
        self.related = related
    }
}
