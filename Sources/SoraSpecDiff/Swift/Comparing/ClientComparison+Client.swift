import SoraDiagnostics
import SoraPlanning

extension ClientComparison {
    /// Compares what it takes to create a client.
    mutating func compareInitializers() {
        let arguments = compare(old.plan.clientArguments(of: old), with: new.plan.clientArguments(of: new))
        report(arguments, of: "Client.init", old.plan.origin.range, new.plan.origin.range)
        if let order = arguments.order {
            report(
                SwiftChange(
                    symbol("Client.init"), before: declaration(ofInitializer: old.plan.clientArguments(of: old)),
                    after: declaration(ofInitializer: new.plan.clientArguments(of: new)), effect: order.effect,
                    mend: "pass the arguments in the new order", old: order.old.origin, new: order.new.origin))
        }
    }

    /// Compares the servers that the document names.
    mutating func compareServers() {
        let (before, after) = (old.plan.servers, new.plan.servers)
        if before == after { return }
        for pair in pairs(of: before.servers, with: after.servers, name: \.name, key: \.address) {
            switch (pair.old, pair.new) {
            case (let before?, nil):
                report(
                    SwiftChange(
                        symbol("Server." + before.name), before: before.declaration(of: old), after: nil, effect: .breaks,
                        mend: "write the address \(Literal.string(before.address).text)", old: before.origin.range),
                    from: before.arguments(of: old).map(\.type))
            case (nil, let after?):
                report(
                    SwiftChange(
                        symbol("Server." + after.name, isNew: true), before: nil, after: after.declaration(of: new), effect: .adds,
                        new: after.origin.range), to: after.arguments(of: new).map(\.type))
            case (let before?, let after?): compare(before, with: after)
            case (nil, nil): break
            }
        }
    }

    private mutating func compare(_ before: ServerDeclaration, with after: ServerDeclaration) {
        let function = "Server." + before.name
        let (spelledBefore, spelledAfter) = (before.declaration(of: old), after.declaration(of: new))
        var mend: String?
        if before.name != after.name {
            mend = "write `.\(Identifier.member(after.name))` for `.\(Identifier.member(before.name))`"
        } else if before.isFunction != after.isFunction {
            mend = after.isFunction ? "call `\(after.name)(…)`" : "write `\(after.name)` without parentheses"
        }
        if let mend {
            report(
                SwiftChange(
                    symbol(function), before: spelledBefore, after: spelledAfter, effect: .breaks, mend: mend, old: before.origin.range,
                    new: after.origin.range), from: before.arguments(of: old).map(\.type), to: after.arguments(of: new).map(\.type))
        }
        if before.isFunction, after.isFunction {
            report(
                compare(before.arguments(of: old), with: after.arguments(of: new)), of: function, before.origin.range, after.origin.range)
        }
    }
}

extension ClientPlan {
    /// The arguments of the client's initialiser, without the configuration that every client takes.
    fileprivate func clientArguments(of index: TypeIndex) -> [ArgumentSurface] {
        let credentials = client.credentials.map { credential in
            ArgumentSurface(
                label: credential.name, key: credential.scheme,
                type: ValueType(.external(credential.kind.type), of: index, isOptional: !credential.isRequired),
                defaultValue: credential.isRequired ? nil : "nil", origin: credential.origin.range)
        }
        let usual = client.defaultServer.map { ".\($0)" }
        let origin = servers.servers.first { $0.name == client.defaultServer }?.origin.range ?? servers.servers.first?.origin.range
        let server = ArgumentSurface(
            label: "server", key: " server", type: ValueType(.external("ServerAddress"), of: index), defaultValue: usual, origin: origin)
        let required = credentials.filter { $0.defaultValue == nil }
        let optional = credentials.filter { $0.defaultValue != nil }
        return required + (usual == nil ? [server] + optional : optional + [server])
    }
}

extension CredentialParameter.Kind {
    /// The runtime's type of such a credential.
    fileprivate var type: String {
        switch self {
        case .bearer: "BearerToken"
        case .basic: "BasicCredentials"
        case .http, .header, .query, .cookie: "APIKey"
        }
    }
}

extension ServerDeclaration {
    /// True where the server is a function of what its caller says.
    fileprivate var isFunction: Bool { isRelative || !variables.isEmpty }

    /// The arguments of the function.
    fileprivate func arguments(of index: TypeIndex) -> [ArgumentSurface] {
        let values = variables.map { variable in
            ArgumentSurface(
                label: variable.name, key: variable.key,
                type: ValueType(variable.enumeration.map { .named("Server." + $0) } ?? .external("String"), of: index),
                defaultValue: variable.defaultValue?.text, origin: variable.origin.range)
        }
        if !isRelative { return values }
        let document = ArgumentSurface(
            label: "relativeTo", key: " document", type: ValueType(.external("ServerAddress"), of: index), defaultValue: nil,
            origin: origin.range)
        return values + [document]
    }

    /// The declaration.
    fileprivate func declaration(of index: TypeIndex) -> String {
        if !isFunction { return "static var \(Identifier.declared(name)): ServerAddress" }
        let arguments = arguments(of: index).map(\.declaration).joined(separator: ", ")
        return "static func \(Identifier.declared(name))(\(arguments)) -> ServerAddress"
    }
}
