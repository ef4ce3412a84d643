import SoraPlanning

extension SourceWriter {
    /// Appends a documentation comment, or nothing where there is nothing to say.
    mutating func documentation(_ documentation: Documentation) {
        self.documentation(documentation.text)
    }

    /// Appends a documentation comment: each line after `/// `, prose wrapped, so that no text can leave the comment.
    mutating func documentation(_ text: String) {
        if text.isEmpty { return }
        if isVisible(text), text.utf8.last != UInt8(ascii: " "), fits(text.utf8.count + 4) { return line("/// ", text) }
        let markdown = Markdown(commentText(text))
        for line in markdown.lines {
            if line.range.isEmpty {
                self.line("///")
            } else if line.isProse, !fits(line.range.count + 4) {
                wrap(line.range, of: markdown.text)
            } else {
                comment("", markdown.text[line.range])
            }
        }
    }

    /// Appends a line of prose in as many lines as it needs; the later ones are indented so that they stay in the same list item or quotation.
    private mutating func wrap(_ line: Range<Int>, of text: [UInt8]) {
        let prefix = MarkdownPrefix(of: line, in: text)
        let room = Self.lineLength - indentation - 4
        var start = line.lowerBound
        var columns = prefix.end - start
        var end: Int?
        for index in prefix.end..<line.upperBound {
            let byte = text[index]
            if byte & 0xC0 == 0x80 { continue }
            columns += 1
            if byte != UInt8(ascii: " ") {
                guard columns > room, let cut = end else { continue }
                comment(start == line.lowerBound ? "" : prefix.continuation, trimmed(text[start..<cut]))
                start = cut + 1
                columns = prefix.continuation.utf8.count + width(of: text[start...index])
                end = nil
            } else if text[index + 1] != UInt8(ascii: " "), !beginsMarkdownBlock(at: index + 1, of: text, to: line.upperBound) {
                end = index
            }
        }
        comment(start == line.lowerBound ? "" : prefix.continuation, text[start..<line.upperBound])
    }
}

/// Makes text fit for a comment: one kind of line end, tabs as spaces, and nothing that a reader would not see.
private func commentText(_ text: String) -> [UInt8] {
    let isReady = holds(text, only: isPrintable) { $0 == UInt8(ascii: "\n") || !canBeginInvisibleCharacter($0) }
    if isReady { return Array(text.utf8) }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n" where isAfterReturn: break
        case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": result.append(UInt8(ascii: "\n"))
        case "\t": result += [0x20, 0x20, 0x20, 0x20]
        default: result += scalar.isDeceptive ? Array(scalar.escape().utf8) : Array(String(scalar).utf8)
        }
        isAfterReturn = scalar == "\r"
    }
    return result
}

/// Counts the characters of text in UTF-8.
private func width(of text: ArraySlice<UInt8>) -> Int {
    var width = 0
    for byte in text where byte & 0xC0 != 0x80 { width += 1 }
    return width
}
