import SoraPlanning

extension ClientEmitter {
    /// Prints the structure of a `multipart/form-data` body.
    func emit(_ multipart: MultipartDeclaration, to file: inout SourceWriter) {
        let members = multipart.parts.map {
            StoredMember(name: $0.name, type: $0.storedType, presence: .required, defaultValue: $0.defaultArgument)
        }
        file.documentation(multipart.documentation)
        file.type("\(access)struct \(Identifier.declared(multipart.name))", "Sendable") { file in
            for part in multipart.parts {
                file.documentation(part.documentation)
                file.property("", access, part.name) { $0.add(part.storedType) }
            }
            if !members.isEmpty { file.blank() }
            file.initializer(access, members)
            file.blank()
            emitForm(of: multipart, to: &file)
            emitNested(multipart.nested, to: &file)
        }
    }

    private func emitForm(of multipart: MultipartDeclaration, to file: inout SourceWriter) {
        file.documentation("The parts as they are sent.")
        file.block("\(access)var multipartForm: MultipartForm") { file in
            if multipart.parts.isEmpty { return file.line("MultipartForm()") }
            file.line("var form = MultipartForm()")
            for part in multipart.parts { emit(part, to: &file) }
            file.line("return form")
        }
    }

    private func emit(_ part: MultipartDeclaration.Part, to file: inout SourceWriter) {
        let name = Identifier.property(part.name, besides: "form", "part")
        if part.isRepeated {
            file.block("for part in \(name)\(part.isRequired ? "" : " ?? []")") { $0.list(part.form.call, [literal(part.key), "part"]) }
        } else {
            file.list(part.form.call, [literal(part.key), name])
        }
    }
}

extension MultipartDeclaration.Part {
    /// The property's type.
    fileprivate var storedType: TypeReference {
        let type = isRepeated ? TypeReference.array(type) : type
        return isRequired ? type : .optional(type)
    }

    /// The default value of the initialiser's argument, or nothing.
    fileprivate var defaultArgument: String {
        if let defaultValue { return " = " + defaultValue.spelling }
        return isRequired ? "" : " = nil"
    }
}

extension MultipartDeclaration.Form {
    /// The runtime's method that writes such a part.
    fileprivate var call: String {
        switch self {
        case .file: "form.file"
        case .text: "form.text"
        case .json: "form.json"
        }
    }
}
