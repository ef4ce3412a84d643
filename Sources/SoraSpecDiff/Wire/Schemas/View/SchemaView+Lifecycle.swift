import SoraYAML

extension SchemaView {
    /// The day from which on instances are gone, from `x-sunset`.
    var sunset: Node? { value(of: "x-sunset") }

    /// How firm the schema is, from `x-stability-level`.
    var stability: Node? { value(of: "x-stability-level") }

    /// The known values of an enumeration to which more may come, from `x-extensible-enum`.
    var extensibleEnumeration: [Node] { value(of: "x-extensible-enum")?.sequence ?? [] }

    /// True where the schema's own node says when it goes or how firm it is.
    var hasLifecycle: Bool {
        isDeprecated || nodes[0].mapping?.entries.contains { $0.key.hasPrefix("x-") && Self.lifecycleKeys.contains($0.key) } == true
    }

    /// The extensions that say it.
    static let lifecycleKeys: Set<String> = ["x-sunset", "x-stability-level", "x-extensible-enum"]
}
