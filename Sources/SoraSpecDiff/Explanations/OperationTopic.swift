/// What a rule on operations, or on what belongs to a document as a whole, is about.
struct OperationTopic {
    /// What the change does.
    let kind: ChangeKind
    /// A change that the rule finds.
    let example: Explanation.Example

    /// A change of what stands in an operation: the lines below `get`, of which the last ones change.
    static func operation(_ kind: ChangeKind, _ before: String..., to after: String..., within shared: [String] = []) -> OperationTopic {
        let context = ["paths:", "  /videos:", "    get:"] + shared.map { "      " + $0 }
        func placed(_ lines: [String]) -> [String] { lines.map { "      " + $0 } }
        return OperationTopic(
            kind: kind, example: Explanation.Example(context: context, before: placed(before), after: placed(after)))
    }

    /// A change of what stands at the top of a document, or in another place that the lines name.
    static func document(_ kind: ChangeKind, _ before: String..., to after: String..., within shared: [String] = []) -> OperationTopic {
        OperationTopic(kind: kind, example: Explanation.Example(context: shared, before: before, after: after))
    }

    static let all = endpoints.merging(lifecycle) { first, _ in first }.merging(requests) { first, _ in first }
        .merging(answers) { first, _ in first }.merging(security) { first, _ in first }.merging(surroundings) { first, _ in first }
        .merging(calls) { first, _ in first }.merging(links) { first, _ in first }.merging(tasks) { first, _ in first }
}
