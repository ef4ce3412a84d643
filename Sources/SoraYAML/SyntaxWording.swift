import SoraDiagnostics

/// How one of libyaml's problems is told to people.
struct SyntaxWording {
    /// Which of the two places that libyaml gives is the one to look at.
    enum Focus {
        /// Where the problem was met; the construct's start explains it.
        case problem
        /// Where the construct starts: the problem was met far behind the mistake.
        case construct
    }

    let message: String
    let advice: String?
    let focus: Focus
    /// What stands at the construct's start, for the note that shows it.
    let construct: String?

    init(_ message: String, advice: String? = nil, focus: Focus = .problem, construct: String? = nil) {
        self.message = message
        self.advice = advice
        self.focus = focus
        self.construct = construct
    }
}

extension SyntaxWording {
    /// The wording of each problem that authors of documents meet, by libyaml's own words.
    static let all: [String: SyntaxWording] = [
        "mapping values are not allowed in this context": .init(
            "a ‘:’ is not allowed here",
            advice: "Check the line's indentation; put the value in quotes if the ‘:’ belongs to it."),
        "mapping keys are not allowed in this context": .init(
            "a key is not allowed here", advice: "Start the mapping on a line of its own."),
        "block sequence entries are not allowed in this context": .init(
            "a ‘-’ is not allowed here", advice: "Start the sequence on a line of its own."),
        "did not find expected key": .init(
            "a key of the mapping is expected here", advice: "Indent all keys of a mapping alike.", construct: "the mapping starts here"),
        "did not find expected '-' indicator": .init(
            "a ‘-’ of the sequence is expected here", advice: "Indent all entries of a sequence alike.",
            construct: "the sequence starts here"),
        "did not find expected ',' or ']'": .init("a ‘,’ or ‘]’ is expected here", construct: "the sequence starts here"),
        "did not find expected ',' or '}'": .init("a ‘,’ or ‘}’ is expected here", construct: "the mapping starts here"),
        "did not find expected node content": .init("a value is expected here"),
        "could not find expected ':'": .init("a ‘:’ is expected after this key", focus: .construct),
        "found unexpected end of stream": .init("this quoted text is never closed", focus: .construct),
        "found unexpected document indicator": .init(
            "this quoted text is not closed before the document's end", focus: .construct),
        "did not find expected hexdecimal number": .init(
            "‘\\x’, ‘\\u’ and ‘\\U’ are followed by 2, 4 and 8 hexadecimal digits"),
        "found invalid Unicode character escape code": .init(
            "this escape names no Unicode character",
            advice: "Write ‘\\U0001F600’ instead of a surrogate pair; name the file ‘.json’ if it is JSON."),
        "found a tab character that violates indentation": tabInIndentation,
        "found a tab character where an indentation space is expected": tabInIndentation,
        "did not find expected <document start>": .init("the document has ended before this", advice: "Check the line's indentation."),
        "did not find expected alphabetic or numeric character": .init(
            "a name is expected after ‘&’ or ‘*’", advice: "Put the value in quotes if it begins with ‘&’ or ‘*’."),
        "did not find expected tag URI": noTag,
        "did not find expected whitespace or line break": noTag,
        "did not find expected '!'": noTag,
        "found undefined tag handle": .init("this tag's handle is not declared by a ‘%TAG’ line"),
        "did not find expected comment or line break": .init("only a comment may follow here on this line"),
        "found an indentation indicator equal to 0": .init("the indentation after ‘|’ or ‘>’ is a digit from 1 to 9"),
        "found incompatible YAML document": .init("only YAML 1.1 and 1.2 are read"),
        "found unknown directive name": .init("‘%’ starts a directive, and only ‘%YAML’ and ‘%TAG’ are known"),
        "out of memory": .init("there is not enough memory to read the document"),
    ]

    static let tabInIndentation = SyntaxWording(
        "a tab stands in the indentation", advice: "Indent with spaces; YAML allows no tabs there.")

    private static let noTag = SyntaxWording("this is no tag", advice: "Put the value in quotes if it begins with ‘!’.")
}
