/// What a rule means for people: whom a change breaks and why, an example, and how to change the document without breaking anyone.
public struct Explanation: Hashable, Sendable {
    /// Whom the change breaks and why, or why it breaks nobody.
    public let reason: String
    /// How to get what is wanted without breaking anyone; nil where nothing breaks.
    public let mend: String?
    /// A change that the rule finds.
    public let example: Example

    /// A small document, `openapi` and `info` aside, and the lines in which two revisions of it differ.
    public struct Example: Hashable, Sendable {
        /// The lines that stand before the change.
        public let context: [String]
        /// What follows them in the old document.
        public let before: [String]
        /// What follows them in the new document.
        public let after: [String]

        /// The old document's text.
        public var old: String { Self.document(context + before) }
        /// The new document's text.
        public var new: String { Self.document(context + after) }

        private static func document(_ lines: [String]) -> String {
            let info = lines.contains { $0.hasPrefix("info:") } ? [] : ["info: {title: Videos, version: 1.0.0}"]
            return (["openapi: 3.1.0"] + info + lines).joined(separator: "\n") + "\n"
        }
    }
}

extension Rule {
    /// What the rule means for people; nil for a rule that nobody has explained.
    public var explanation: Explanation? {
        if let topic = OperationTopic.all[id] {
            return Explanation(reason: topic.kind.reason(direction, level), mend: topic.kind.mend(direction, level), example: topic.example)
        }
        guard let (site, topic) = SchemaTopic.named(id) else { return nil }
        let kind = site.isIdle ? .idle : topic.kind == .added && level == .error ? .demanded : topic.kind
        return Explanation(reason: kind.reason(direction, level), mend: kind.mend(direction, level), example: topic.example(at: site))
    }
}
