import SoraPlanning

extension ClientEmitter {
    /// Prints the statement that adds a parameter to a request.
    func emit(_ parameter: ParameterDeclaration, of request: String, to file: inout SourceWriter) {
        let value = Argument(parameter.name).use
        if parameter.location == .querystring {
            let (effect, label) = parameter.notation.querystring
            emit(parameter.fields, of: request, to: &file)
            return file.list("\(effect)\(request).querystring", [label + value])
        }
        var arguments = [literal(parameter.key), parameter.notation.call(value)]
        if let style = parameter.style { arguments += self.arguments(of: style) }
        file.list("\(request).\(parameter.location.rawValue)", arguments)
        if let rules = parameter.rules { file.list("\(request).check", [literal(parameter.key), value, "\(namespace).schemas[\(rules)]"]) }
    }

    /// Prints the statement that gives a request its body.
    func emit(_ body: BodyDeclaration, _ name: String, of request: String, to file: inout SourceWriter) {
        let (effect, label, usual) = body.form.call
        var arguments = ["\(label): \(name)\(body.form == .multipart ? ".multipartForm" : "")"]
        emit(body.fields, of: request, to: &file)
        if let rules = body.rules { arguments.append("rules: \(namespace).schemas[\(rules)]") }
        if body.mediaType != usual { arguments.append("contentType: \(literal(body.mediaType))") }
        let head = "\(effect)\(request).body"
        if body.isRequired { return file.list(head, arguments) }
        let statement = "\(head)(\(arguments.joined(separator: ", ")))"
        if file.fits(statement.utf8.count + name.utf8.count + 11) {
            file.block("if let \(name)", statement)
        } else {
            file.block("if let \(name)") { $0.list(head, arguments) }
        }
    }

    /// Prints the statements that say how fields of a form are written.
    private func emit(_ fields: [FieldEncodingDeclaration], of request: String, to file: inout SourceWriter) {
        for field in fields {
            let encoding =
                switch field.style {
                case nil: ".json"
                case ParameterDeclaration.Style(name: "deepObject")?: ".deepObject"
                case let style?: ".style(\(arguments(of: style, label: "").joined(separator: ", ")))"
                }
            file.array("\(request).fields[\(encoding)] = ", field.names.map(literal))
        }
    }

    /// The arguments that say a style.
    func arguments(of style: ParameterDeclaration.Style, label: String = "style: ") -> [String] {
        var arguments = style.name.map { ["\(label).\(Identifier.member($0))"] } ?? []
        if let explode = style.explode { arguments.append("explode: \(explode)") }
        if style.allowReserved { arguments.append("allowReserved: true") }
        return arguments
    }
}

extension ParameterDeclaration.Notation {
    /// The expression that makes a value a parameter.
    fileprivate func call(_ value: String) -> String {
        switch self {
        case .plain: value
        case .members: "try EncodedParameter(\(value))"
        case .json: "try EncodedParameter(json: \(value))"
        }
    }

    /// What stands before the call that sends a value as the whole query, and before the value.
    fileprivate var querystring: (effect: String, label: String) {
        switch self {
        case .plain: ("", "")
        case .members: ("try ", "form: ")
        case .json: ("try ", "json: ")
        }
    }
}

extension BodyDeclaration.Form {
    /// What stands before the call that writes a body, the label of its argument, and the media type that needs no mention.
    fileprivate var call: (effect: String, label: String, mediaType: String) {
        switch self {
        case .json: ("try ", "json", "application/json")
        case .multipart: ("", "multipart", "multipart/form-data")
        case .urlEncoded: ("try ", "form", "application/x-www-form-urlencoded")
        case .text: ("", "text", "text/plain")
        case .bytes: ("", "bytes", "application/octet-stream")
        }
    }
}
