import SoraOpenAPI

extension Planner {
    /// The schemas of `components` that are planned: all, or those that the chosen operations reach.
    func chosenSchemas(by operations: [Operation]) -> [NamedSchema] {
        if options.selection.isEverything { return document.schemas }
        var reached = SchemaReach()
        for operation in operations {
            reached.add(operation)
            for call in operation.callbacks.flatMap(\.items).flatMap(\.operations) { reached.add(call) }
        }
        for call in chosenWebhooks() { reached.add(call.operation) }
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

    /// The schemas of `components` that are the bodies of multipart requests and nothing else, with the encoding of their parts.
    func findMultipartOnly() -> [ObjectIdentifier: [Encoding]] {
        var bodies: Set<ObjectIdentifier> = []
        var found: [ObjectIdentifier: MultipartComponent] = [:]
        for media in document.paths.lazy.flatMap(\.operations).compactMap(\.requestBody).flatMap(\.content)
        where MediaKind(media.name) == .multipart {
            guard let schema = media.schema, let target = schema.reference?.target, bodies.insert(ObjectIdentifier(schema)).inserted else {
                continue
            }
            var component = found[ObjectIdentifier(target)] ?? MultipartComponent(schema: target, encoding: media.encoding)
            component.bodies += 1
            if !component.encoding.isSame(as: media.encoding) { component.differs = true }
            found[ObjectIdentifier(target)] = component
        }
        return found.filter { $0.value.bodies == $0.value.schema.referenceCount && !$0.value.differs && $0.value.schema.hasParts }
            .mapValues(\.encoding)
    }
}

/// A schema of `components` that is the body of multipart requests.
private struct MultipartComponent {
    var schema: Schema
    /// The encoding of the first of them.
    var encoding: [Encoding]
    /// True where another one has a different encoding.
    var differs = false
    var bodies = 0
}

extension [Encoding] {
    /// True where both are one object of the document, or say nothing.
    fileprivate func isSame(as other: [Encoding]) -> Bool {
        count == other.count && zip(self, other).allSatisfy { $0.node === $1.node }
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

    /// Adds the schemas of an operation: its parameters, its bodies, and the headers of its responses.
    mutating func add(_ operation: Operation) {
        for parameter in operation.parameters { add(parameter.schema) }
        for response in operation.responses {
            for header in response.response.headers { add(header.schema) }
        }
        for media in (operation.requestBody?.content ?? []) + operation.responses.flatMap(\.response.content) {
            add(media.schema)
            add(media.itemSchema)
            for header in media.encoding.lazy.flatMap(\.headers) { add(header.schema) }
        }
    }

    func contains(_ schema: Schema) -> Bool { met.contains(ObjectIdentifier(schema)) }
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
