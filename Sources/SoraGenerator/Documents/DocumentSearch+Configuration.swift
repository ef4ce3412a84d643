import SoraDiagnostics
import SoraYAML

extension DocumentSearch {
    /// Gives documents what the configurations beside them say, and tells of the overlays that belong to none.
    ///
    /// What is wrong with a configuration stops the run; what it says of things that are not there is reported.
    public mutating func configure(_ documents: inout [DocumentInput]) {
        var configurations: [String: Configuration?] = [:]
        for index in documents.indices {
            let folder = Disk.folder(of: documents[index].file.path)
            if configurations[folder] == nil { configurations[folder] = .some(configuration(of: folder)) }
            guard let configuration = configurations[folder].flatMap(\.self) else { continue }
            documents[index].access = configuration.access
            guard let own = configuration.documents.first(where: { $0.name.key == documents[index].name }) else { continue }
            documents[index].configuration = own.configuration
            for overlay in own.configuration.overlays { addOverlay(overlay, in: folder, to: &documents[index]) }
        }
        let applied = Set(documents.flatMap { $0.overlays.map { Disk.normalized($0.file.path) } })
        for (overlay, finding) in unclaimed where !applied.contains(Disk.normalized(overlay.file.path)) { log.report(finding) }
        unclaimed = []
    }

    private func configuration(of folder: String) -> Configuration? {
        guard let names = sources.entries(of: folder), let name = DocumentKind.reservedNames.first(where: names.contains) else {
            return nil
        }
        guard let file = read(Disk.path(name, in: folder)), let node = parse(file, reporting: log) else { return nil }
        let findings = DiagnosticLog()
        let configuration = Configuration(node, reporting: findings)
        for var finding in findings.diagnostics {
            // Unlike a provider's document, this text is the user's own: what is wrong in it is mended, and not worked around.
            if finding.severity == .error { finding.effect = .stops }
            log.report(finding)
        }
        guard let configuration else { return nil }
        for (entry, _) in configuration.documents where !names.contains(entry.key) {
            log.warning("there is no document ‘\(entry.key)’ beside this file", at: entry.keyRange)
        }
        return configuration
    }

    private func addOverlay(_ path: Node, in folder: String, to document: inout DocumentInput) {
        let location = Disk.path(path.string ?? "", in: folder)
        if document.overlays.contains(where: { Disk.normalized($0.file.path) == Disk.normalized(location) }) { return }
        do throws(SourceUnreadable) {
            if let overlay = parse(try sources.read(location), reporting: log) { document.overlays.append(overlay) }
        } catch {
            log.error(error.diagnostic.message, at: path.range, effect: .stops)
        }
    }
}
