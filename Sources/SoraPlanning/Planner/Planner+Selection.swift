import SoraOpenAPI

extension Planner {
    /// The schemas of `components` that are planned: all, or those that the chosen operations reach.
    func chosenSchemas(by operations: [Operation]) -> [NamedSchema] {
        multipartOnly = findMultipartOnly()
        for schema in document.schemas { removeMultipartUses(in: schema.schema) }
        if options.selection.isEverything { return document.schemas }
        var reached = SchemaReach()
        for operation in operations {
            for parameter in operation.parameters { reached.add(parameter.schema) }
            for media in operation.requestBody?.content ?? [] { reached.add(media.schema) }
            for response in operation.responses {
                for header in response.response.headers { reached.add(header.schema) }
                for media in response.response.content { reached.add(media.schema) }
            }
        }
        return document.schemas.filter { reached.contains($0.schema) }
    }

    /// A schema that another schema refers to is more than the body of a multipart request.
    private func removeMultipartUses(in schema: Schema) {
        if multipartOnly.isEmpty { return }
        var reached = SchemaReach()
        for child in schema.children { reached.add(child) }
        multipartOnly = multipartOnly.filter { !reached.contains($0) }
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
            rare.dynamicReference?.target,
        ].compactMap { $0 }
        return children
    }
}
