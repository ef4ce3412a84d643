import SoraPlanning

extension ClientEmitter {
    /// Prints a structure.
    func emit(_ structure: StructureDeclaration, to file: inout SourceWriter) {
        let members = structure.members
        file.documentation(structure.documentation)
        let equality = structure.rules != nil ? "Validatable" : members.isEmpty ? "Hashable" : "MemberwiseHashable"
        file.type("\(access)struct \(Identifier.declared(structure.name))", "Codable, \(equality), Sendable") { file in
            for index in structure.properties.indices { emitProperty(at: index, of: structure, to: &file) }
            if let rest = structure.additionalProperties {
                file.documentation("The properties that have no name of their own here.")
                file.property("", access, rest.name) { $0.add(.dictionary(rest.type)) }
            }
            if !members.isEmpty { file.blank() }
            file.initializer(access, members)
            emitDecoding(of: structure, to: &file)
            emitEncoding(of: structure, to: &file)
            if !members.isEmpty || structure.rules != nil { emitHashing(of: structure, members, to: &file) }
            emit(rules: structure.rules, to: &file)
            emitNested(structure.nested, to: &file)
        }
    }

    private func emitProperty(at index: Int, of structure: StructureDeclaration, to file: inout SourceWriter) {
        file.documentation(structure.properties[index].documentation)
        let (type, presence) = (structure.properties[index].type, structure.properties[index].presence)
        file.property(structure.properties[index].isBoxed ? "@Boxed " : "", access, structure.properties[index].name) {
            $0.add(type, presence)
        }
    }

    private func emitDecoding(of structure: StructureDeclaration, to file: inout SourceWriter) {
        file.blank()
        file.block(access, "init(from decoder: any Decoder) throws") { file in
            if structure.isEmpty { return file.line("_ = try decoder.container(keyedBy: JSONKey.self)") }
            file.line("let object = try decoder.container(keyedBy: JSONKey.self)")
            for index in structure.properties.indices {
                file.begin()
                file.add(Identifier.property(structure.properties[index].name, besides: "object", "decoder"), " =")
                let space = file.position
                file.add(" try object.", structure.properties[index].presence.reading, "(")
                file.add(literal: structure.properties[index].key)
                file.add(")")
                file.end(breakingAt: space)
            }
            if let rest = structure.additionalProperties {
                let name = Identifier.property(rest.name, besides: "object", "decoder")
                file.array("\(name) = try object.rest(besides: ", structure.properties.map { literal($0.key) }, ")")
            }
        }
    }

    private func emitEncoding(of structure: StructureDeclaration, to file: inout SourceWriter) {
        file.blank()
        file.block(access, "func encode(to encoder: any Encoder) throws") { file in
            if structure.isEmpty { return file.line("_ = encoder.container(keyedBy: JSONKey.self)") }
            file.line("var object = encoder.container(keyedBy: JSONKey.self)")
            for index in structure.properties.indices {
                let (label, key) = (structure.properties[index].presence.writing, structure.properties[index].key)
                let name = Identifier.property(structure.properties[index].name, besides: "object", "encoder")
                let value = structure.properties[index].isUnsent ? "encoder.unlessSending(\(name))" : name
                file.list("try object.write", 2) { file, item in
                    if item == 0 { file.add(label, value) } else { file.add(literal: key) }
                }
            }
            if let rest = structure.additionalProperties {
                file.line("try object.write(rest: \(Identifier.property(rest.name, besides: "object", "encoder")))")
            }
        }
    }

    private func emitHashing(of structure: StructureDeclaration, _ members: [StoredMember], to file: inout SourceWriter) {
        file.blank()
        if members.isEmpty { return emitHashingOfNothing(to: &file) }
        file.block(access, "static func areEqual(_ lhs: Self, _ rhs: Self) -> Bool") { file in
            for (index, member) in members.enumerated() {
                let name = Identifier.member(member.name)
                if index + 1 < members.count {
                    file.differ(name)
                } else {
                    file.list("return Memberwise.agree", 2) { $0.add($1 == 0 ? "lhs." : "rhs.", name) }
                }
            }
        }
        file.blank()
        file.block(access, "func hash(into hasher: inout Hasher)") { file in
            for name in structure.tellingMembers {
                file.line("hasher.combine(", Identifier.property(name, besides: "hasher"), ")")
            }
        }
    }

    private func emitHashingOfNothing(to file: inout SourceWriter) {
        file.line(access, "static func areEqual(_ lhs: Self, _ rhs: Self) -> Bool { true }")
        file.blank()
        file.line(access, "func hash(into hasher: inout Hasher) {}")
    }

    /// Prints the entry of the schema table by which a type's values are validated.
    func emit(rules: Int?, to file: inout SourceWriter) {
        guard let rules else { return }
        file.blank()
        file.begin()
        file.add(access, "static var validationRules: ValidationRules { ", namespace)
        file.add(".schemas[", String(rules), "] }")
        file.end()
    }
}

extension SourceWriter {
    /// Appends a stored property, whose type is written by `type`.
    mutating func property(_ attribute: String, _ access: String, _ name: String, type: (inout SourceWriter) -> Void) {
        begin()
        add(attribute, access, "var ", Identifier.declared(name))
        add(":")
        let space = position
        add(" ")
        type(&self)
        end(breakingAt: space)
    }

    /// Appends an initialiser with an argument for each member.
    mutating func initializer(_ access: String, _ members: [StoredMember]) {
        if members.isEmpty { return line("\(access)init() {}") }
        list("\(access)init", members.count, " {") { file, index in
            file.add(Argument(members[index].name).declaration, ": ")
            file.add(members[index].type, members[index].presence)
            file.add(members[index].defaultValue)
        }
        indented { file in
            for member in members {
                file.begin()
                file.add("self.", Identifier.member(member.name), " =")
                let space = file.position
                file.add(" ", Argument(member.name).use)
                file.end(breakingAt: space)
            }
        }
        line("}")
    }
}
