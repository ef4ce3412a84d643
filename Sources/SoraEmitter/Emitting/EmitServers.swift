import SoraPlanning

extension ClientEmitter {
    /// Prints the servers that the document names, and the values of their variables.
    func emitServers(to file: inout SourceWriter) {
        if plan.servers.servers.isEmpty { return }
        file.blank()
        file.documentation("The servers that the document names.")
        file.block("\(access)enum Server") { file in
            for (index, server) in plan.servers.servers.enumerated() {
                if index > 0, server.isFunction || plan.servers.servers[index - 1].isFunction { file.blank() }
                emit(server, to: &file)
            }
            emitNested(plan.servers.variables.map(TypeDeclaration.openEnumeration), to: &file)
        }
    }

    private func emit(_ server: ServerDeclaration, to file: inout SourceWriter) {
        file.documentation(documentation(of: server))
        let head = "\(access)static"
        let name = Identifier.declared(server.name)
        if !server.isFunction {
            return file.block("\(head) var \(name): ServerAddress", literal(server.address))
        }
        file.function(
            "\(head) func \(name)", server.variables.map(argument) + (server.isRelative ? ["relativeTo document: ServerAddress"] : []), "",
            result: "ServerAddress")
        file.indented { file in
            var arguments = [literal(server.address)]
            if !server.variables.isEmpty { arguments.append("[\(server.variables.map(value).joined(separator: ", "))]") }
            if !server.isRelative { return file.list("ServerAddress", arguments, reserving: 1) }
            let relative = server.variables.isEmpty ? arguments[0] : "ServerAddress(\(arguments.joined(separator: ", "))).text"
            file.list("ServerAddress", [relative, "relativeTo: document"])
        }
        file.line("}")
    }

    private func argument(_ variable: ServerVariableDeclaration) -> String {
        let value = variable.defaultValue.map { " = \($0.spelling)" } ?? ""
        return "\(Argument(variable.name).declaration): \(variable.enumeration.map(Identifier.declared) ?? "String")\(value)"
    }

    private func value(_ variable: ServerVariableDeclaration) -> String {
        "\(literal(variable.key)): \(Argument(variable.name).use)\(variable.enumeration == nil ? "" : ".rawValue")"
    }

    private func documentation(of server: ServerDeclaration) -> String {
        var items = ""
        for variable in server.variables where !variable.documentation.text.isEmpty {
            items += documentationItem(variable.name, variable.documentation)
        }
        if server.isRelative { items += "\n  - document: Where the document came from, or any other address of the server." }
        return [server.documentation.text, items.isEmpty ? "" : "- Parameters:" + items].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// Spells the address of a server that needs nothing from its caller.
    func serverCall(_ name: String) -> String {
        let isFunction = plan.servers.servers.first { $0.name == name }?.isFunction ?? false
        return "Server.\(Identifier.member(name))\(isFunction ? "()" : "")"
    }

    /// Prints where an operation is sent.
    func emit(_ server: OperationServer, of request: String, to file: inout SourceWriter) {
        switch server {
        case .relative(let path): file.list("\(request).server", ["relative: \(literal(path))"])
        case .named(let name):
            let usual = plan.client.defaultServer.map { "insteadOf: \(namespace).\(serverCall($0))" }
            file.list("\(request).server", ["\(namespace).\(serverCall(name))"] + [usual].compactMap { $0 })
        }
    }
}

extension ServerDeclaration {
    /// Whether the server is a function of what its caller says.
    fileprivate var isFunction: Bool { isRelative || !variables.isEmpty }
}
