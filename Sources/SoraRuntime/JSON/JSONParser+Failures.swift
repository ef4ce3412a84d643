extension JSONParser {
    /// The error at the position, where something else was expected than what stands there.
    func failure(_ expected: String) -> JSONSyntaxError {
        failure(because: "expected \(expected), found \(found)")
    }

    /// The error at the position.
    func failure(because reason: String) -> JSONSyntaxError {
        JSONSyntaxError(reason, at: position, in: UnsafeBufferPointer(start: base, count: count))
    }

    /// What stands at the position, in words.
    private var found: String {
        guard position < count else { return "the end of the text" }
        let byte = base[position]
        if 0x21...0x7E ~= byte { return "`\(Character(Unicode.Scalar(byte)))`" }
        let digits = String(byte, radix: 16, uppercase: true)
        return "the byte 0x\(digits.count < 2 ? "0" : "")\(digits)"
    }
}
