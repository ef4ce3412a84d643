import SoraDiagnostics

/// What stands where JSON's grammar asks for something else.
extension JSONLoader {
    /// Whether a comment begins here, which JSON has none of.
    var isCommentStart: Bool {
        guard offset < text.count else { return false }
        if text[offset] == UInt8(ascii: "#") { return true }
        guard text[offset] == UInt8(ascii: "/"), offset + 1 < text.count else { return false }
        return text[offset + 1] == UInt8(ascii: "/") || text[offset + 1] == UInt8(ascii: "*")
    }

    func noComments() -> ParsingStopped {
        report.stop("JSON has no comments", at: here, advice: "Remove the comment, or name the file ‘.yaml’ and write it with ‘#’.")
    }

    func noKey() -> ParsingStopped {
        if isCommentStart { return noComments() }
        return report.stop(
            offset < text.count ? "a key in double quotes is expected here" : "the text ends where a key is expected", at: here)
    }

    func notClosed(by close: UInt8, openedAt start: SourcePosition) -> ParsingStopped {
        if isCommentStart { return noComments() }
        let shape = close == UInt8(ascii: "]") ? "array" : "object"
        if offset == text.count {
            return report.stop("this \(shape) is never closed", at: report.oneCharacter(at: start))
        }
        return report.stop(
            "a ‘,’ or ‘\(Unicode.Scalar(close))’ is expected here", at: here,
            related: [.init("the \(shape) starts here", at: report.oneCharacter(at: start))])
    }

    /// Reports a character that begins no value.
    func noValue() -> ParsingStopped {
        if isCommentStart { return noComments() }
        if text[offset] == UInt8(ascii: "'") {
            return report.stop("a value is expected here", at: here, advice: "Write strings in double quotes.")
        }
        return report.stop("a value is expected here", at: here)
    }
}
