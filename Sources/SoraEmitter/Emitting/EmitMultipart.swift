import SoraPlanning

extension ClientEmitter {
    /// Prints the structure of a `multipart/form-data` body.
    func emit(_ multipart: MultipartDeclaration, to file: inout SourceWriter) {
        let members = multipart.parts.map {
            StoredMember(name: $0.name, type: $0.storedType, presence: .required, defaultValue: $0.defaultArgument)
        }
        let headers = multipart.parts.flatMap(\.headers).map {
            StoredMember(name: $0.name, type: $0.storedType, presence: .required, defaultValue: $0.defaultArgument)
        }
        file.documentation(multipart.documentation)
        file.type("\(access)struct \(Identifier.declared(multipart.name))", "Sendable") { file in
            for part in multipart.parts {
                file.documentation(part.documentation)
                file.property("", access, part.name) { $0.add(part.storedType) }
                for header in part.headers {
                    file.documentation(header.documentation)
                    file.property("", access, header.name) { $0.add(header.storedType) }
                }
            }
            if !members.isEmpty { file.blank() }
            file.initializer(access, members + headers)
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
            if let rules = multipart.rules { file.line("form.rules = \(namespace).schemas[\(rules)]") }
            for part in multipart.parts { emit(part, to: &file) }
            file.line("return form")
        }
    }

    private func emit(_ part: MultipartDeclaration.Part, to file: inout SourceWriter) {
        for header in part.headers { file.list("form.header", [literal(header.key), Identifier.property(header.name, besides: "form")]) }
        let name = Identifier.property(part.name, besides: "form")
        let isEach = part.isRepeated && part.form == .json
        let arguments = [literal(part.key), isEach ? "each: \(name)" : name]
        switch part.form {
        case .file:
            let types = "accepting: \(literal(part.contentTypes.joined(separator: ", ")))"
            file.list("form.file", arguments + (part.contentTypes.isEmpty ? [] : [types]))
        case .text: file.list("form.text", arguments + contentType(of: part, besides: "text/plain"))
        case .json: file.list("form.json", arguments + contentType(of: part, besides: "application/json"))
        case .fields(let style): file.list("form.fields", arguments + self.arguments(of: style))
        }
    }

    private func contentType(of part: MultipartDeclaration.Part, besides usual: String) -> [String] {
        guard let type = part.contentTypes.first, type != usual, !type.contains("*") else { return [] }
        return ["contentType: \(literal(type))"]
    }
}

extension ParameterDeclaration {
    /// The type of the property that holds a header.
    fileprivate var storedType: TypeReference { isRequired ? type : .optional(type) }

    /// The default value of the initialiser's argument, or nothing.
    fileprivate var defaultArgument: String { isRequired ? "" : " = nil" }
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
