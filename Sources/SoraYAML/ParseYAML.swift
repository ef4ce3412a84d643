import SoraDiagnostics

/// Parses a YAML text to nodes.
func parseYAML(_ file: SourceFile, limits: ParsingLimits, report: ParsingReport) throws(ParsingStopped) -> Node {
    if let node = parsePieces(of: file, atMost: pieceCount(of: file), limits: limits) { return node }
    let foreignLineBreaks = ForeignLineBreaks(in: file.bytes)
    let text = foreignLineBreaks?.hidden(in: file.bytes) ?? file.bytes
    let result: Result<Node, ParsingStopped> = text.withUnsafeBytes { text in
        var loader = YAMLLoader(
            file, events: EventStream(reading: text), limits: limits, foreignLineBreaks: foreignLineBreaks, report: report)
        do throws(ParsingStopped) { return .success(try loader.loadStream()) } catch { return .failure(error) }
    }
    return try result.get()
}
