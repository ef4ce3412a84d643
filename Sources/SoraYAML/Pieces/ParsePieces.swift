import SoraDiagnostics
import SoraParallel

/// Parses a long YAML text in pieces, side by side, and joins them; nil where that cannot be done, and nothing is reported then.
///
/// The text is parsed as a whole instead where a piece is no YAML, has anything to be told of, uses anchors, or does not go on where the one
/// before ends: a line that looks like a key but stands in a quoted text leaves that text without its end.
func parsePieces(of file: SourceFile, atMost most: Int, limits: ParsingLimits) -> Node? {
    guard most > 1, ForeignLineBreaks(in: file.bytes) == nil else { return nil }
    let pieces = cut(file, into: most)
    guard pieces.count > 1 else { return nil }
    let nodes = pieces.mapSideBySideAndHere { parse($0, of: file, limits: limits) }
    guard var whole = nodes[0] else { return nil }
    for (piece, node) in zip(pieces, nodes).dropFirst() {
        guard let node, let joined = join(whole, node, below: piece.openings.count) else { return nil }
        whole = joined
    }
    return whole
}

/// The number of pieces that a text is worth: more than there are processors, so that what takes longer in one part of the text is shared.
func pieceCount(of file: SourceFile) -> Int { processorCount() > 1 ? min(file.bytes.count / (256 << 10), 8) : 1 }

private func parse(_ piece: TextPiece, of file: SourceFile, limits: ParsingLimits) -> Node? {
    let log = DiagnosticLog()
    let report = ParsingReport(file: file, log: log)
    return piece.openingLines(in: file.bytes).withUnsafeBytes { openings in
        file.bytes.withUnsafeBytes { text in
            let own = UnsafeRawBufferPointer(rebasing: text[piece.range])
            let events = EventStream(reading: openings, own, after: piece.firstLine - piece.openings.count)
            var loader = YAMLLoader(file, events: events, limits: limits, foreignLineBreaks: nil, report: report)
            guard let node = try? loader.loadStream(), loader.aliases.isEmpty, log.diagnostics.isEmpty else { return nil }
            return node
        }
    }
}

/// Joins two pieces: the second goes on in the last mapping of the first, which lies below so many keys.
private func join(_ first: Node, _ second: Node, below openings: Int) -> Node? {
    guard let head = first.mapping?.entries, let tail = second.mapping?.entries, isBlock(first),
        first.start.column == second.start.column
    else { return nil }
    var entries = head
    if openings == 0 {
        entries += tail
    } else {
        guard let last = entries.popLast(), let next = tail.first, last.key == next.key,
            let value = join(last.value, next.value, below: openings - 1)
        else { return nil }
        entries.append(Mapping.Entry(last.key, at: last.keyRange, value: value))
        entries += tail.dropFirst()
    }
    let index = Mapping.index(of: entries)
    guard index.count == entries.count else { return nil }
    let mapping = Mapping(distinct: entries, index: entries.count > Mapping.longestSearchedThrough ? index : nil)
    return Node(.mapping(mapping), file: first.file, start: first.start, end: second.end)
}

/// Tells whether a mapping begins with a plain key, not with a bracket.
private func isBlock(_ mapping: Node) -> Bool {
    guard let offset = mapping.file.byteOffset(of: mapping.start), offset < mapping.file.bytes.count else { return false }
    return beginsKey(mapping.file.bytes[offset])
}
