/// The cases of a `switch`, each in as many lines as it needs.
extension SourceWriter {
    /// Appends `case (.name(let lhs), .name(let rhs)): body`.
    mutating func cases(ofBoth name: String, _ body: String) {
        begin()
        add("case (.", name, "(let lhs), .", name)
        add("(let rhs)):")
        if !isTooLong {
            let space = position
            add(" ", body)
            return end(breakingAt: space)
        }
        takeBack()
        list("case ", [".\(name)(let lhs)", ".\(name)(let rhs)"], ":")
        indented { $0.line(body) }
    }

    /// Appends `case .name(let value): body`.
    mutating func cases(of name: String, _ body: String) {
        begin()
        add("case .", name, "(let value):")
        let space = position
        add(" ", body)
        end(breakingAt: space)
    }

    /// Appends `case patterns: body`, with the body or each pattern in its own line where one is too short.
    mutating func cases(_ patterns: [String], _ body: String) {
        let joined = "case \(patterns.joined(separator: ", ")):"
        if fits(joined.utf8.count) || patterns.count < 2 { return pair(joined, body) }
        line("case \(patterns[0]),")
        indented { file in
            for pattern in patterns[1...].dropLast() { file.line(pattern, ",") }
            file.line(patterns[patterns.count - 1], ":")
            file.line(body)
        }
    }
}
