public import SoraDiagnostics
import SoraPlanning

/// The operations, schemas and webhooks of a document under their Swift names, as `sora-codegen list` prints them.
public struct ClientListing: Hashable, Sendable {
    /// The operations, in the document's order.
    public var operations: [Operation]
    /// The named schemas, in the document's order.
    public var schemas: [Schema]

    /// The webhooks, in the document's order.
    public var webhooks: [Webhook]
    /// The operations that create tasks.
    public var tasks: [Task]

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

    /// A webhook and the variant that it brings.
    public struct Webhook: Hashable, Sendable {
        /// The webhook's name.
        public var name: String
        /// The HTTP method in capitals.
        public var method: String
        /// The variant, with its namespace; nil of a webhook whose payload has no type.
        public var swift: String?

        /// Creates a webhook.
        public init(name: String, method: String, swift: String?) {
            self.name = name
            self.method = method
            self.swift = swift
        }
    }

    /// An operation that creates a task, and the methods that wait for it.
    public struct Task: Hashable, Sendable {
        /// The `operationId` of the creation, or the identifier that stands in for it.
        public var operationID: String
        /// The method that creates the task and waits.
        public var wait: String
        /// The method that creates the task and follows it.
        public var updates: String
        /// The method that waits for a task of which the identifier is known.
        public var waitByID: String
        /// The method that follows such a task.
        public var updatesByID: String

        /// Creates a task.
        public init(operationID: String, wait: String, updates: String, waitByID: String, updatesByID: String) {
            self.operationID = operationID
            self.wait = wait
            self.updates = updates
            self.waitByID = waitByID
            self.updatesByID = updatesByID
        }
    }

    /// Creates a listing.
    public init(operations: [Operation] = [], schemas: [Schema] = [], webhooks: [Webhook] = [], tasks: [Task] = []) {
        self.operations = operations
        self.schemas = schemas
        self.webhooks = webhooks
        self.tasks = tasks
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
        schemas: plan.schemas.map { .init(name: $0.name, swift: "\(plan.namespace).\($0.type)") },
        webhooks: plan.webhooks.map { webhook in
            .init(name: webhook.name, method: webhook.method, swift: webhook.variant.map { "\(plan.namespace).\($0)" })
        }, tasks: plan.tasks.flatMap(listed))
}

/// Names a task once for each operation that creates it.
private func listed(_ task: TaskDeclaration) -> [ClientListing.Task] {
    task.creations.filter { !$0.operation.isAlternative }.map {
        .init(
            operationID: $0.operation.identifier, wait: $0.waitName, updates: $0.updatesName, waitByID: task.waitName,
            updatesByID: task.updatesName)
    }
}
