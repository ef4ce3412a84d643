/// A client in Swift terms: made by the planner from a document, printed by `SoraEmitter`, compared by the diff.
///
/// Every decision has been made: names are valid Swift and unique, types are spelled as they are printed.
public struct ClientPlan: Sendable {
    /// The caseless enumeration that everything stands in.
    public var namespace: String
    /// What the document says of itself.
    public var documentation: Documentation
    /// How far the declarations are seen.
    public var access: AccessLevel
    /// The client type.
    public var client: ClientDeclaration
    /// The servers that the document names.
    public var servers: ServersDeclaration
    /// The operations, in the document's order.
    public var operations: [OperationDeclaration]
    /// The tasks that operations create, in the document's order.
    public var tasks: [TaskDeclaration] = []
    /// The types that stand flat in the namespace, in the document's order.
    public var types: [TypeDeclaration]
    /// The JSON texts of the schemas by which a value's variant is chosen or values are validated; a reference between them names an index.
    public var schemaTable: [String] { table?.written.texts ?? givenSchemas }
    /// Where these schemas stand in the document, as JSON pointers in the form of URI fragments; empty where that is not known.
    public var schemaPlaces: [String] { table?.written.places ?? [] }
    /// The schemas of the document with the names of their types.
    public var schemas: [SchemaName]
    /// The webhooks of the document with the variants that they bring.
    public var webhooks: [WebhookName] = []
    /// Where the document says it.
    public var origin = Origin()
    /// The table that the planner writes; nil of a plan that somebody else has made, with schemas of his own.
    var table: PlannedTable?
    private let givenSchemas: [String]
    /// What planning left behind.
    var remains: (any Sendable)?

    /// Creates a plan.
    public init(
        namespace: String, documentation: Documentation = .none, access: AccessLevel = .public,
        client: ClientDeclaration = ClientDeclaration(),
        servers: ServersDeclaration = ServersDeclaration(), operations: [OperationDeclaration] = [], types: [TypeDeclaration] = [],
        schemaTable: [String] = [], schemas: [SchemaName] = []
    ) {
        self.namespace = namespace
        self.documentation = documentation
        self.access = access
        self.client = client
        self.servers = servers
        self.operations = operations
        self.types = types
        givenSchemas = schemaTable
        self.schemas = schemas
    }
}

/// A schema of the document with the name of its type.
public struct SchemaName: Hashable, Sendable {
    /// The name in the document.
    public var name: String
    /// The name in the namespace.
    public var type: String

    /// Creates a pair.
    public init(name: String, type: String) {
        self.name = name
        self.type = type
    }
}

/// A webhook of the document with the variant that it brings.
public struct WebhookName: Hashable, Sendable {
    /// The name in the document.
    public var name: String
    /// The HTTP method in capitals.
    public var method: String
    /// The variant's name in the namespace; nil of a webhook whose payload has no type.
    public var variant: String?

    /// Creates a name without a variant.
    public init(name: String, method: String) {
        self.name = name
        self.method = method
    }
}

/// How far a generated declaration is seen.
public enum AccessLevel: String, Sendable, CaseIterable {
    /// By everyone who imports the module.
    case `public`
    /// By the modules of the same package.
    case package
    /// By the module itself.
    case `internal`
}

/// The words of a documentation comment: Markdown, in paragraphs that the emitter wraps.
public struct Documentation: Hashable, Sendable {
    /// The text, its lines parted by line feeds; empty where there is nothing to say.
    public var text: String

    /// Creates the words of a comment.
    public init(_ text: String) { self.text = text }

    /// Nothing to say.
    public static let none = Documentation("")
}
