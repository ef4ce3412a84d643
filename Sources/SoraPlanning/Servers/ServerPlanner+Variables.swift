import SoraOpenAPI
import SoraYAML

extension ServerPlanner {
    /// Plans the variables of a server as arguments, and reports what its address and its variables do not agree upon.
    func planned(_ variables: [ServerVariable], of server: Server, named serverName: String) -> [ServerVariableDeclaration] {
        for variable in server.variables where !variables.contains(where: { $0.name == variable.name }) {
            log.warning(
                "the address ‘\(server.url)’ has no ‘{\(variable.name)}’", at: variable.node.range, advice: "The variable is left out.")
        }
        var scope = NameScope(reserved: ["document", "self"])
        return variables.map { variable in
            if variable.defaultValue == nil, !server.variables.contains(where: { $0.name == variable.name }) {
                log.warning(
                    "the server has no variable ‘\(variable.name)’", at: variable.node.range,
                    advice: "Declare it in ‘variables’ with a default; until then the client's caller gives its value.")
            }
            let enumeration = enumeration(of: variable, named: serverName)
            var declaration = ServerVariableDeclaration(
                name: scope.claim(names.member(variable.name)), key: variable.name, enumeration: enumeration?.name,
                defaultValue: variable.defaultValue.map { literal($0, of: enumeration) },
                documentation: Documentation(variable.description ?? ""))
            declaration.origin = Origin(variable.node.range)
            return declaration
        }
    }

    private func literal(_ text: String, of enumeration: OpenEnumerationDeclaration?) -> Literal {
        guard let value = enumeration?.values.first(where: { $0.rawValue == text }) else { return .string(text) }
        return .member(value.name)
    }

    /// The values of a variable that has several; variables of one name and the same values share them.
    private func enumeration(of variable: ServerVariable, named serverName: String) -> OpenEnumerationDeclaration? {
        var met: Set<String> = []
        let texts = variable.values.filter { met.insert($0).inserted }
        if texts.count < 2 { return nil }
        let wish = names.nestedType([variable.name])
        for earlier in declaration.variables where earlier.values.map(\.rawValue) == texts {
            if earlier.name == wish || earlier.name.hasSuffix(wish) { return earlier }
        }
        var scope = NameScope(reserved: reservedEnumerationMembers)
        let name = variableTypes.claim(variableTypes.contains(wish) ? SwiftNames.capitalised(serverName) + wish : wish)
        var planned = OpenEnumerationDeclaration(
            name: name, documentation: Documentation(variable.description ?? ""),
            values: texts.map { .init(name: scope.claim(names.value($0, of: variable.name)), rawValue: $0) })
        planned.origin = Origin(variable.node.range)
        declaration.variables.append(planned)
        return planned
    }

    // MARK: Names

    /// Names a server by the document's own name for it, or by its description where that is short, as in “Production environment”.
    func name(of server: Server) -> String? {
        if let name = server.node["x-swift-name"]?.string, isIdentifier(name) { return name }
        if let name = server.name, isIdentifier(names.member(name)) { return names.member(name) }
        guard let description = server.description, !description.contains("\n") else { return nil }
        var words = words(of: description)
        if let first = words.first, ["a", "an", "the", "our", "this"].contains(first.lowercased()) { words.removeFirst() }
        if let last = words.last, ["environment", "server", "api"].contains(last.lowercased()), words.count > 1 { words.removeLast() }
        guard (1...3).contains(words.count) else { return nil }
        let name = names.member(words.joined(separator: " "))
        return isIdentifier(name) ? name : nil
    }

    /// Names a server of an operation by the first part of its host that is no variable, as in `files.example.com`.
    func hostName(of server: Server) -> String? {
        let own = hostParts(server.url).dropLast(2).first { !$0.contains("{") }
        guard let part = own ?? hostParts(ServerText.expanded(server.url, defaults(of: server))).first else { return nil }
        let name = names.member(part)
        return part.contains("{") || !isIdentifier(name) ? nil : name
    }

    private func hostParts(_ address: String) -> [String] {
        guard let separator = address.firstRange(of: "://") else { return [] }
        return address[separator.upperBound...].prefix { $0 != "/" && $0 != ":" }.split(separator: ".").map(String.init)
    }
}
