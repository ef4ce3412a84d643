import SoraPlanning

extension ClientEmitter {
    /// Prints the calls that a provider makes: received only, so that they are neither written nor compared.
    func emitIncomingCall(_ union: UnionDeclaration, to file: inout SourceWriter) {
        file.documentation(union.documentation)
        file.type("\(access)enum \(Identifier.declared(union.name))", "IncomingCall") { file in
            for variant in union.variants {
                file.documentation(variant.documentation)
                file.list("case \(Identifier.declared(variant.name))", [variant.type.spelling])
            }
            file.documentation("A call that is none of the others, as it came.")
            file.line("case \(Identifier.declared(union.unrecognizedName))(JSONValue)")
            file.blank()
            emitPayloads(of: union, to: &file)
            file.blank()
            emitReading(of: union, to: &file)
        }
    }

    private func emitPayloads(of union: UnionDeclaration, to file: inout SourceWriter) {
        file.line("\(access)static let payloads = IncomingPayloads(")
        file.indented { file in
            switch union.choice {
            case .discriminator(let property, let values):
                file.line("by: \(literal(property)),")
                file.array("", values.map { "\(literal($0.text)): \($0.variant)" }, ",")
            case .schemas(let indices):
                file.line("by: \(namespace).schemas,")
                file.array("", union.order.map { "(\(indices[$0]), \($0))" }, ",")
            }
            let calls = union.calls.map { "\(literal($0.text)): \($0.variant)" }
            file.array("calls: ", calls.isEmpty ? [":"] : calls)
        }
        file.line(")")
    }

    private func emitReading(of union: UnionDeclaration, to file: inout SourceWriter) {
        file.block("\(access)init(payload: Int?, of body: JSONValue) throws") { file in
            file.line("switch payload {")
            for (number, variant) in union.variants.enumerated() {
                file.cases(["\(number)"], "self = .\(Identifier.member(variant.name))(try body.decoded())")
            }
            file.line("default: self = .\(Identifier.member(union.unrecognizedName))(body)")
            file.line("}")
        }
    }
}
