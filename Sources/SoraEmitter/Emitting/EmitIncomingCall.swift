import SoraPlanning

extension ClientEmitter {
    /// Prints the calls that a provider makes: received only, so that they are neither written nor compared.
    func emitIncomingCall(_ union: UnionDeclaration, _ incoming: IncomingChoice, to file: inout SourceWriter) {
        file.documentation(union.documentation)
        file.type("\(access)enum \(Identifier.declared(union.name))", "IncomingCall") { file in
            for variant in union.variants {
                file.documentation(variant.documentation)
                file.list("case \(Identifier.declared(variant.name))", [variant.type.spelling])
            }
            file.documentation("A call that is none of the others, as it came.")
            file.line("case \(Identifier.declared(union.unrecognizedName))(JSONValue)")
            file.blank()
            emitPayloads(of: union, incoming, to: &file)
            file.blank()
            emitReading(of: union, to: &file)
        }
    }

    private func emitPayloads(of union: UnionDeclaration, _ incoming: IncomingChoice, to file: inout SourceWriter) {
        file.line(access, "static let payloads = IncomingPayloads(")
        file.indented { file in
            if let texts = incoming.texts {
                file.line("by: \(literal(texts.place)),")
                file.array("", texts.values.map { "\(literal($0.text)): \($0.variant)" }, ",")
            }
            if case .schemas(let indices) = union.choice {
                file.line("\(incoming.texts == nil ? "by" : "or"): \(namespace).schemas,")
                let groups = incoming.groups.map { group in group.map { "(\(indices[$0]), \($0))" }.joined(separator: ", ") }
                file.array("", groups.map { "[\($0)]" }, ",")
            }
            let calls = incoming.calls.map { "\(literal($0.text)): \($0.variant)" }
            file.array("calls: ", calls.isEmpty ? [":"] : calls)
        }
        file.line(")")
    }

    private func emitReading(of union: UnionDeclaration, to file: inout SourceWriter) {
        file.block(access, "init(payload: Int?, of body: JSONValue) throws") { file in
            file.line("switch payload {")
            for (number, variant) in union.variants.enumerated() {
                file.cases(["\(number)"], "self = .\(Identifier.member(variant.name))(try body.decoded())")
            }
            file.line("default: self = .\(Identifier.member(union.unrecognizedName))(body)")
            file.line("}")
        }
    }
}
