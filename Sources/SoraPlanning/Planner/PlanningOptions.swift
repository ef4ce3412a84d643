/// What a user chooses about a plan.
public struct PlanningOptions: Sendable {
    /// The namespace's name; the document's `x-swift-name` comes before it.
    public var namespace: String
    /// How far the declarations are seen.
    public var access: AccessLevel
    /// Which operations are planned.
    public var selection: OperationSelection

    /// Creates options.
    public init(namespace: String, access: AccessLevel = .public, selection: OperationSelection = .all) {
        self.namespace = namespace
        self.access = access
        self.selection = selection
    }

    /// Names the namespace of a document after its file: `odkkk.yaml` is `Odkkk`.
    public static func namespace(ofFile path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        return SwiftNames().type(stem)
    }
}

/// A choice of operations; an operation is chosen where any of the criteria names it, or where there is none.
public struct OperationSelection: Hashable, Sendable {
    /// The identifiers of operations; one without any is named by its method and path, as in `GET /videos`.
    public var operations: [String]
    /// The tags of operations.
    public var tags: [String]
    /// The beginnings of paths.
    public var pathPrefixes: [String]

    /// Creates a choice.
    public init(operations: [String] = [], tags: [String] = [], pathPrefixes: [String] = []) {
        self.operations = operations
        self.tags = tags
        self.pathPrefixes = pathPrefixes
    }

    /// Every operation, and every schema.
    public static let all = OperationSelection()

    /// True where no criterion is given.
    public var isEverything: Bool { operations.isEmpty && tags.isEmpty && pathPrefixes.isEmpty }

    /// Tells whether an operation is chosen.
    package func includes(identifier: String?, method: String, tags: [String], path: String) -> Bool {
        isEverything || operations.contains { $0 == identifier || $0 == method + " " + path } || self.tags.contains(where: tags.contains)
            || pathPrefixes.contains(where: path.hasPrefix)
    }
}
