import SoraPlanning

extension ClientEmitter {
    /// Prints a structure.
    func emit(_ structure: StructureDeclaration, to file: inout SourceWriter) {
        let members = structure.members
        file.documentation(structure.documentation)
        let equality = members.isEmpty ? "Hashable" : "MemberwiseHashable"
        file.type("\(access)struct \(Identifier.declared(structure.name))", "Codable, \(equality), Sendable") { file in
            for property in structure.properties {
                file.documentation(property.documentation)
                file.property("\(property.isBoxed ? "@Boxed " : "")\(access)var", property.name, property.optionalType)
            }
            if let rest = structure.additionalProperties {
                file.documentation("The properties that have no name of their own here.")
                file.property("\(access)var", rest.name, "[String: \(rest.type.spelling)]")
            }
            if !members.isEmpty { file.blank() }
            file.initializer(access, members)
            emitDecoding(of: structure, to: &file)
            emitEncoding(of: structure, to: &file)
            if !members.isEmpty { emitHashing(of: structure, members, to: &file) }
            emitNested(structure.nested, to: &file)
        }
    }

    private func emitDecoding(of structure: StructureDeclaration, to file: inout SourceWriter) {
        file.blank()
        file.block("\(access)init(from decoder: any Decoder) throws") { file in
            if structure.members.isEmpty { return file.line("_ = try decoder.container(keyedBy: JSONKey.self)") }
            file.line("let object = try decoder.container(keyedBy: JSONKey.self)")
            for property in structure.properties {
                let name = Identifier.property(property.name, besides: "object", "decoder")
                file.pair("\(name) =", "try object.\(property.presence.reading)(\(literal(property.key)))")
            }
            if let rest = structure.additionalProperties {
                let name = Identifier.property(rest.name, besides: "object", "decoder")
                file.array("\(name) = try object.rest(besides: ", structure.properties.map { literal($0.key) }, ")")
            }
        }
    }

    private func emitEncoding(of structure: StructureDeclaration, to file: inout SourceWriter) {
        file.blank()
        file.block("\(access)func encode(to encoder: any Encoder) throws") { file in
            if structure.members.isEmpty { return file.line("_ = encoder.container(keyedBy: JSONKey.self)") }
            file.line("var object = encoder.container(keyedBy: JSONKey.self)")
            for property in structure.properties {
                let name = Identifier.property(property.name, besides: "object", "encoder")
                file.list("try object.write", ["\(property.presence.writing)\(name)", literal(property.key)])
            }
            if let rest = structure.additionalProperties {
                file.line("try object.write(rest: \(Identifier.property(rest.name, besides: "object", "encoder")))")
            }
        }
    }

    private func emitHashing(of structure: StructureDeclaration, _ members: [StoredMember], to file: inout SourceWriter) {
        file.blank()
        file.block("\(access)static func areEqual(_ lhs: Self, _ rhs: Self) -> Bool") { file in
            for (index, member) in members.enumerated() {
                let name = Identifier.member(member.name)
                if index + 1 < members.count {
                    file.differ("lhs.\(name)", "rhs.\(name)")
                } else {
                    file.list("return Memberwise.agree", ["lhs.\(name)", "rhs.\(name)"])
                }
            }
        }
        file.blank()
        file.block("\(access)func hash(into hasher: inout Hasher)") { file in
            for name in structure.tellingMembers {
                file.line("hasher.combine(\(Identifier.property(name, besides: "hasher")))")
            }
        }
    }
}

extension SourceWriter {
    /// Appends a stored property.
    mutating func property(_ head: String, _ name: String, _ type: String) {
        pair("\(head) \(Identifier.declared(name)):", type)
    }

    /// Appends an initialiser with an argument for each member.
    mutating func initializer(_ access: String, _ members: [StoredMember]) {
        if members.isEmpty { return line("\(access)init() {}") }
        let arguments = members.map { Argument($0.name) }
        list("\(access)init", zip(arguments, members).map { "\($0.declaration): \($1.type)\($1.defaultValue)" }, " {")
        indented { file in
            for (argument, member) in zip(arguments, members) {
                file.pair("self.\(Identifier.member(member.name)) =", argument.use)
            }
        }
        line("}")
    }
}
