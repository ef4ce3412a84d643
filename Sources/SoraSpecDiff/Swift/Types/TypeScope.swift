import SoraPlanning

/// Where a type's name is written: in the namespace, or in a type that others nest in.
struct TypeScope {
    /// The type that others nest in, and a dot; empty in the namespace.
    private let prefix: String
    /// The names of the nested types.
    private let nested: Set<String>

    /// The namespace, and the client that stands in it.
    static let namespace = TypeScope(prefix: "", nested: [])

    /// The scope of a type that stands flat in the namespace.
    init(of type: TypeDeclaration) {
        let types = type.nestedTypes
        self.init(prefix: type.name + ".", nested: Set(types.map(\.name)))
    }

    private init(prefix: String, nested: Set<String>) {
        self.prefix = prefix
        self.nested = nested
    }

    /// The full name of a type that is written in this scope.
    func fullName(of name: String, in namespace: String) -> String {
        guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nested.contains(name) ? prefix + name : name }
        let first = name[..<dot]
        if nested.contains(String(first)) { return prefix + name }
        return first == namespace ? String(name[name.utf8.index(after: dot)...]) : name
    }
}
