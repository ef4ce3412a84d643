import SoraPlanning

extension SourceWriter {
    /// Appends a documentation comment, or nothing where there is nothing to say.
    mutating func documentation(_ documentation: Documentation) {
        self.documentation(documentation.text)
    }

    /// Appends a documentation comment: each line after `/// `, prose wrapped, so that no text can leave the comment.
    mutating func documentation(_ text: String) {
        if text.isEmpty { return }
        let lines = MarkdownLines(commentText(text))
        for (index, line) in lines.lines.enumerated() {
            if line.isEmpty {
                self.line([], after: "///")
            } else if lines.isProse[index], !fits(line.count + 4), !fits(width(of: line) + 4) {
                wrap(line)
            } else {
                self.line(line, after: "/// ")
            }
        }
    }

    /// Appends a line of prose in as many lines as it needs; the later ones are indented so that they stay in the same list item or quotation.
    private mutating func wrap(_ line: ArraySlice<UInt8>) {
        let prefix = MarkdownPrefix(of: line)
        let room = Self.lineLength - indentation - 4
        var current = line[..<prefix.end]
        var columns = width(of: current)
        var hasWord = false
        for word in words(of: line[prefix.end...]) {
            let width = width(of: word)
            if columns + width > room, hasWord, !beginsMarkdownBlock(word) {
                self.line(trimmed(current), after: "/// ")
                current = prefix.continuation + word
                columns = prefix.continuation.count + width
            } else {
                current += word
                columns += width
            }
            hasWord = true
            current.append(UInt8(ascii: " "))
            columns += 1
        }
        self.line(trimmed(current), after: "/// ")
    }
}

/// Makes text fit for a comment: one kind of line end, tabs as spaces, and nothing that a reader would not see.
private func commentText(_ text: String) -> [UInt8] {
    var text = text
    let bytes = text.withUTF8 { Array($0) }
    if !bytes.withUnsafeBufferPointer(needsRewriting) { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n" where isAfterReturn: break
        case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": result.append(UInt8(ascii: "\n"))
        case "\t": result += [0x20, 0x20, 0x20, 0x20]
        default: result += scalar.isDeceptive ? Array(scalar.escape().utf8) : Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        isAfterReturn = scalar == "\r"
    }
    return result
}

/// Tells whether text holds more than visible characters and line feeds.
private func needsRewriting(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    for index in text.indices where text[index] == UInt8(ascii: "\n") {
        if canHoldInvisibleCharacters(UnsafeBufferPointer(rebasing: text[start..<index])) { return true }
        start = index + 1
    }
    return canHoldInvisibleCharacters(UnsafeBufferPointer(rebasing: text[start...]))
}
