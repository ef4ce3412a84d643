/// The grammar of host names in [RFC 1123](https://www.rfc-editor.org/rfc/rfc1123#section-2.1), and in RFC 5890 beyond ASCII.
enum HostnameGrammar {
    static func accepts(_ text: String, isInternational: Bool) -> Bool {
        let separators: [Unicode.Scalar] = isInternational ? [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"] : ["."]
        let labels = text.unicodeScalars.split(omittingEmptySubsequences: false) { separators.contains($0) }.map(Array.init)
        var length = labels.count - 1
        for label in labels {
            guard let encoded = encodedLength(label, isInternational: isInternational) else { return false }
            length += encoded
        }
        return length <= 253
    }

    /// The length of a label in its ASCII form; `nil` where it is none.
    private static func encodedLength(_ label: [Unicode.Scalar], isInternational: Bool) -> Int? {
        if label.allSatisfy(\.isASCII) { return isASCIILabel(label) ? label.count : nil }
        guard isInternational, InternationalLabel.isValid(label) else { return nil }
        let length = 4 + Punycode.encodedLength(label)
        return length <= 63 ? length : nil
    }

    private static func isASCIILabel(_ label: [Unicode.Scalar]) -> Bool {
        guard 1...63 ~= label.count, label.first != "-", label.last != "-" else { return false }
        for scalar in label where !(scalar == "-" || UInt8(scalar.value).isLetter || UInt8(scalar.value).isDigit) { return false }
        guard label.count >= 4, label[2] == "-", label[3] == "-" else { return true }
        let prefix = String(String.UnicodeScalarView(label[..<2])).lowercased()
        guard prefix == "xn", let decoded = Punycode.decode(label[4...]) else { return false }
        return !decoded.allSatisfy(\.isASCII) && InternationalLabel.isValid(decoded)
    }
}
