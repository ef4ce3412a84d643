import SoraPlanning

extension ClientEmitter {
    /// Prints an open enumeration.
    func emit(_ enumeration: OpenEnumerationDeclaration, to file: inout SourceWriter) {
        file.documentation(enumeration.documentation)
        file.block("\(access)struct \(Identifier.declared(enumeration.name)): OpenEnum") { file in
            file.line(access, "let rawValue: String")
            file.line(access, "init(rawValue: String) { self.rawValue = rawValue }")
            file.blank()
            for value in enumeration.values {
                file.documentation(value.documentation)
                file.deprecation(value.deprecation)
                emit(value, to: &file)
            }
            emitAllCases(of: enumeration, to: &file)
        }
    }

    private func emit(_ value: OpenEnumerationDeclaration.Value, to file: inout SourceWriter) {
        file.begin()
        file.add(access, "static var ", Identifier.declared(value.name), ": Self { ")
        file.add(literal: value.rawValue)
        file.add(" }")
        if !file.isTooLong { return file.blank() }
        file.takeBack()
        file.block("\(access)static var \(Identifier.declared(value.name)): Self") { $0.line(literal(value.rawValue)) }
    }

    /// Prints the known values: by their text those that are deprecated, so that no warning comes from here, and `self`, which cannot be named.
    private func emitAllCases(of enumeration: OpenEnumerationDeclaration, to file: inout SourceWriter) {
        let values = enumeration.values.map { value in
            value.deprecation == nil && value.name != "self" ? Identifier.local(value.name) : literal(value.rawValue)
        }
        file.begin()
        file.add(access, "static var allCases: [Self] { [")
        for (index, value) in values.enumerated() { file.add(index > 0 ? ", " : "", value) }
        file.add("] }")
        // swift-format counts the comma that it would write after the last value of several lines, and what closes them.
        if file.hasRoom(for: 3) { return file.blank() }
        file.takeBack()
        file.block(access, "static var allCases: [Self]") { $0.array("", values) }
    }
}
