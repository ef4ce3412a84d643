public import SoraDiagnostics

/// One change on the wire, as it touches one operation.
///
/// A change of a shared schema stands once for each operation that it touches, always with the same places.
public struct Change: Hashable, Sendable {
    /// The rule that found it.
    public var rule: Rule
    /// What it costs; the rule's level unless a policy sets another.
    public var level: Level
    /// What the rule's words say of this change: names, values before and after.
    public var arguments: [String]
    /// The operation that it touches; nil where it is of the document as a whole.
    public var operation: OperationName?
    /// The name of the document's file, where a folder of them is compared; nil where it is one alone.
    public var document: String?
    /// Where the changed text stands in the old document; nil where it had none.
    public var old: SourceRange?
    /// Where the changed text stands in the new document; nil where it has none any more.
    public var new: SourceRange?

    /// Creates a change with its rule's own level.
    public init(_ rule: Rule, _ arguments: [String], in operation: OperationName? = nil, old: SourceRange?, new: SourceRange?) {
        self.rule = rule
        self.level = rule.level
        self.arguments = arguments
        self.operation = operation
        self.old = old
        self.new = new
    }

    /// What changed, in words, as a phrase without a full stop.
    public var text: String { phrase.map(\.text).joined() }

    /// The same in pieces, which tell the rule's own words from what a document says.
    public var phrase: [Phrase.Piece] { Phrase(rule.words).filled(with: arguments) }
}

/// An operation as people call it.
public struct OperationName: Hashable, Sendable {
    /// The HTTP method in capitals.
    public var method: String
    /// The path template, or the name of a webhook or callback.
    public var path: String
    /// The `operationId`, of the new document where both have one.
    public var identifier: String?
    /// True of a call that the provider makes, the path of which is the webhook's name.
    public var isWebhook: Bool

    /// Creates a name.
    public init(method: String, path: String, identifier: String? = nil, isWebhook: Bool = false) {
        self.method = method
        self.path = path
        self.identifier = identifier
        self.isWebhook = isWebhook
    }
}
