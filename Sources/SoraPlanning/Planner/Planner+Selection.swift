import SoraOpenAPI

extension Planner {
    /// The schemas of `components` that are planned: all, or those that the chosen operations reach.
    func chosenSchemas(by operations: [Operation]) -> [NamedSchema] {
        if options.selection.isEverything { return document.schemas }
        var reached = SchemaReach()
        for operation in operations { reached.add(operation) { _ in true } }
        return document.schemas.filter { reached.contains($0.schema) }
    }

    /// The schemas of `components` that are the bodies of multipart requests and nothing else.
    func findMultipartOnly() -> Set<ObjectIdentifier> {
        let operations = document.paths.flatMap(\.operations)
        let bodies = operations.flatMap { $0.requestBody?.content ?? [] }.filter { MediaKind($0.name) == .multipart }
        let candidates = Set(bodies.compactMap { $0.schema?.reference.map { ObjectIdentifier($0.target) } })
        if candidates.isEmpty { return [] }
        var reached = SchemaReach()
        for named in document.schemas {
            for child in named.schema.children { reached.add(child) }
        }
        for operation in operations { reached.add(operation) { MediaKind($0.name) != .multipart } }
        return candidates.filter { !reached.contains($0) }
    }
}

/// The schemas that can be reached from some.
struct SchemaReach {
    private var met: Set<ObjectIdentifier> = []

    /// Adds a schema and all that it reaches.
    mutating func add(_ schema: Schema?) {
        guard let schema else { return }
        var pending = [schema]
        while let next = pending.popLast() {
            if met.insert(ObjectIdentifier(next)).inserted { pending += next.children }
        }
    }

    /// Adds the schemas of an operation: its parameters, the headers of its responses, and those bodies that are asked for.
    mutating func add(_ operation: Operation, bodies isAskedFor: (MediaType) -> Bool) {
        for parameter in operation.parameters { add(parameter.schema) }
        for response in operation.responses {
            for header in response.response.headers { add(header.schema) }
        }
        for media in (operation.requestBody?.content ?? []) + operation.responses.flatMap(\.response.content) where isAskedFor(media) {
            add(media.schema)
            add(media.itemSchema)
        }
    }

    func contains(_ schema: Schema) -> Bool { met.contains(ObjectIdentifier(schema)) }

    func contains(_ schema: ObjectIdentifier) -> Bool { met.contains(schema) }
}

extension Schema {
    /// The schemas that this one holds or refers to.
    var children: [Schema] {
        var children = properties.map(\.schema) + allOf + anyOf + oneOf
        children += [reference?.target, additionalProperties, items].compactMap { $0 }
        children += discriminator?.mapping.compactMap(\.schema) ?? []
        guard let rare else { return children }
        children += rare.prefixItems + rare.patternProperties.map(\.schema) + rare.dependentSchemas.map(\.schema)
        children += [
            rare.contains, rare.propertyNames, rare.unevaluatedProperties, rare.unevaluatedItems, rare.not, rare.if, rare.then, rare.else,
            rare.dynamicReference?.target, rare.contentSchema,
        ].compactMap { $0 }
        return children
    }
}
