import SoraPlanning

extension ClientEmitter {
    /// Prints an operation as a method of the client.
    func emit(_ operation: OperationDeclaration, to file: inout SourceWriter) {
        let names = OperationNames(operation)
        file.documentation(documentation(of: operation, names))
        file.deprecation(operation.deprecation)
        file.function(
            "\(access)func \(Identifier.declared(operation.name))", arguments(of: operation, names), " async throws",
            result: operation.answer.type)
        file.indented { file in
            let call = [literal(operation.identifier), method(operation.method), literal(operation.path)]
            file.list("\(operation.changesRequest ? "var" : "let") \(names.request) = OperationRequest", call)
            if let server = operation.server { emit(server, of: names.request, to: &file) }
            for parameter in operation.parameters { emit(parameter, of: names.request, to: &file) }
            if let body = operation.body { emit(body, names.body, of: names.request, to: &file) }
            if let security = operation.security { file.array("\(names.request).security = ", security.map(spelling)) }
            if let accept = operation.answer.differentAccept { file.pair("\(names.request).accept =", literal(accept)) }
            let effects = operation.answer.isEmpty ? "try await" : "return try await"
            let head = "\(effects) \(names.api).\(operation.answer.call)"
            if case .answers(let type) = operation.answer.form {
                file.line("\(head)(\(names.request), options: \(names.options)) { try \(type.spelling)($0) }")
            } else {
                file.list(head, [names.request, "options: \(names.options)"])
            }
        }
        file.line("}")
    }

    private func documentation(of operation: OperationDeclaration, _ names: OperationNames) -> String {
        documentationText(operation.documentation.text, items: items(of: operation, names.body).joined())
    }

    /// The lines of a list of parameters for an operation's own arguments.
    func items(of operation: OperationDeclaration, _ bodyName: String) -> [String] {
        var items: [String] = []
        if let body = operation.body, !body.documentation.text.isEmpty { items.append(documentationItem(bodyName, body.documentation)) }
        for parameter in operation.parameters where !parameter.documentation.text.isEmpty {
            items.append(documentationItem(parameter.name, parameter.documentation))
        }
        return items
    }

    /// Puts a list of parameters into a text, before what it says of the result and of errors; a text that has a list keeps that.
    func documentationText(_ text: String, items: String) -> String {
        let bytes = Array(text.utf8)
        if items.isEmpty || first("- Parameter", in: bytes, atLineStart: false) != nil { return text }
        let list = "- Parameters:" + items
        guard let end = ["- Returns:", "- Throws:"].compactMap({ first($0, in: bytes, atLineStart: true) }).min() else {
            return text.isEmpty ? list : text + "\n\n" + list
        }
        return String(decoding: bytes[..<end], as: UTF8.self) + list + "\n" + String(decoding: bytes[end...], as: UTF8.self)
    }

    /// Finds where a mark, which begins with a dash, stands first.
    private func first(_ mark: String, in text: [UInt8], atLineStart: Bool) -> Int? {
        for index in text.indices where text[index] == UInt8(ascii: "-") {
            if atLineStart, index > 0, text[index - 1] != UInt8(ascii: "\n") { continue }
            if text[index...].starts(with: mark.utf8) { return index }
        }
        return nil
    }

    private func arguments(of operation: OperationDeclaration, _ names: OperationNames) -> [String] {
        arguments(of: operation, body: names.body) + ["\(names.options): CallOptions = .init()"]
    }

    /// The arguments of an operation as they are declared, without the options.
    func arguments(of operation: OperationDeclaration, body name: String) -> [String] {
        var arguments: [String] = []
        if let body = operation.body {
            arguments.append("_ \(name): \(body.type.spelling)\(body.isRequired ? "" : "? = nil")")
        }
        for parameter in operation.parameters {
            arguments.append("\(Argument(parameter.name).declaration): \(parameter.type.spelling)\(parameter.isRequired ? "" : "? = nil")")
        }
        return arguments
    }

    /// Spells an HTTP method.
    func method(_ name: String) -> String {
        switch name {
        case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY": "." + name.lowercased()
        default: "HTTPMethod(rawValue: \(literal(name)))"
        }
    }
}

/// The names that a method's body uses, chosen so that none of them is an argument's.
private struct OperationNames {
    let body: String
    let request: String
    let options: String
    let api: String

    init(_ operation: OperationDeclaration) {
        let arguments = Set(operation.parameters.map(\.name))
        body = firstFree(of: "body", "content", "requestBody", besides: arguments)
        request = firstFree(of: "request", "call", "operationRequest", besides: arguments)
        options = firstFree(of: "options", "callOptions", besides: arguments)
        api = arguments.contains("api") ? "self.api" : "api"
    }
}

extension OperationDeclaration {
    /// Whether the method sets anything in the request.
    fileprivate var changesRequest: Bool {
        !parameters.isEmpty || body != nil || security != nil || server != nil || answer.differentAccept != nil
    }
}

extension AnswerDeclaration {
    /// Whether nothing comes back.
    fileprivate var isEmpty: Bool { form == .nothing }

    /// The type of what comes back.
    fileprivate var type: String? {
        switch form {
        case .nothing: nil
        case .json(let type), .answers(let type): type.spelling
        case .jsonIfPresent(let type): "\(type.spelling)?"
        case .text: "String"
        case .bytes: "BodyStream"
        case .events(let type): "EventStream<\(type.spelling)>"
        case .values(let type): "ValueStream<\(type.spelling)>"
        }
    }

    /// The method of the runtime that reads the answer.
    fileprivate var call: String {
        switch form {
        case .nothing: "completed"
        case .json: "decoded"
        case .jsonIfPresent: "decodedIfPresent"
        case .answers: "answer"
        case .text: "text"
        case .bytes: "stream"
        case .events: "events"
        case .values: "values"
        }
    }

    /// What is accepted, where it is not what the runtime says by itself.
    fileprivate var differentAccept: String? { accept == "application/json" ? nil : accept }
}

extension SourceWriter {
    /// Appends the attribute that marks a declaration as deprecated, or nothing.
    mutating func deprecation(_ message: String?) {
        guard let message else { return }
        if message.isEmpty { return line("@available(*, deprecated)") }
        let text = literal(message)
        if fits(text.utf8.count + 36) { return line("@available(*, deprecated, message: ", text, ")") }
        line("@available(")
        indented { file in
            file.line("*, deprecated,")
            file.pair("message:", text)
        }
        line(")")
    }
}
