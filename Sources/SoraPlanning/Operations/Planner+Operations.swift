import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// An operation with the name of its method.
struct NamedOperation {
    var operation: Operation
    var name: String
}

/// An operation with its methods, once they are planned.
struct PlannedOperation {
    var named: NamedOperation
    var hasBegun = false
    var methods: [OperationDeclaration] = []
}

extension Planner {
    /// Plans an operation, unless that has begun.
    func planOperation(_ index: Int) {
        if operations[index].hasBegun { return }
        operations[index].hasBegun = true
        let methods = methods(of: operations[index].named, in: &memberNames)
        operations[index].methods = methods
    }

    /// The operations that the user chose, in the document's order.
    func chosenOperations() -> [Operation] {
        document.paths.flatMap(\.operations).filter {
            options.selection.includes(identifier: identifier(of: $0), method: $0.method, tags: $0.tags, path: $0.path)
        }
    }

    /// Names the methods: the first of two operations of one name keeps it; one that repeats an identifier is called by its method and path.
    func nameOperations(_ operations: [Operation], in scope: inout NameScope) -> [NamedOperation] {
        var identifiers: Set<String> = []
        let parts = operations.map { operation in
            let isRepeated = operation.identifier.map { !identifiers.insert($0).inserted } ?? false
            let spelling = isRepeated ? address(of: operation) : identifier(of: operation)
            return NamedPart(
                kind: .method, spelling: operation.method + " " + operation.path,
                place: (operation.operationID ?? operation.methodNode).range,
                wish: NameWish(pinned: pinnedMember(operation.swiftName), spelling: spelling, made: names.member(spelling)))
        }
        let given = nameParts(parts, pinnedBy: "x-swift-name", in: &scope)
        return zip(operations, given).map { NamedOperation(operation: $0, name: $1) }
    }

    /// The identifier of an operation; one without `operationId` is called by its method and path, which do not change with its neighbours.
    func identifier(of operation: Operation) -> String {
        if let identifier = operation.identifier, !identifier.isEmpty { return identifier }
        return address(of: operation)
    }

    private func address(of operation: Operation) -> String { operation.method.lowercased() + " " + operation.path }

    /// Plans an operation: its method, and a further one for each other body that it can send and each other form of its answer.
    func methods(of named: NamedOperation, in scope: inout NameScope) -> [OperationDeclaration] {
        let operation = named.operation
        let parameters = self.parameters(of: operation, method: named.name)
        let bodies = self.bodies(of: operation, method: named.name)
        let answers = self.answers(of: operation, method: named.name)
        let errors = errorBodies(of: operation, method: named.name)
        var method = OperationDeclaration(
            name: named.name, identifier: identifier(of: operation), method: operation.method, path: operation.path,
            documentation: documentation(
                of: operation, headers: headers(of: operation),
                callbacks: planCallbacks(of: operation, method: named.name), errors: errors),
            deprecation: operation.isDeprecated ? "The document marks it as deprecated." : nil, parameters: parameters, body: bodies.first,
            answer: answers[0].answer, security: operation.security.map(alternatives),
            server: servers.server(of: operation))
        method.origin = Origin((operation.operationID ?? operation.methodNode).range)
        var methods = [method]
        method.isAlternative = true
        for body in bodies.dropFirst() {
            method.body = body
            // Two bodies that may be left out would make a call without either ambiguous.
            method.body?.isRequired = true
            methods.append(method)
        }
        for named in answers.dropFirst() {
            for var other in methods[0..<max(bodies.count, 1)] {
                other.isAlternative = true
                other.name += SwiftNames.capitalised(named.suffix)
                other.answer = named.answer
                methods.append(other)
            }
            let wish = method.name + SwiftNames.capitalised(named.suffix)
            let name = scope.claim(wish)
            for index in methods.indices where methods[index].name == wish { methods[index].name = name }
        }
        return methods
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
