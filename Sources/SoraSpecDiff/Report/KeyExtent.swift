import SoraDiagnostics

extension SourceRange {
    /// The range from a key to the end of its value, as the text shows it; the range itself where it is no key.
    ///
    /// A value in brackets ends with them, any other of YAML's block style before the next line that is indented no deeper than the key.
    var withValue: SourceRange {
        guard let start = file.byteOffset(of: self.start), let end = file.byteOffset(of: self.end) else { return self }
        guard start < end, start == 0 || !isLetter(file.bytes[start - 1]) else { return self }
        let colon = file.skipSpaces(from: end)
        guard colon < file.bytes.count, file.bytes[colon] == UInt8(ascii: ":") else { return self }
        let value = file.skipSpaces(from: colon + 1)
        let position =
            if value < file.bytes.count, file.bytes[value] == UInt8(ascii: "{") || file.bytes[value] == UInt8(ascii: "[") {
                file.position(ofByte: file.endOfBrackets(from: value))
            } else if file.isFirst(start, inLine: self.start.line) {
                file.endOfBlock(below: self.start)
            } else {
                file.position(ofByte: file.endOfFlowScalar(from: value))
            }
        return SourceRange(file: file, start: self.start, end: max(self.end, position))
    }

    /// The text of a range within one line, without quotation marks.
    var text: String {
        guard start.line == end.line, let from = file.byteOffset(of: start), let to = file.byteOffset(of: end), from <= to else {
            return ""
        }
        let text = String(decoding: file.bytes[from..<to], as: UTF8.self)
        guard let mark = text.first, mark == "\"" || mark == "'", text.last == mark, text.count > 1 else { return text }
        return String(text.dropFirst().dropLast())
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension SourceFile {
    /// The number of spaces that a line begins with; nil for a line without text.
    func indentation(ofLine number: UInt32) -> Int? {
        guard let line = byteRange(ofLine: number) else { return nil }
        guard let first = line.first(where: { bytes[$0] != UInt8(ascii: " ") }), bytes[first] != UInt8(ascii: "#") else { return nil }
        return first - line.lowerBound
    }

    fileprivate func skipSpaces(from offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
        return offset
    }

    /// Tells whether nothing but spaces and the marks of a sequence's items stands before a byte in its line.
    fileprivate func isFirst(_ offset: Int, inLine number: UInt32) -> Bool {
        guard let line = byteRange(ofLine: number) else { return false }
        return bytes[line.lowerBound..<max(line.lowerBound, offset)].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    }

    /// Finds the end of the line before the first that is indented no deeper than a key; a sequence's items may stand right below it.
    fileprivate func endOfBlock(below key: SourcePosition) -> SourcePosition {
        let column = Int(key.column) - 1
        var last = key.line
        var number = key.line + 1
        while Int(number) <= lineCount {
            defer { number += 1 }
            guard let indentation = indentation(ofLine: number) else { continue }
            if indentation < column { break }
            if indentation == column, let line = byteRange(ofLine: number), bytes[line.lowerBound + column] != UInt8(ascii: "-") { break }
            last = number
        }
        return byteRange(ofLine: last).map { position(ofByte: $0.upperBound) } ?? key
    }

    /// Finds the byte behind the bracket that closes the one at an offset, with no eye for those in quotation marks.
    fileprivate func endOfBrackets(from offset: Int) -> Int {
        var depth = 0
        var quotation: UInt8?
        var offset = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if let mark = quotation {
                if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") { offset += 1 }
                if byte == mark { quotation = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quotation = byte
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            if depth == 0 { return offset }
        }
        return bytes.count
    }

    /// Finds the byte behind a scalar among others in brackets.
    fileprivate func endOfFlowScalar(from offset: Int) -> Int {
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
            var end = offset + 1
            while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
            return min(end + 1, bytes.count)
        }
        return bytes[min(offset, bytes.count)...].firstIndex { ",}]\n\r".utf8.contains($0) } ?? bytes.count
    }
}
