/// An enumeration with a case for each status with which an operation succeeds, where their bodies differ.
public struct AnswersDeclaration: Hashable, Sendable {
    /// The type's name.
    public var name: String
    /// Which operation answers so.
    public var documentation: Documentation
    /// The cases, in the order in which a status is looked for.
    public var cases: [Case]
    /// The name of the case that keeps any other answer.
    public var otherName: String
    /// Where the document says it.
    public var origin = Origin()

    /// The answer for a status, or for a hundred of them.
    public struct Case: Hashable, Sendable {
        /// The case's name.
        public var name: String
        /// The first and the last status.
        public var statuses: ClosedRange<Int>
        /// What the answer's body holds.
        public var body: Body
        /// What the document says of it.
        public var documentation: Documentation
        /// Where the document says it.
        public var origin = Origin()

        /// Creates a case.
        public init(name: String, statuses: ClosedRange<Int>, body: Body, documentation: Documentation = .none) {
            self.name = name
            self.statuses = statuses
            self.body = body
            self.documentation = documentation
        }
    }

    /// What a body holds.
    public enum Body: Hashable, Sendable {
        /// Nothing that is read.
        case nothing
        /// JSON of a type.
        case json(TypeReference)
        /// Text.
        case text
        /// Bytes.
        case bytes
    }

    /// Creates the enumeration.
    public init(name: String, documentation: Documentation = .none, cases: [Case], otherName: String = "other") {
        self.name = name
        self.documentation = documentation
        self.cases = cases
        self.otherName = otherName
    }
}
