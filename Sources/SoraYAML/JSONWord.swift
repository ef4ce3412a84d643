import SoraDiagnostics

/// The values of JSON without brackets or quotes: numbers, `true`, `false` and `null`.
extension JSONLoader {
    mutating func loadWord() throws(ParsingStopped) -> Scalar {
        let start = position
        let startOffset = offset
        while offset < text.count, isWordByte(text[offset]) { offset += 1 }
        guard offset > startOffset else { throw noValue() }
        let word = UnsafeBufferPointer(rebasing: text[startOffset..<offset])
        let string = String(decoding: word, as: UTF8.self)
        switch string {
        case "null": return Scalar(string, kind: .null)
        case "true", "false": return Scalar(string, kind: .boolean)
        default: break
        }
        if let kind = numberKind(word) { return Scalar(string, kind: kind) }
        let isNumberLike = resolvePlainScalar(word) == .integer || resolvePlainScalar(word) == .float
        throw report.stop(
            "‘\(string)’ is no JSON \(isNumberLike ? "number" : "value")", at: SourceRange(file: file, start: start, end: position),
            advice: isNumberLike
                ? "Write numbers without ‘+’, leading zeros, and with digits on both sides of the point."
                : "Write strings in double quotes; the other values are numbers, true, false and null.")
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "$"):
            true
        default:
            false
        }
    }

    /// Tells whole numbers, such as `1`, from others, such as `1.0`; nil where the word is no number of JSON.
    private func numberKind(_ word: UnsafeBufferPointer<UInt8>) -> Scalar.Kind? {
        let digits = word[0] == UInt8(ascii: "-") ? 1 : 0
        guard digits < word.count, isDigit(word[digits]) else { return nil }
        if word[digits] == UInt8(ascii: "0"), digits + 1 < word.count, isDigit(word[digits + 1]) { return nil }
        if let point = word.firstIndex(of: UInt8(ascii: ".")), point + 1 == word.count || !isDigit(word[point + 1]) { return nil }
        switch resolvePlainScalar(word) {
        case .integer: return word.count > digits + 1 && !isDigit(word[digits + 1]) ? nil : .integer
        case .float: return .float
        default: return nil
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
