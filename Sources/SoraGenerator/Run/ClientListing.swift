public import SoraDiagnostics
import SoraPlanning

/// The operations and schemas of a document under their Swift names, as `sora-codegen list` prints them.
public struct ClientListing: Hashable, Sendable {
    /// The operations, in the document's order.
    public var operations: [Operation]
    /// The named schemas, in the document's order.
    public var schemas: [Schema]

    /// An operation and its Swift method.
    public struct Operation: Hashable, Sendable {
        /// The `operationId`, or the identifier that stands in for it.
        public var operationID: String
        /// The HTTP method in capitals.
        public var method: String
        /// The path as the document has it.
        public var path: String
        /// The method's name.
        public var swift: String
        /// True where the document deprecates it.
        public var isDeprecated: Bool

        /// Creates an operation.
        public init(operationID: String, method: String, path: String, swift: String, isDeprecated: Bool) {
            self.operationID = operationID
            self.method = method
            self.path = path
            self.swift = swift
            self.isDeprecated = isDeprecated
        }
    }

    /// A named schema and its Swift type.
    public struct Schema: Hashable, Sendable {
        /// The name under `components/schemas`.
        public var name: String
        /// The type's name, with its namespace.
        public var swift: String

        /// Creates a schema.
        public init(name: String, swift: String) {
            self.name = name
            self.swift = swift
        }
    }

    /// Creates a listing.
    public init(operations: [Operation] = [], schemas: [Schema] = []) {
        self.operations = operations
        self.schemas = schemas
    }
}

/// Names what a document becomes.
public func listClient(_ input: DocumentInput, in sources: any SourceReader, reporting log: DiagnosticLog) throws -> ClientListing {
    let document = try EffectiveDocument(input, in: sources, reporting: log).document()
    try log.throwIfStopped()
    let plan = try planClient(of: document, from: input, options: GenerationOptions(), reporting: log)
    return ClientListing(
        operations: plan.operations.filter { !$0.isAlternative }.map {
            .init(operationID: $0.identifier, method: $0.method, path: $0.path, swift: $0.name, isDeprecated: $0.deprecation != nil)
        },
        schemas: plan.schemas.map { .init(name: $0.name, swift: "\(plan.namespace).\($0.type)") })
}
