public import SoraDiagnostics
public import SoraOpenAPI

/// Plans the client of a document; what cannot be planned is reported, and the rest still comes.
public func plan(_ document: Document, options: PlanningOptions, reporting log: DiagnosticLog) -> ClientPlan {
    let planner = Planner(document, options: options, log: log)
    return planner.plan()
}

/// Plans one client: holds the names that are taken and the types that are made on the way.
final class Planner {
    let document: Document
    let options: PlanningOptions
    let log: DiagnosticLog
    let names = SwiftNames()
    /// The namespace's name.
    let namespace: String
    /// The names in the namespace.
    var topLevel = NameScope(reserved: reservedTypeNames)
    /// The names of the schemas of `components`, by schema.
    var schemaNames: [ObjectIdentifier: String] = [:]
    /// The shapes decided so far, by schema.
    var shapes: [ObjectIdentifier: DecidedShape] = [:]
    /// The types of schemas that references lead to and that are no components, by schema.
    var referencedTypes: [ObjectIdentifier: TypeUse] = [:]
    /// The schemas of `components` that are the bodies of multipart requests and nothing else.
    lazy var multipartOnly = findMultipartOnly()
    /// The schemas of `referencedTypes`, which must live as long as their identities are compared.
    var referencedSchemas: [Schema] = []
    /// The document's own names of the schemas of `components`, by schema.
    lazy var componentNames = Dictionary(document.schemas.map { (ObjectIdentifier($0.schema), $0.name) }) { first, _ in first }
    /// The components that build on each base with a discriminator, by the base.
    lazy var heirs = findHeirs()
    /// The servers of the document and of its operations.
    lazy var servers = ServerPlanner(document, operations: chosenOperations(), names: names, log: log)
    /// The schemas that requests send.
    lazy var sentSchemas = findSentSchemas()
    /// The response headers met so far; nil where there were none.
    var responseHeaders: ResponseHeaders?
    /// The types planned so far, in order.
    var types: [TypeDeclaration] = []
    /// The schemas by which variants are chosen.
    let schemaTable = SchemaTableBuilder()

    init(_ document: Document, options: PlanningOptions, log: DiagnosticLog) {
        self.document = document
        self.options = options
        self.log = log
        namespace = document.info.swiftName?.string.flatMap { isTypeName($0) ? $0 : nil } ?? options.namespace
        _ = topLevel.claim(namespace)
    }

    func plan() -> ClientPlan {
        let chosen = chosenOperations()
        let schemas = chosenSchemas(by: chosen)
        let typeNames = nameSchemas(schemas)
        for (schema, name) in zip(schemas, typeNames) { types.append(declaration(of: schema, name: name)) }
        var scope = NameScope(reserved: reservedMemberNames.union(["api"]))
        let operations = nameOperations(chosen, in: &scope).flatMap { methods(of: $0, in: &scope) }
        planIncomingCalls()
        planHeaders()
        let client = client(of: operations)
        endAliasRings(among: &types)
        box(&types)
        return ClientPlan(
            namespace: namespace, documentation: namespaceDocumentation, access: options.access, client: client,
            servers: servers.declaration, operations: operations, types: types, schemaTable: schemaTable.texts,
            schemas: zip(schemas, typeNames).map { SchemaName(name: $0.name, type: $1) })
    }

    private var namespaceDocumentation: Documentation {
        Documentation([document.info.title, document.info.description ?? ""].filter { !$0.isEmpty }.joined(separator: "\n\n"))
    }
}
