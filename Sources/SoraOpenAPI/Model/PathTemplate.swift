/// A path with variables in braces: [path templating](https://spec.openapis.org/oas/v3.1.1.html#path-templating).
public struct PathTemplate: Hashable, Sendable {
    /// The variables as they stand between braces, in order, each once.
    let variables: [String]
    /// The path with every variable's name left out, which is what a server tells paths apart by.
    public let shape: String

    /// Takes a path apart; a brace that has no partner is text. Variables in a fragment, which is never sent, count for the shape alone,
    /// and `{?page}`, which stands for parameters of the query, for nothing.
    public init(_ path: String) {
        var variables: [String] = []
        var shape = ""
        var rest = Substring(path)
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}")) {
            let name = String(rest[rest.utf8.index(after: open)..<close])
            let isSent =
                !shape.utf8.contains(UInt8(ascii: "#")) && !rest[..<open].utf8.contains(UInt8(ascii: "#")) && !name.hasPrefix("?")
                && !name.hasPrefix("&")
            if isSent, !variables.contains(name) { variables.append(name) }
            shape += rest[..<open] + "{}"
            rest = rest[rest.utf8.index(after: close)...]
        }
        self.variables = variables
        self.shape = shape + rest
    }

    /// The variables' names; one with an operator of RFC 6570, such as `{.id*}`, bears the plain name where a parameter does.
    public func variables(among parameters: [String]) -> [String] {
        variables.map { variable in
            if parameters.contains(variable) { return variable }
            let plain = Self.withoutOperators(variable)
            return parameters.contains(plain) ? plain : variable
        }
    }

    private static func withoutOperators(_ variable: String) -> String {
        let start = variable.drop { ".;/?&+#".contains($0) }
        return String(start.last == "*" ? start.dropLast() : start)
    }
}
