import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// An operation with the name of its method.
struct NamedOperation {
    var operation: Operation
    var name: String
}

extension Planner {
    /// The operations that the user chose, in the document's order.
    func chosenOperations() -> [Operation] {
        document.paths.flatMap(\.operations).filter {
            options.selection.includes(identifier: $0.identifier, tags: $0.tags, path: $0.path)
        }
    }

    /// Names the methods: an exact spelling keeps its name; two operations of one name are told of.
    func nameOperations(_ operations: [Operation]) -> [NamedOperation] {
        var scope = NameScope(reserved: reservedMemberNames.union(["api"]))
        var given: [String: Operation] = [:]
        return operations.map { operation in
            let wish = operation.swiftName?.string.flatMap { isIdentifier($0) ? $0 : nil } ?? names.member(identifier(of: operation))
            let name = scope.claim(wish)
            if name != wish { reportTaken(wish, by: given[wish], for: operation, name: name) }
            given[name] = operation
            return NamedOperation(operation: operation, name: name)
        }
    }

    private func reportTaken(_ wish: String, by other: Operation?, for operation: Operation, name: String) {
        let place = (operation.operationID ?? operation.methodNode).range
        log.report(
            Diagnostic(
                other?.identifier == operation.identifier && operation.identifier != nil ? .error : .warning,
                "the method of \(operation.method) \(operation.path) is called \(name), because \(wish) is taken", at: place,
                advice: "Give it an operationId of its own, or pin a name with ‘x-swift-name’.",
                related: other.map {
                    [Diagnostic.Related("\(wish) is \($0.method) \($0.path)", at: ($0.operationID ?? $0.methodNode).range)]
                } ?? []))
    }

    /// The identifier of an operation; one without `operationId` is called by its method and path, which do not change with its neighbours.
    func identifier(of operation: Operation) -> String {
        if let identifier = operation.identifier, !identifier.isEmpty { return identifier }
        return operation.method.lowercased() + " " + operation.path
    }

    func operation(_ named: NamedOperation) -> OperationDeclaration {
        let operation = named.operation
        let parameters = self.parameters(of: operation, method: named.name)
        let body = operation.requestBody.flatMap { self.body($0, method: named.name) }
        let answer = self.answer(of: operation, method: named.name)
        let errors = errorBodies(of: operation, method: named.name)
        return OperationDeclaration(
            name: named.name, identifier: identifier(of: operation), method: operation.method, path: operation.path,
            documentation: documentation(of: operation, parameters: parameters, body: body, errors: errors),
            deprecation: operation.isDeprecated ? "The document marks it as deprecated." : nil, parameters: parameters, body: body,
            answer: answer, security: operation.security.map { $0.map(\.schemes) })
    }

    // MARK: Parameters

    private func parameters(of operation: Operation, method: String) -> [ParameterDeclaration] {
        var scope = NameScope(reserved: ["options"])
        let planned = operation.parameters.compactMap { self.parameter($0, of: operation, method: method, in: &scope) }
        return planned.filter(\.isRequired) + planned.filter { !$0.isRequired }
    }

    private func parameter(
        _ parameter: Parameter, of operation: Operation, method: String, in scope: inout NameScope
    ) -> ParameterDeclaration? {
        guard let location = ParameterDeclaration.Location(rawValue: parameter.location.rawValue) else {
            log.warning("a parameter that is the whole query string is left out of \(method)", at: parameter.node.range, effect: .drops)
            return nil
        }
        if location == .header, ["accept", "content-type", "authorization"].contains(parameter.name.lowercased()) { return nil }
        let wish = parameter.swiftName?.string.flatMap { isIdentifier($0) ? $0 : nil } ?? names.member(parameter.name)
        let use = parameter.schema.map { self.use(of: $0, at: TypePlace(owner: nil, path: [method, parameter.name])) }
        return ParameterDeclaration(
            name: scope.claim(wish), key: parameter.name, location: location, type: inNamespace(use?.type ?? .external("String")),
            isRequired: parameter.isRequired, style: style(of: parameter), documentation: parameterDocumentation(of: parameter))
    }

    /// How a parameter is written, where that differs from the default of its location.
    private func style(of parameter: Parameter) -> ParameterDeclaration.Style? {
        let isForm = parameter.location == .query || parameter.location == .cookie
        if parameter.style == (isForm ? "form" : "simple"), parameter.explode == isForm, !parameter.allowReserved { return nil }
        return ParameterDeclaration.Style(name: parameter.style, explode: parameter.explode, allowReserved: parameter.allowReserved)
    }

    /// Spells a type for the client, which stands outside of the namespace.
    func inNamespace(_ type: TypeReference) -> TypeReference {
        switch type {
        case .named(let name): .named(namespace + "." + name)
        case .external: type
        case .array(let element): .array(inNamespace(element))
        case .dictionary(let value): .dictionary(inNamespace(value))
        case .optional(let wrapped): .optional(inNamespace(wrapped))
        }
    }
}
