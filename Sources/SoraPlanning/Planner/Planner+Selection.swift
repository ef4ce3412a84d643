import SoraOpenAPI

extension Planner {
    /// The schemas of `components` that are planned: all, or those that the chosen operations reach.
    func chosenSchemas(by operations: [Operation]) -> [NamedSchema] {
        if options.selection.isEverything { return document.schemas }
        var reached = SchemaReach()
        for operation in operations {
            reached.add(operation) { _ in true }
            for call in operation.callbacks.flatMap(\.items).flatMap(\.operations) { reached.add(call) { _ in true } }
        }
        for call in chosenWebhooks() { reached.add(call.operation) { _ in true } }
        return document.schemas.filter { reached.contains($0.schema) }
    }

    /// The webhooks that the user chose, with their names.
    func chosenWebhooks() -> [(name: String, operation: Operation)] {
        document.webhooks.flatMap { item in
            item.operations.filter {
                options.selection.includes(identifier: $0.identifier ?? item.path, method: $0.method, tags: $0.tags, path: item.path)
            }.map { (item.path, $0) }
        }
    }

    /// The schemas of `components` that are the bodies of multipart requests and nothing else.
    func findMultipartOnly() -> Set<ObjectIdentifier> {
        var bodies: Set<ObjectIdentifier> = []
        var counts: [ObjectIdentifier: (schema: Schema, bodies: Int)] = [:]
        for media in document.paths.lazy.flatMap(\.operations).compactMap(\.requestBody).flatMap(\.content)
        where MediaKind(media.name) == .multipart {
            guard let schema = media.schema, let target = schema.reference?.target, bodies.insert(ObjectIdentifier(schema)).inserted else {
                continue
            }
            counts[ObjectIdentifier(target), default: (target, 0)].bodies += 1
        }
        return Set(counts.filter { $0.value.bodies == $0.value.schema.referenceCount }.keys)
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
            guard met.insert(ObjectIdentifier(next)).inserted else { continue }
            next.forEachChild { child in
                // What nothing refers to by name and holds nothing need not be remembered.
                if !child.isPlain { pending.append(child) }
            }
            next.forEachTarget { target in
                pending.append(target)
                // What a part of a schema is named by comes with it.
                var root = target
                while let parent = root.parent { root = parent }
                if root !== target { pending.append(root) }
            }
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
    /// True where the schema holds no others and refers to none.
    fileprivate var isPlain: Bool {
        properties.isEmpty && reference == nil && items == nil && rare == nil && additionalProperties == nil && discriminator == nil
            && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty
    }

    /// Visits the schemas that stand inside this one.
    func forEachChild(_ visit: (Schema) -> Void) {
        for property in properties { visit(property.schema) }
        for schema in allOf { visit(schema) }
        for schema in anyOf { visit(schema) }
        for schema in oneOf { visit(schema) }
        if let additionalProperties { visit(additionalProperties) }
        if let items { visit(items) }
        if let rare { rare.forEachChild(visit) }
    }

    /// Visits the schemas that this one refers to.
    fileprivate func forEachTarget(_ visit: (Schema) -> Void) {
        if let reference { visit(reference.target) }
        if let target = rare?.dynamicReference?.target { visit(target) }
        for mapping in discriminator?.mapping ?? [] {
            if let schema = mapping.schema { visit(schema) }
        }
    }
}

extension RareKeywords {
    fileprivate func forEachChild(_ visit: (Schema) -> Void) {
        for schema in prefixItems { visit(schema) }
        for property in patternProperties { visit(property.schema) }
        for property in dependentSchemas { visit(property.schema) }
        let others = [contains, propertyNames, unevaluatedProperties, unevaluatedItems, not, `if`, then, `else`, contentSchema]
        for case let schema? in others { visit(schema) }
    }
}
