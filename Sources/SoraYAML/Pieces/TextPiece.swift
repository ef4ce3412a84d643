import SoraDiagnostics

/// A part of a long YAML text that can be parsed by itself: whole entries of block mappings, with the keys that lead to the first one.
struct TextPiece {
    /// The lines, such as `components:`, that open the mappings in which the piece begins, outermost first, as offsets into the bytes.
    let openings: [Range<Int>]
    /// The piece's own text, as offsets into the bytes.
    let range: Range<Int>
    /// The number of lines before the piece.
    let firstLine: Int

    /// The openings, each as a line: what makes a YAML text of its own, with the piece's own text behind it.
    func openingLines(in bytes: [UInt8]) -> [UInt8] { Array(openings.map { bytes[$0] + [UInt8(ascii: "\n")] }.joined()) }
}

/// Cuts a text into pieces of about the same length; one piece where it has no lines at which it can be cut.
///
/// Whether a line is what it looks like is not known before the text around it is parsed; see `parsePieces`.
func cut(_ file: SourceFile, into count: Int) -> [TextPiece] {
    var cuts: [(line: UInt32, openings: [UInt32])] = [(1, [])]
    for number in 1..<max(1, count) {
        let wanted = file.position(ofByte: file.bytes.count / count * number).line
        if let found = firstCut(in: file, from: max(wanted, cuts[cuts.count - 1].line + 1)) { cuts.append(found) }
    }
    return cuts.indices.map { index in
        let end = index + 1 < cuts.count ? file.start(ofLine: cuts[index + 1].line) : file.bytes.count
        return TextPiece(
            openings: cuts[index].openings.compactMap(file.byteRange), range: file.start(ofLine: cuts[index].line)..<end,
            firstLine: Int(cuts[index].line) - 1)
    }
}

/// Finds the first line from one on that begins an entry of a mapping after another one.
private func firstCut(in file: SourceFile, from line: UInt32) -> (line: UInt32, openings: [UInt32])? {
    var tries = 0
    for number in line..<line + mostLinesTried {
        guard let text = file.byteRange(ofLine: number) else { return nil }
        let indent = file.indent(of: text)
        guard indent <= deepestIndent, indent < text.count, beginsKey(file.bytes[text.lowerBound + indent]) else { continue }
        if let openings = openings(above: number, indent: indent, in: file) { return (number, openings) }
        tries += 1
        if tries == 16 { return nil }
    }
    return nil
}

private let mostLinesTried: UInt32 = 10_000
private let deepestIndent = 8

/// Finds the lines that open the mappings around a line; nil where one of these lines says more than a key, as that of a block scalar does.
///
/// Every line with less indentation than all between it and the first one is around it, so no scalar or sequence goes unseen.
private func openings(above line: UInt32, indent: Int, in file: SourceFile) -> [UInt32]? {
    var openings: [UInt32] = []
    var indent = indent
    var number = line
    var hasSibling = false
    while indent > 0 || !hasSibling {
        number -= 1
        guard number > 0 else { return nil }
        if hasSibling, file.isIndented(line: number, by: indent) { continue }
        guard let text = file.byteRange(ofLine: number) else { return nil }
        let own = file.indent(of: text)
        if own == text.count || file.bytes[text.lowerBound + own] == UInt8(ascii: "#") { continue }
        if own == 0, file.bytes[text.lowerBound] == UInt8(ascii: ".") { return nil }  // The end of a document, `...`.
        if own < indent {
            guard hasSibling, file.opensMapping(text, indent: own) else { return nil }
            openings.append(number)
            indent = own
        }
        hasSibling = true
    }
    return openings.reversed()
}

extension SourceFile {
    fileprivate func start(ofLine number: UInt32) -> Int { byteRange(ofLine: number)?.lowerBound ?? bytes.count }

    fileprivate func indent(of line: Range<Int>) -> Int {
        var offset = line.lowerBound
        while offset < line.upperBound, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
        return offset - line.lowerBound
    }

    /// Tells whether a line holds nothing but a plain key.
    fileprivate func opensMapping(_ line: Range<Int>, indent: Int) -> Bool {
        let text = bytes[(line.lowerBound + indent)..<line.upperBound]
        guard let first = text.first, beginsKey(first), text.last == UInt8(ascii: ":") else { return false }
        return text.dropLast().allSatisfy { beginsKey($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }
}

/// Tells whether a plain key may begin so, and nothing else that stands in a mapping: no quote, bracket, anchor, tag or dash.
func beginsKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "_"), UInt8(ascii: "/"): true
    default: false
    }
}
