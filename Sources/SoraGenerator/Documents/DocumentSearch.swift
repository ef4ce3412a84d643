public import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// Finds the documents that a command line names, and the overlays that belong to them.
public struct DocumentSearch {
    let sources: any SourceReader
    let log: DiagnosticLog
    private var documents: [DocumentInput] = []
    private var paths: Set<String> = []
    /// What is to be told of overlays of folders that belong to no document, unless a configuration gives them to one.
    var unclaimed: [(overlay: Node, finding: Diagnostic)] = []

    /// Creates a search through sources, with a log for what cannot be found or read.
    public init(in sources: any SourceReader, reporting log: DiagnosticLog) {
        self.sources = sources
        self.log = log
    }

    /// Finds documents; where the log holds a finding that stops afterwards, some are missing.
    ///
    /// - Parameters:
    ///   - specs: The files and folders that the command line names.
    ///   - overlays: The overlays that it names.
    ///   - root: The folder that references may not leave; each document's own where nil.
    public mutating func documents(named specs: [String], overlays: [String] = [], root: String? = nil) -> [DocumentInput] {
        for spec in specs {
            if let names = sources.entries(of: spec) {
                addFolder(spec, names)
            } else if let file = read(spec) {
                addFile(file)
            }
        }
        for path in overlays {
            if let file = read(path) { addOverlay(file, among: documents.indices) }
        }
        return documents.map {
            var document = $0
            document.root = root.map { boundary($0, for: document.file.path) }
            return document
        }
    }

    func read(_ path: String) -> SourceFile? {
        do throws(SourceUnreadable) {
            return try sources.read(path)
        } catch {
            var diagnostic = error.diagnostic
            diagnostic.effect = .stops
            log.report(diagnostic)
            return nil
        }
    }

    private mutating func add(_ file: SourceFile) {
        if paths.insert(Disk.normalized(file.path)).inserted { documents.append(DocumentInput(file: file)) }
    }

    private mutating func addFile(_ file: SourceFile) {
        if DocumentKind(text: file.bytes) == .overlay {
            log.error(
                "\(file.path) is an overlay, not an OpenAPI document", at: nil, effect: .stops,
                advice: "Name the document that it extends, and the overlay with --overlay.")
        } else {
            add(file)
            addOverlays(beside: file)
        }
    }

    /// Gives a document the overlays that a run over its folder would, as far as their names begin like its own: `odkkk.overlay.yaml`.
    private mutating func addOverlays(beside file: SourceFile) {
        guard let document = documents.firstIndex(where: { $0.file.path == file.path }) else { return }
        let folder = Disk.folder(of: file.path)
        let beginning = documents[document].stem + "."
        let names = (sources.entries(of: folder) ?? []).filter { $0.hasPrefix(beginning) && DocumentKind.mayBeDocument(named: $0) }
        for path in names.map({ Disk.path($0, in: folder) }) where path != file.path {
            guard let overlay = try? sources.read(path), DocumentKind(text: overlay.bytes) == .overlay else { continue }
            guard let node = parse(overlay, reporting: log) else { continue }
            if let extends = node["extends"], target(of: extends) == Disk.normalized(file.path) { add(node, to: document) }
        }
    }

    private mutating func addFolder(_ folder: String, _ names: [String]) {
        let candidates = names.filter(DocumentKind.mayBeDocument).map { Disk.path($0, in: folder) }
            .filter { sources.entries(of: $0) == nil }
        let first = documents.count
        var overlays: [SourceFile] = []
        for path in candidates {
            guard let file = read(path) else { continue }
            switch DocumentKind(text: file.bytes) {
            case .openapi, .swagger: add(file)
            case .overlay: overlays.append(file)
            case nil: continue
            }
        }
        for overlay in overlays { addOverlay(overlay, among: first..<documents.count, isNamed: false) }
        if documents.count == first { reportNoDocument(in: folder, candidates: candidates) }
    }

    private func reportNoDocument(in folder: String, candidates: [String]) {
        let seen =
            switch candidates.count {
            case 0: "it has no *.yaml, *.yml or *.json file directly in it"
            case 1: "\(candidates[0]) has no ‘openapi’ key at its top"
            default: "none of its \(candidates.count) *.yaml, *.yml and *.json files has an ‘openapi’ key at its top"
            }
        log.error("no OpenAPI document in \(folder): \(seen)", at: nil, effect: .stops)
    }

    /// Gives an overlay to the document that it extends; one of a folder may be given to another by the folder's configuration.
    private mutating func addOverlay(_ file: SourceFile, among candidates: Range<Int>, isNamed: Bool = true) {
        guard let overlay = parse(file, reporting: log) else { return }
        let finding: Diagnostic
        if let extends = extendedDocument(of: overlay) {
            let path = target(of: extends)
            if let index = candidates.first(where: { Disk.normalized(documents[$0].file.path) == path }) { return add(overlay, to: index) }
            finding = Diagnostic(
                .warning,
                "this overlay extends ‘\(extends.string ?? "")’, which is none of the documents here, so it is not applied",
                at: extends.range)
        } else {
            if candidates.count == 1, let only = candidates.first { return add(overlay, to: only) }
            finding = Diagnostic(
                .warning, "this overlay does not say which document it extends, so it is not applied", at: overlay.range,
                advice: "Add a line such as ‘extends: \(documents.first?.name ?? "api.yaml")’.")
        }
        if isNamed { log.report(finding) } else { unclaimed.append((overlay, finding)) }
    }

    private mutating func add(_ overlay: Node, to document: Int) {
        let path = Disk.normalized(overlay.file.path)
        if documents[document].overlays.contains(where: { Disk.normalized($0.file.path) == path }) { return }
        documents[document].overlays.append(overlay)
    }

    /// Tells which path the value of `extends` means.
    private func target(of extends: Node) -> String {
        let reference = extends.string ?? ""
        let text = reference.hasPrefix("file://") ? String(reference.dropFirst("file://".count)) : reference
        return Disk.normalized(text.hasPrefix("/") ? text : Disk.path(text, in: Disk.folder(of: extends.file.path)))
    }

    /// Spells the folder that references may not leave as the document's path is spelled: from the root of all, or from here.
    private func boundary(_ folder: String, for document: String) -> String {
        let here = Disk.normalized(Disk.workingFolder)
        let absolute = Disk.normalized(folder.hasPrefix("/") ? folder : Disk.path(folder, in: here))
        if document.hasPrefix("/") { return absolute }
        let (inner, outer) = (here.split(separator: "/"), absolute.split(separator: "/"))
        let shared = zip(inner, outer).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: inner.count - shared) + outer.dropFirst(shared)
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }
}
