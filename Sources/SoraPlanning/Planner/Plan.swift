public import SoraDiagnostics
public import SoraOpenAPI

/// Plans the client of a document; what cannot be planned is reported, and the rest still comes.
public func plan(_ document: Document, options: PlanningOptions, reporting log: DiagnosticLog) -> ClientPlan {
    let planner = Planner(document, options: options, log: log)
    var plan = planner.plan()
    plan.remains = PlanningRemains(planner)
    return plan
}

/// What planning leaves behind: freed with the plan, since to free it at once takes longer than much of the emission.
///
/// `@unchecked Sendable`: nobody looks into it.
private final class PlanningRemains: @unchecked Sendable {
    private let planner: Planner

    init(_ planner: Planner) { self.planner = planner }
}

/// Plans one client: holds the names that are taken and the types that are made on the way.
final class Planner {
    let document: Document
    let options: PlanningOptions
    let log: DiagnosticLog
    let names: SwiftNames
    /// The namespace's name.
    let namespace: String
    /// The names in the namespace.
    var topLevel = NameScope(reserved: reservedTypeNames)
    /// The components by the schemas that their types follow.
    var componentIndexes: [ObjectIdentifier: Int] = [:]
    /// The shapes decided so far, by schema.
    var shapes: [ObjectIdentifier: DecidedShape] = [:]
    /// The schemas of `components` that are planned, in order.
    var components: [PlannedComponent] = []
    /// The types of schemas that references lead to and that are no components.
    var referencedTypes: [TypeKey: TypeUse] = [:]
    /// The types of inline schemas that have one of their own, which every use of the schema shares.
    var inlineTypes: [TypeKey: TypeReference] = [:]
    /// The schemas of `referencedTypes` and `inlineTypes`, which must live as long as their identities are compared.
    var keptSchemas: [Schema] = []
    /// The owners of the types that nest in the types of schemas.
    var owners: [TypeKey: TypeOwner] = [:]
    /// The roots of which `planRoot` has planned the types, or has begun to.
    var plannedRoots: Set<TypeKey> = []
    /// The dynamic anchors of resources, as far as they were asked for.
    var knownAnchors: [ObjectIdentifier: [(name: String, target: Schema)]] = [:]
    /// The names of the types of shared bodies and parameters, by schema.
    lazy var sharedNames = findSharedNames()
    /// The schemas of `components` that are the bodies of multipart requests and nothing else.
    lazy var multipartOnly = findMultipartOnly()
    /// The document's own names of the schemas of `components`, by schema.
    lazy var componentNames = Dictionary(document.schemas.map { (ObjectIdentifier($0.schema), $0.name) }) { first, _ in first }
    /// The components that build on each base with a discriminator, by the base.
    lazy var heirs = findHeirs()
    /// The operations that the user chose, in the document's order.
    lazy var chosen = chosenOperations()
    /// What proves who calls, by the names of the security schemes.
    lazy var credentialKinds = findCredentialKinds()
    /// The servers of the document and of its operations.
    lazy var servers = ServerPlanner(document, operations: chosen, names: names, log: log)
    /// The header parameters that were told to be ignored.
    var notedHeaders: Set<ObjectIdentifier> = []
    /// The response headers met so far; nil where there were none.
    var responseHeaders: ResponseHeaders?
    /// Which schemas are sent, and which are received.
    lazy var directions = Directions(of: document) { self.componentShape(of: $0) }
    /// The webhooks with the variants that they bring.
    var webhooks: [WebhookName] = []
    /// How many components a document needs for a scout to be worth its thread.
    var fewestForScout = 64
    /// How many components' types a scout has planned.
    var scoutedCount = 0
    /// The operations that are planned.
    var operations: [PlannedOperation] = []
    /// The operations by the schemas of their parameters and bodies.
    lazy var operationsBySchema = findOperationsBySchema()
    /// The names of the client's members.
    var memberNames = NameScope(reserved: reservedMemberNames.union(["api"]))
    /// The names of the variants planned so far, by the schemas that the document lists.
    var variantNames: [ObjectIdentifier: String] = [:]
    /// The nodes of names that were refused.
    var reportedPins: Set<ObjectIdentifier> = []
    /// The properties' schemas of which was told that another one contradicts them.
    var reportedContradictions: Set<ObjectIdentifier> = []
    /// The types planned so far that are no components, in order.
    var types: [PlannedType] = []
    /// Which types hold which by value.
    var heldTypes = HeldTypes()
    /// The schemas by which the variants of the types planned so far are chosen, and values validated.
    var choosingSchemas = ChoosingSchemas()
    /// The table of these schemas, in the order of the types.
    lazy var schemaTable = makeSchemaTable()

    init(_ document: Document, options: PlanningOptions, log: DiagnosticLog) {
        self.document = document
        self.options = options
        self.log = log
        names = SwiftNames()
        let pinned = document.info.swiftName?.string.flatMap { isTypeName($0) ? $0 : nil }
        namespace = pinned ?? options.namespace
        _ = topLevel.claim(namespace)
        _ = pinnedType(document.info.swiftName)
    }

    /// Creates a planner that plans some of the components beside another one, which has named everything and planned nothing.
    init(scoutingFor planner: Planner) {
        document = planner.document
        options = planner.options
        log = DiagnosticLog()
        names = SwiftNames(knowing: planner.names)
        namespace = planner.namespace
        topLevel = planner.topLevel
        componentIndexes = planner.componentIndexes
        components = planner.components
        shapes = planner.shapes
        operations = planner.operations
        choosingSchemas = ChoosingSchemas(ofScout: true)
        sharedNames = planner.sharedNames
        multipartOnly = planner.multipartOnly
        componentNames = planner.componentNames
        heirs = planner.heirs
        chosen = planner.chosen
        directions = planner.directions
        operationsBySchema = planner.operationsBySchema
    }

    func plan() -> ClientPlan {
        components = nameSchemas(chosenSchemas(by: chosen))
        heldTypes = HeldTypes(capacity: components.count * 2)
        operations = nameOperations(chosen, in: &memberNames).map { PlannedOperation(named: $0) }
        planComponents()
        planOperations()
        planWebhooks()
        var operations = operations.flatMap(\.methods)
        planHeaders()
        let tasks = planTasks()
        let client = client(of: operations)
        indexRules(of: &operations)
        for number in choosingNumbers(in: types) { _ = choosingSchemas.index(of: number, in: schemaTable) }
        let table = writeTable()
        let types = finishedTypes
        var plan = ClientPlan(
            namespace: namespace, documentation: namespaceDocumentation, access: options.access, client: client,
            servers: servers.declaration, operations: operations, types: types,
            schemas: components.map { SchemaName(name: $0.schema.name, type: $0.name) })
        plan.table = table
        plan.webhooks = webhooks
        plan.tasks = tasks
        plan.origin = Origin((document.info.swiftName ?? document.node["info"] ?? document.node).range)
        return plan
    }

    /// The types as they are printed: those that nest in their owners, what would hold itself boxed, each spelled for its scope.
    private var finishedTypes: [TypeDeclaration] {
        var whole = (components.flatMap(\.types) + types).map { planned in
            var declaration = planned.declaration
            indexChoice(of: &declaration)
            guard let owner = planned.owner, !owner.nested.isEmpty else { return declaration }
            for index in owner.nested.indices { indexChoice(of: &owner.nested[index]) }
            declaration.nestedTypes = owner.nested
            return declaration
        }
        endAliasRings(among: &whole)
        box(&whole, by: heldTypes)
        for index in whole.indices where !whole[index].nestedTypes.isEmpty { whole[index].spell(in: namespace) }
        return whole
    }

    private var namespaceDocumentation: Documentation {
        Documentation([document.info.title, document.info.description ?? ""].filter { !$0.isEmpty }.joined(separator: "\n\n"))
    }
}
