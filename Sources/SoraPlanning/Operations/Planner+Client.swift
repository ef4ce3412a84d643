import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the client type.
    func client(of operations: [OperationDeclaration]) -> ClientDeclaration {
        let title = document.info.title.isEmpty ? namespace : document.info.title
        let address = servers.usual.map { " at `\($0.address)`" } ?? ""
        return ClientDeclaration(
            documentation: Documentation("A client of \(title)\(address)."), credentials: credentials(of: operations),
            defaultServer: servers.usual?.name, security: usualSecurity)
    }
}
