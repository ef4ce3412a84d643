public import SoraDiagnostics
public import SoraYAML

/// Reads the OpenAPI model of a document from its nodes; nil where the document is none that can be read, which is reported.
public func read(_ node: Node, resolving references: ReferenceResolver, reporting log: DiagnosticLog) -> Document? {
    guard let version = readVersion(of: node, reporting: log) else { return nil }
    let reader = DocumentReader(version: version, references: references, log: log)
    return reader.document(node)
}

/// Reads `openapi`; reports a document without it, or of a version that is not read.
private func readVersion(of node: Node, reporting log: DiagnosticLog) -> SpecificationVersion? {
    guard let mapping = node.mapping else {
        log.error("expected an OpenAPI document, found \(node.kindInWords)", at: node.range, effect: .stops)
        return nil
    }
    if let swagger = mapping.entry("swagger") {
        log.error(
            "this is a Swagger 2.0 document; OpenAPI 3.0, 3.1 and 3.2 are read", at: swagger.keyRange, effect: .stops,
            advice: "Convert it to OpenAPI 3 first.")
        return nil
    }
    guard let openapi = mapping["openapi"] else {
        log.error(
            "an OpenAPI document needs ‘openapi’", at: SourceRange(file: node.file, start: node.start, end: node.start), effect: .stops,
            advice: "Begin it with a line such as ‘openapi: 3.1.1’.")
        return nil
    }
    guard let text = openapi.scalar?.text, let version = SpecificationVersion(text: text) else {
        log.error(
            "unknown OpenAPI version ‘\(openapi.scalar?.text ?? openapi.kindInWords)’; 3.0, 3.1 and 3.2 are read", at: openapi.range,
            effect: .stops)
        return nil
    }
    return version
}

/// About how many lines a schema takes.
private let linesPerSchema = 4

/// Reads one document: the version, the references and the log that every object needs, and the objects met so far.
final class DocumentReader {
    let version: SpecificationVersion
    let references: ReferenceResolver
    let log: DiagnosticLog
    /// The schemas met so far, by their nodes.
    var schemas: [ObjectIdentifier: Schema] = [:]
    /// The schemas that references lead to, and that are still to be read.
    var unread: [Schema] = []
    /// The schema whose keywords are being read.
    var holder: Schema?
    /// True once a schema said that it is received or sent only.
    var hasDirections = false
    /// True once a `$dynamicRef` was read.
    var hasDynamicReferences = false
    /// The anchors of the schemas with an `$id`, and of those that stand in no other, by their nodes.
    var resourceNames: [ObjectIdentifier: SchemaNames] = [:]
    /// The names of the security schemes that requirements may call, and of those that they do call.
    var securitySchemeNames: (declared: Set<String>, required: Set<String>) = ([], [])
    /// The security schemes that requirements call by their URIs.
    var referencedSchemes: [SecurityScheme] = []
    let readParameters = ReadObjects<Parameter>()
    let readHeaders = ReadObjects<Parameter>()
    let readRequestBodies = ReadObjects<RequestBody>()
    let readResponses = ReadObjects<Response>()
    let readLinks = ReadObjects<Link>()

    init(version: SpecificationVersion, references: ReferenceResolver, log: DiagnosticLog) {
        self.version = version
        self.references = references
        self.log = log
        schemas.reserveCapacity(Int(references.tree.rootFile.root?.range.end.line ?? 0) / linesPerSchema)
    }

    /// Starts to read an object; what is none costs the object, as `effect` says.
    func object(_ node: Node, expecting what: String, losing effect: Diagnostic.Effect = .drops) -> ObjectReader? {
        ObjectReader(node, expecting: what, losing: effect, following: references, reporting: log)
    }

    /// Follows the `$ref` of an object that is no schema; yields the object itself where it has none, and nil where it leads nowhere.
    func dereferenced(_ node: Node) -> Node? {
        guard let reference = node["$ref"] else { return node }
        return references.resolve(reference)
    }

    func document(_ node: Node) -> Document? {
        guard let root = object(node, expecting: "an OpenAPI document") else { return nil }
        root.reportUnknownKeys(besides: version.documentKeys)
        let components = root.mapping["components"].flatMap { object($0, expecting: "components") }
        securitySchemeNames.declared = Set(components?.mapping["securitySchemes"]?.mapping?.entries.map(\.key) ?? [])
        var document = Document(
            node: node, version: version, info: info(root), servers: root.list("servers").compactMap(server),
            paths: pathItems(root, "paths"), webhooks: pathItems(root, root.mapping["webhooks"] == nil ? "x-webhooks" : "webhooks"),
            schemas: namedSchemas(components),
            security: root.list("security").compactMap(securityRequirement), securitySchemes: components.map(securitySchemes) ?? [],
            tags: root.list("tags").compactMap(tag))
        document.securitySchemes += referencedSchemes
        checkPresence(root)
        if let components { document.sharedSchemas = sharedSchemas(components) }
        readOutstandingSchemas()
        document.hasDirections = hasDirections
        document.hasDynamicReferences = hasDynamicReferences
        return document
    }

    /// Reads the shared objects of `components`, those that no operation uses as well, and lists the schemas in them.
    private func sharedSchemas(_ components: ObjectReader) -> [SharedSchema] {
        components.reportUnknownKeys(besides: version.componentsKeys)
        var shared: [SharedSchema] = []
        func share(_ schema: Schema?, _ name: String) {
            if let schema { shared.append(SharedSchema(name: name, schema: schema)) }
        }
        for entry in components.entries("parameters") { share(parameter(entry.value)?.schema, entry.key) }
        for entry in components.entries("headers") { _ = header(entry) }
        for entry in components.entries("requestBodies") {
            for media in requestBody(entry.value)?.content ?? [] { share(media.schema, Self.name(entry.key, of: "request")) }
        }
        for entry in components.entries("responses") {
            for media in response(entry.value)?.content ?? [] { share(media.schema, Self.name(entry.key, of: "response")) }
        }
        for entry in components.entries("links") { _ = link(entry) }
        for entry in components.entries("callbacks") { _ = callback(entry) }
        _ = pathItems(components.entries("pathItems"), arePaths: false)
        return shared
    }

    /// Says of what kind of object a name is, unless it says so itself.
    private static func name(_ name: String, of kind: String) -> String {
        name.lowercased().hasSuffix(kind) || name.lowercased().hasSuffix("body") ? name : name + " " + kind
    }

    /// Reports a document without any of the parts that it must have one of.
    private func checkPresence(_ root: ObjectReader) {
        if version == .v3_0 {
            if root.mapping["paths"] == nil { root.reportMissing("paths") }
        } else if root.mapping["paths"] == nil, root.mapping["components"] == nil, root.mapping["webhooks"] == nil {
            log.error("an OpenAPI document needs ‘paths’, ‘components’ or ‘webhooks’", at: root.node.range)
        }
    }

    private func info(_ root: ObjectReader) -> Info {
        guard let node = root.mapping["info"] else {
            root.reportMissing("info")
            return Info(title: "", version: "")
        }
        guard let object = object(node, expecting: "an info object", losing: .none) else { return Info(title: "", version: "") }
        object.reportUnknownKeys(besides: version.infoKeys)
        if let license = object.mapping["license"], license["url"] != nil, let identifier = license["identifier"] {
            log.error("a license has ‘url’ or ‘identifier’, not both", at: identifier.range)
        }
        return Info(
            title: object.requiredString("title") ?? "", version: object.requiredString("version") ?? "",
            description: object.string("description"), swiftName: object.mapping["x-swift-name"])
    }

    private func tag(_ node: Node) -> Tag? {
        guard let object = object(node, expecting: "a tag", losing: .none), let name = object.requiredString("name") else { return nil }
        object.reportUnknownKeys(besides: version.tagKeys)
        return Tag(name: name, description: object.string("description"))
    }

    private func namedSchemas(_ components: ObjectReader?) -> [NamedSchema] {
        components?.entries("schemas").map { NamedSchema(name: $0.key, nameNode: $0.keyNode, schema: schema($0.value)) } ?? []
    }
}
