import SoraDiagnostics
import SoraParallel

/// The two revisions of one document; one of them is missing where the document was added or removed.
public struct DocumentPair<Side> {
    /// What the document was.
    public let old: Side?
    /// What the document is.
    public let new: Side?

    /// Creates a pair.
    public init(old: Side?, new: Side?) {
        self.old = old
        self.new = new
    }
}

extension DocumentPair: Sendable where Side: Sendable {}

extension DocumentPair where Side == DocumentInput {
    /// Pairs the documents of two folders by their file names, in the order of these, or those of two files.
    static func pairs(_ old: ComparisonSide, _ new: ComparisonSide) -> [DocumentPair] {
        if !old.isFolder, !new.isFolder { return [DocumentPair(old: old.documents.first, new: new.documents.first)] }
        let (before, after) = (byName(old), byName(new))
        return Set(before.keys).union(after.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
            DocumentPair(old: before[$0], new: after[$0])
        }
    }

    private static func byName(_ side: ComparisonSide) -> [String: DocumentInput] {
        Dictionary(side.documents.map { ($0.name, $0) }) { first, _ in first }
    }
}

extension DocumentPair where Side == DocumentOutcome<PlannedDocument> {
    /// Reads and plans the documents of both sides, side by side, and pairs them.
    ///
    /// Two files of different names are one document all the same, whose namespace is named after the new one.
    public static func plan(_ old: ComparisonSide, _ new: ComparisonSide, options: GenerationOptions) -> [DocumentPair] {
        let pairs = DocumentPair<DocumentInput>.pairs(old, new)
        let works = pairs.flatMap { pair in
            let name = pair.new?.file.path ?? pair.old?.file.path ?? ""
            return [
                pair.old.map { Work(input: $0, sources: old.sources, name: name) },
                pair.new.map { Work(input: $0, sources: new.sources, name: name) },
            ]
        }
        let outcomes = works.mapSideBySide { work in
            work.map { work in
                DocumentOutcome(of: work.input) {
                    try PlannedDocument($0, in: work.sources, namedAfter: work.name, options: options, reporting: $1)
                }
            }
        }
        return pairs.indices.map { DocumentPair(old: outcomes[2 * $0], new: outcomes[2 * $0 + 1]) }
    }
}

/// A document to plan: from where, and after which file its namespace is named.
private struct Work: Sendable {
    let input: DocumentInput
    let sources: any SourceReader
    let name: String
}
