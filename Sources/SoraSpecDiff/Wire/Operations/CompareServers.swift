import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension DocumentComparison {
    /// Compares servers by their addresses; a last slash does not count, nor does their order.
    func compareServers(_ old: [Server], _ new: [Server], _ found: inout ChangeList) {
        if let first = old.first, new.isEmpty {
            found.add(DocumentRules.serversUnlisted, old: first.urlRange, new: nil)
            return
        }
        for server in old where !new.contains(where: { $0.address == server.address }) {
            found.add(DocumentRules.serverRemoved, [server.url], old: server.urlRange, new: nil)
        }
        for server in new {
            guard let before = old.first(where: { $0.address == server.address }) else {
                found.add(DocumentRules.serverAdded, [server.url], old: nil, new: server.urlRange)
                continue
            }
            compareVariables(before, server, &found)
        }
    }

    private func compareVariables(_ before: Server, _ after: Server, _ found: inout ChangeList) {
        for variable in after.variables {
            guard let former = before.variables.first(where: { $0.name == variable.name }) else { continue }
            if let old = former.defaultValue, let new = variable.defaultValue, old != new {
                found.add(
                    DocumentRules.serverVariableDefaultChanged, [variable.name, after.url, old, new], old: former.node.range,
                    new: variable.node.range)
            }
            for value in variable.values where !former.values.isEmpty && !former.values.contains(value) {
                found.add(
                    DocumentRules.serverVariableValueAdded, [value, variable.name, after.url], old: former.node.range,
                    new: variable.node.range)
            }
            for value in former.values where !variable.values.isEmpty && !variable.values.contains(value) {
                found.add(
                    DocumentRules.serverVariableValueRemoved, [value, variable.name, after.url], old: former.node.range,
                    new: variable.node.range)
            }
        }
    }
}

extension OperationComparison {
    /// Compares the servers of an operation that has some of its own, in one revision at least.
    mutating func compareServers() {
        if old.servers.isEmpty, new.servers.isEmpty { return }
        document.compareServers(
            old.servers.isEmpty ? document.old.servers : old.servers, new.servers.isEmpty ? document.new.servers : new.servers, &found)
    }
}

extension Server {
    /// The address without a last slash.
    fileprivate var address: Substring { url.hasSuffix("/") ? url.dropLast() : url[...] }

    /// Where the address stands.
    fileprivate var urlRange: SourceRange { node["url"]?.range ?? node.range }
}
