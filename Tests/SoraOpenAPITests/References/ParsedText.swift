import SoraDiagnostics
import SoraOpenAPI
import SoraYAML
import Testing

/// Parses a test's text, which must be right.
func parsed(_ text: String, path: String = "api.yaml") throws -> Node {
    let log = DiagnosticLog()
    let node = parse(SourceFile(path: path, bytes: Array(text.utf8)), reporting: log)
    try #require(log.diagnostics.isEmpty)
    return try #require(node)
}

extension DiagnosticLog {
    /// The findings as `file:line:column: severity: message`, with advice after it on the same line.
    var lines: [String] {
        diagnostics.map { finding in
            let place = finding.place.map { "\($0.file.path):\($0.start.line):\($0.start.column): " } ?? ""
            return "\(place)\(finding.severity): \(finding.message)" + (finding.advice.map { ". \($0)" } ?? "")
        }
    }
}
