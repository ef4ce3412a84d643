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
        if let place = startOfMarkup(file) {
            throw report.stop(
                "this is HTML or XML, no YAML or JSON", at: report.oneCharacter(at: place),
                advice: "Save the document itself, not the page that shows it.")
        }
        let node = isJSON(file) ? try parseJSON(file, limits: limits, report: report) : try parseYAML(file, limits: limits, report: report)
        return report.errorCount == 0 ? node : nil
    } catch {
        return nil
    }
}

/// Finds the `<` of a text that begins as HTML and XML do; nil where it begins otherwise.
private func startOfMarkup(_ file: SourceFile) -> SourcePosition? {
    guard let start = file.bytes.firstIndex(where: { $0 > 0x20 }), file.bytes[start] == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: file.bytes[start...].prefix(5), as: UTF8.self).lowercased()
    return ["<!", "<?", "<html"].contains(where: text.hasPrefix) ? file.position(ofByte: start) : nil
}

private func isJSON(_ file: SourceFile) -> Bool {
    file.path.utf8.suffix(5).elementsEqual(".json".utf8) { $0 | 0x20 == $1 | 0x20 }
}
