import SoraDiagnostics
import SoraGenerator
import SoraParallel
import SoraSpecDiff

/// Compares the documents of two sides: what each means on the wire and what in Swift are found side by side.
func compare(_ pairs: [DocumentPair<PlannedDocument>], options: WireOptions) -> Difference {
    let questions = pairs.flatMap { [Question.wire($0), .swift($0)] }
    let answers = questions.mapSideBySide { $0.answer(options) }
    var whole = Difference()
    for (question, part) in zip(questions, answers) {
        for var change in part.changes {
            if pairs.count > 1 { change.document = question.fileName }
            whole.changes.append(change)
        }
        whole.swiftChanges += part.swiftChanges
    }
    if whole.changes.isEmpty { whole.isReworded = pairs.contains(where: \.isReworded) }
    return whole
}

/// What is asked of a document's two revisions.
private enum Question: Sendable {
    case wire(DocumentPair<PlannedDocument>)
    case swift(DocumentPair<PlannedDocument>)

    func answer(_ options: WireOptions) -> Difference {
        switch self {
        case .wire(let pair):
            switch (pair.old, pair.new) {
            case (let old?, let new?): Difference(changes: Self.wireChanges(old, new, options))
            case (let old?, nil) where old.isChosen: Difference(removed: old.document, old.plan)
            case (nil, let new?) where new.isChosen: Difference(added: new.document, new.plan)
            default: Difference()
            }
        case .swift(let pair):
            if let old = pair.old, let new = pair.new {
                Difference(swiftChanges: swiftChanges(from: old.plan, to: new.plan))
            } else {
                Difference()
            }
        }
    }

    /// The name by which documents of folders are matched.
    var fileName: String? {
        let pair =
            switch self {
            case .wire(let pair), .swift(let pair): pair
            }
        return (pair.new ?? pair.old)?.document.node.file.path.split(separator: "/").last.map(String.init)
    }

    private static func wireChanges(_ old: PlannedDocument, _ new: PlannedDocument, _ options: WireOptions) -> [Change] {
        var (before, after) = (old.document, new.document)
        keepChosen(of: &before, old.plan, and: &after, new.plan, by: [old.selection, new.selection])
        return SoraSpecDiff.wireChanges(from: before, to: after, options: options)
    }
}

extension DocumentPair where Side == PlannedDocument {
    /// Whether both revisions are there and hold other values, were it only descriptions.
    fileprivate var isReworded: Bool {
        guard let old, let new else { return false }
        return !new.document.holdsTheSame(as: old.document)
    }
}

extension DocumentPair where Side == DocumentOutcome<PlannedDocument> {
    /// What stops a document or costs something of it; the rest is the business of other commands.
    ///
    /// What both revisions have alike is told of the new one alone.
    var findings: [Diagnostic] {
        let (before, after) = (Self.costly(old), Self.costly(new))
        let known = Set(after.map(\.message))
        return before.filter { $0.effect == .stops || !known.contains($0.message) } + after
    }

    private static func costly(_ outcome: Side?) -> [Diagnostic] {
        let findings = outcome?.diagnostics.filter { $0.effect != .none } ?? []
        let isStopped = outcome?.failure != nil
        return isStopped ? findings.filter { $0.effect == .stops } : findings
    }

    /// The pairs as they were planned; nil where one could not be.
    static func complete(_ pairs: [DocumentPair]) -> [DocumentPair<PlannedDocument>]? {
        let isComplete = pairs.allSatisfy { $0.old?.failure == nil && $0.new?.failure == nil }
        return isComplete
            ? pairs.map { DocumentPair<PlannedDocument>(old: try? $0.old?.result.get(), new: try? $0.new?.result.get()) } : nil
    }
}

extension [DocumentPair<PlannedDocument>] {
    /// The criteria by which no operation of any document is chosen, each as a phrase for people.
    var unmatchedCriteria: [String] {
        let sets = flatMap { [$0.old, $0.new] }.compactMap { $0?.unmatchedCriteria }
        return sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }.sorted()
    }
}
