import SoraDiagnostics

/// Parses a JSON text to nodes; for now as the subset of YAML that most JSON is.
func parseJSON(_ file: SourceFile, limits: ParsingLimits, report: ParsingReport) throws(ParsingStopped) -> Node {
    try parseYAML(file, limits: limits, report: report)
}
