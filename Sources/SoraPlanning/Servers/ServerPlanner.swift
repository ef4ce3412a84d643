import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// Plans the servers of a document, its paths and its operations, each once.
final class ServerPlanner {
    let names: SwiftNames
    let log: DiagnosticLog
    /// The variables that the document's own servers declare, which a path's server may use without declaring them again.
    private let sharedVariables: [ServerVariable]
    private var scope = NameScope(reserved: reservedMemberNames)
    var variableTypes = NameScope(reserved: reservedTypeNames)
    private var known: [ServerIdentity: ServerDeclaration?] = [:]
    /// The servers planned so far.
    var declaration = ServersDeclaration()
    /// The server of a client to which nobody gave another.
    private(set) var usual: ServerDeclaration?
    /// What the document's own relative servers are, which need no mention at an operation.
    private var usualRelative: Set<String> = []

    /// Plans the document's own servers; where it has none but each of its operations has, the first of those is the usual one.
    init(_ document: Document, operations: [Operation], names: SwiftNames, log: DiagnosticLog) {
        self.names = names
        self.log = log
        sharedVariables = document.servers.flatMap(\.variables)
        reportRepeatedNames(document.servers, log)
        var candidates = document.servers
        if candidates.isEmpty, operations.allSatisfy({ !$0.servers.isEmpty }) { candidates = operations.first?.servers ?? [] }
        for server in candidates {
            let planned = declare(server, fallback: declaration.servers.isEmpty ? "production" : "alternative")
            if planned?.isRelative == true { usualRelative.insert(server.url) }
        }
        usual = usualServer()
    }

    /// The first server, or the one that is the same by https where that is beside it.
    private func usualServer() -> ServerDeclaration? {
        guard let first = declaration.servers.first, first.isComplete else { return nil }
        guard first.address.hasPrefix("http://") else { return first }
        return declaration.servers.first { $0.isComplete && $0.address == "https" + first.address.dropFirst(4) } ?? first
    }

    /// Plans where an operation is sent, or nil where that is the client's server.
    func server(of operation: Operation) -> OperationServer? {
        guard let own = operation.servers.first else { return nil }
        if case .relative(let path) = ServerText(own.url, defaults: defaults(of: own)) {
            return usualRelative.contains(own.url) ? nil : .relative(ServerText.expanded(path, defaults(of: own)))
        }
        let planned = operation.servers.map { declare($0, fallback: hostName(of: $0) ?? "alternative") }
        guard let declared = planned[0], declared.name != usual?.name else { return nil }
        if usual != nil, declared.isComplete { return .named(declared.name) }
        log.note(
            "\(operation.method) \(operation.path) has a server of its own, but goes where the client's caller says", at: own.node.range,
            advice: "Call it with ‘CallOptions(server:)’, or give the document a server without open variables.")
        return nil
    }

    // MARK: One server

    /// Plans a server, unless that was done before; nil where it can be no server, which is reported.
    private func declare(_ server: Server, fallback: String) -> ServerDeclaration? {
        let variables = self.variables(of: server)
        let identity = ServerIdentity(server, variables)
        if let earlier = known[identity] { return earlier }
        let planned = plan(server, variables, fallback: fallback)
        known[identity] = .some(planned)
        if let planned { declaration.servers.append(planned) }
        return planned
    }

    private func plan(_ server: Server, _ variables: [ServerVariable], fallback: String) -> ServerDeclaration? {
        let place = (server.node["url"] ?? server.node).range
        let address: String
        var isRelative = false
        switch ServerText(server.url, defaults: defaults(of: server)) {
        case .full(let text): address = text
        case .relative(let text):
            address = text
            isRelative = true
            log.note(
                "‘\(text)’ is relative to the document's own address, so the client's caller names the server", at: place,
                advice: looksLikeHost(text) ? "Did you mean ‘https://\(text)’?" : nil)
        case .unusable(let reason):
            log.warning("the server's address ‘\(server.url)’ \(reason), so it is left out", at: place)
            return nil
        }
        let name = claim(self.name(of: server) ?? fallback)
        var declaration = ServerDeclaration(
            name: name, address: address, variables: planned(variables, of: server, named: name), isRelative: isRelative,
            documentation: Documentation(server.description ?? ""))
        declaration.origin = Origin(place)
        return declaration
    }

    /// Takes a name for a server; one that is taken is followed by a number.
    private func claim(_ wish: String) -> String {
        var name = wish
        var number = 2
        while scope.contains(name) {
            name = wish + String(number)
            number += 1
        }
        return scope.claim(name)
    }

    /// The variables in a server's address, in their order.
    private func variables(of server: Server) -> [ServerVariable] {
        PathTemplate(server.url).variables(among: []).map { name in
            (server.variables + sharedVariables).first { $0.name == name }
                ?? ServerVariable(node: server.node["url"] ?? server.node, name: name)
        }
    }

    func defaults(of server: Server) -> [String: String] {
        var defaults: [String: String] = [:]
        for variable in variables(of: server) { defaults[variable.name] = variable.defaultValue }
        return defaults
    }
}

/// What makes two servers of a document one.
private struct ServerIdentity: Hashable {
    let url: String
    let variables: [[String?]]

    init(_ server: Server, _ variables: [ServerVariable]) {
        url = server.url
        self.variables = variables.map { [$0.name, $0.defaultValue] + $0.values }
    }
}

/// Reports servers that bear the name of an earlier one.
private func reportRepeatedNames(_ servers: [Server], _ log: DiagnosticLog) {
    var taken: Set<String> = []
    for server in servers {
        guard let name = server.name, !taken.insert(name).inserted else { continue }
        log.error(
            "another server is called ‘\(name)’", at: (server.node["name"] ?? server.node).range,
            advice: "Give each server a name of its own; until then this one's has a number after it.")
    }
}

/// Tells whether a relative address was meant as a host's name.
private func looksLikeHost(_ text: String) -> Bool {
    guard let first = text.split(separator: "/", omittingEmptySubsequences: false).first else { return false }
    return first.contains(".") && first != "." && first != ".."
}
