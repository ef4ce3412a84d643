/// A path with variables in braces: [path templating](https://spec.openapis.org/oas/v3.1.1.html#path-templating).
public struct PathTemplate: Hashable, Sendable {
    /// The variables' names, in order, each once.
    public let variables: [String]
    /// The path with every variable's name left out, which is what a server tells paths apart by.
    public let shape: String

    /// Takes a path apart; a brace that has no partner is text.
    public init(_ path: String) {
        var variables: [String] = []
        var shape = ""
        var rest = Substring(path)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            if !variables.contains(name) { variables.append(name) }
            shape += rest[..<open] + "{}"
            rest = rest[rest.index(after: close)...]
        }
        self.variables = variables
        self.shape = shape + rest
    }
}
