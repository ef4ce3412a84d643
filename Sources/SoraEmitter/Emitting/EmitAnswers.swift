import SoraPlanning

extension ClientEmitter {
    /// Prints the answers of an operation that succeeds in several ways.
    func emit(_ answers: AnswersDeclaration, to file: inout SourceWriter) {
        file.documentation(answers.documentation)
        let other = Identifier.member(answers.otherName)
        file.type("\(access)enum \(Identifier.declared(answers.name))", "Sendable") { file in
            for answer in answers.cases {
                file.documentation(answer.documentation)
                let name = "case \(Identifier.declared(answer.name))"
                if let type = answer.body.type { file.list(name, [type]) } else { file.line(name) }
            }
            file.documentation("Another success than the document names.")
            file.line("case \(Identifier.declared(answers.otherName))(APIResponse)")
            file.blank()
            file.block("init(_ response: APIResponse) throws") { file in
                file.line("switch response.status {")
                for answer in answers.cases {
                    let value = answer.body.reading.map { "(\($0))" } ?? ""
                    file.line("case \(answer.statuses.pattern): self = .\(Identifier.member(answer.name))\(value)")
                }
                file.line("default: self = .\(other)(response)")
                file.line("}")
            }
        }
    }
}

extension AnswersDeclaration.Body {
    /// The type of what is read.
    fileprivate var type: String? {
        switch self {
        case .nothing: nil
        case .json(let type): type.spelling
        case .text: "String"
        case .bytes: "[UInt8]"
        }
    }

    /// The expression that reads it.
    fileprivate var reading: String? {
        switch self {
        case .nothing: nil
        case .json: "try response.decoded()"
        case .text: "try response.text()"
        case .bytes: "response.bytes"
        }
    }
}

extension ClosedRange<Int> {
    /// The statuses as a pattern.
    fileprivate var pattern: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)...\(upperBound)" }
}
