public import SoraDiagnostics
import SoraYAML

/// One side of a comparison: the documents that one word of a command line names, with the overlays and the configuration beside them.
public struct ComparisonSide: Sendable {
    /// Where the documents come from.
    public let sources: any SourceReader
    /// The documents.
    public private(set) var documents: [DocumentInput]
    /// True where the word names a folder, whose documents are told apart by their file names.
    public let isFolder: Bool

    /// Finds the documents of a file or a folder; where the log holds a finding that stops afterwards, some are missing.
    ///
    /// - Parameters:
    ///   - spec: The file or the folder, as the sources have it.
    ///   - sources: Where it comes from.
    ///   - root: The folder that references may not leave; each document's own where nil.
    public init(_ spec: String, in sources: any SourceReader, root: String?, reporting log: DiagnosticLog) {
        self.sources = sources
        isFolder = sources.entries(of: spec) != nil
        var search = DocumentSearch(in: sources, reporting: log)
        documents = search.documents(named: [spec], root: root)
        search.configure(&documents)
    }

    /// Applies an overlay to the document that it extends, by its file name alone, or to the only one; tells whether there is one.
    mutating func apply(_ overlay: Node) -> Bool {
        let target = overlay["extends"]?.string?.split(separator: "/").last
        let isOnly = !isFolder || target == nil && documents.count == 1
        guard let index = documents.firstIndex(where: { isOnly || $0.name == target ?? "" }) else { return false }
        documents[index].overlays.append(overlay)
        return true
    }
}

/// Applies overlays to the documents of both sides; one that fits none is reported.
public func applyOverlays(
    _ overlays: [SourceFile], to old: inout ComparisonSide, and new: inout ComparisonSide, reporting log: DiagnosticLog
) {
    for file in overlays {
        guard let overlay = parse(file, reporting: log) else {
            log.error("the overlay ‘\(file.name)’ cannot be parsed", at: nil, effect: .stops)
            continue
        }
        let (isInOld, isInNew) = (old.apply(overlay), new.apply(overlay))
        if isInOld || isInNew { continue }
        log.warning(
            "this overlay extends none of the documents here, so it is not applied", at: overlay["extends"]?.range ?? overlay.range,
            advice: "Name one of them in ‘extends’: \((new.documents + old.documents).first?.name ?? "api.yaml").")
    }
}
