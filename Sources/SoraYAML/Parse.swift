public import SoraDiagnostics

/// Parses a document's text to nodes; nil after reporting what stands in the way, with the effect `.stops`.
///
/// A file whose name ends in `.json` is read as JSON (RFC 8259), any other as YAML 1.2.
public func parse(_ file: SourceFile, limits: ParsingLimits = .standard, reporting log: DiagnosticLog) -> Node? {
    let report = ParsingReport(file: file, log: log)
    do throws(ParsingStopped) {
        if file.bytes.count > limits.bytes {
            throw report.stop("the text is \(file.bytes.count) bytes long; at most \(limits.bytes) are read", at: nil)
        }
        let node = isJSON(file) ? try parseJSON(file, limits: limits, report: report) : try parseYAML(file, limits: limits, report: report)
        return report.errorCount == 0 ? node : nil
    } catch {
        return nil
    }
}

private func isJSON(_ file: SourceFile) -> Bool {
    file.path.utf8.suffix(5).elementsEqual(".json".utf8) { $0 | 0x20 == $1 | 0x20 }
}
