import SoraPlanning

extension ClientEmitter {
    /// Prints a union.
    func emit(_ union: UnionDeclaration, to file: inout SourceWriter) {
        if let incoming = union.incoming { return emitIncomingCall(union, incoming, to: &file) }
        file.documentation(union.documentation)
        let head = "\(access)\(union.isIndirect ? "indirect " : "")enum \(Identifier.declared(union.name))"
        file.type(head, "Codable, \(union.rules == nil ? "MemberwiseHashable" : "Validatable"), Sendable") { file in
            for variant in union.variants {
                file.documentation(variant.documentation)
                file.list("case \(Identifier.declared(variant.name))", [variant.type.spelling])
            }
            file.documentation("A value that fits none of the others, as it came.")
            file.line("case \(Identifier.declared(union.unrecognizedName))(JSONValue)")
            file.blank()
            emitDecoding(of: union, to: &file)
            file.blank()
            emitEncoding(of: union, to: &file)
            file.blank()
            emitHashing(of: union, to: &file)
            emit(rules: union.rules, to: &file)
            emitNested(union.nested, to: &file)
        }
    }

    private func emitDecoding(of union: UnionDeclaration, to file: inout SourceWriter) {
        let other = "self = .\(Identifier.member(union.unrecognizedName))(value)"
        file.block(access, "init(from decoder: any Decoder) throws") { file in
            file.line("let value = try JSONValue(from: decoder)")
            let choices = union.choices
            if choices.isEmpty { return file.line(other) }
            emitSubject(of: union.choice, to: &file)
            for choice in choices {
                let name = Identifier.member(union.variants[choice.variant].name)
                file.cases(choice.patterns, "self = .\(name)(try value.decoded())")
            }
            let usual = union.defaultVariant.map { "self = .\(Identifier.member(union.variants[$0].name))(try value.decoded())" }
            file.pair("default:", usual ?? other)
            file.line("}")
        }
    }

    private func emitSubject(of choice: UnionDeclaration.Choice, to file: inout SourceWriter) {
        switch choice {
        case .discriminator(let property, _): file.line("switch value[\(literal(property))]?.string {")
        case .schemas(let indices):
            let call = "switch \(namespace).schemas.firstSatisfied(by: value, of: "
            let list = "[\(indices.map(String.init).joined(separator: ", "))]"
            if file.fits(call.utf8.count + list.utf8.count + 3) { return file.line(call, list, ") {") }
            file.array("let variants = ", indices.map(String.init))
            file.line(call, "variants) {")
        }
    }

    private func emitEncoding(of union: UnionDeclaration, to file: inout SourceWriter) {
        file.block(access, "func encode(to encoder: any Encoder) throws") { file in
            file.line("switch self {")
            for variant in union.variants {
                let name = Identifier.member(variant.name)
                if variant.type.isFoundations {
                    // Foundation's types write themselves in another form than the encoder writes them.
                    file.line("case .", name, "(let value):")
                    file.indented { file in
                        file.line("var container = encoder.singleValueContainer()")
                        file.line("try container.encode(value)")
                    }
                } else {
                    file.cases(of: name, "try value.encode(to: encoder)")
                }
            }
            file.cases(of: Identifier.member(union.unrecognizedName), "try value.encode(to: encoder)")
            file.line("}")
        }
    }

    private func emitHashing(of union: UnionDeclaration, to file: inout SourceWriter) {
        let names = union.caseNames
        file.block(access, "static func areEqual(_ lhs: Self, _ rhs: Self) -> Bool") { file in
            file.line("switch (lhs, rhs) {")
            for name in names { file.cases(ofBoth: name, "Memberwise.agree(lhs, rhs)") }
            if names.count > 1 { file.line("default: false") }
            file.line("}")
        }
        file.blank()
        file.block(access, "func hash(into hasher: inout Hasher)") { file in
            file.line("switch self {")
            for name in names { file.cases(of: name, "hasher.combine(value)") }
            file.line("}")
        }
    }
}

extension UnionDeclaration {
    /// The names of all cases as they stand after a dot.
    fileprivate var caseNames: [String] { variants.map { Identifier.member($0.name) } + [Identifier.member(unrecognizedName)] }

    /// The patterns by which variants are chosen, in the variants' order.
    fileprivate var choices: [(variant: Int, patterns: [String])] {
        switch choice {
        case .discriminator(_, let values):
            var patterns = [[String]](repeating: [], count: variants.count)
            for value in values { patterns[value.variant].append(literal(value.text)) }
            return variants.indices.compactMap { patterns[$0].isEmpty ? nil : ($0, patterns[$0]) }
        case .schemas(let indices):
            return zip(variants.indices, indices).map { ($0.0, ["\($0.0)"]) }
        }
    }
}
