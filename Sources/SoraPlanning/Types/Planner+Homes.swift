import SoraOpenAPI

extension Planner {
    /// The key of a schema's type at a place.
    func key(of schema: Schema, at place: TypePlace) -> TypeKey {
        TypeKey(
            schema: ObjectIdentifier(schema), isSent: place.isSent && directions.isTwofold(schema),
            scope: place.bindings.isEmpty ? nil : place.owner.map { ObjectIdentifier($0) })
    }

    /// The place of an inline schema's type: the given one where that is in the type that owns the schema, else the schema's home.
    func ownersPlace(of schema: Schema, reachedAt place: TypePlace) -> TypePlace {
        if !place.bindings.isEmpty { return place }
        if let owner = place.owner, owner === owners[key(of: root(of: schema), at: place)] { return place }
        return home(of: schema, reachedAt: place)
    }

    /// The place where a schema stands in the document, so that its type's name does not depend on who uses it first; the given place
    /// where the schema stands in nothing that has a name.
    func home(of schema: Schema, reachedAt place: TypePlace) -> TypePlace {
        if !place.bindings.isEmpty { return place }
        let root = root(of: schema)
        if let index = componentIndexes[ObjectIdentifier(root)] {
            if root === schema { return place }
            planComponent(index)
            return self.place(of: schema, in: root, named: name(ofComponent: root, isSent: place.isSent), reachedAt: place)
        }
        if let name = sharedNames[ObjectIdentifier(root)] {
            if root !== schema { planRoot(root, named: name, isSent: place.isSent) }
            return self.place(of: schema, in: root, named: name, reachedAt: place)
        }
        if let operation = operationsBySchema[ObjectIdentifier(root)] {
            planOperation(operation)
            return root === schema ? place : self.place(of: schema, in: root, named: nil, reachedAt: place)
        }
        guard let name = root.referencedName else { return place }
        if root !== schema { planRoot(root, named: name, isSent: place.isSent) }
        return self.place(of: schema, in: root, named: name, reachedAt: place)
    }

    /// The schema that is not a part of another one, or that is a component.
    private func root(of schema: Schema) -> Schema {
        var root = schema
        while componentIndexes[ObjectIdentifier(root)] == nil, let parent = root.parent { root = parent }
        return root
    }

    /// Plans the type of a shared body, or of another file's root, so that its parts can nest in it.
    private func planRoot(_ root: Schema, named name: String, isSent: Bool) {
        let place = TypePlace(path: [name], isSent: isSent)
        if plannedRoots.insert(key(of: root, at: place)).inserted { _ = use(of: root, at: place) }
    }

    private func place(of schema: Schema, in root: Schema, named name: String?, reachedAt place: TypePlace) -> TypePlace {
        let form = TypePlace(path: [], isSent: place.isSent && directions.isTwofold(schema))
        if root !== schema, let owner = owners[key(of: root, at: form)] {
            return TypePlace(owner: owner, path: path(to: schema, from: root), isSent: place.isSent)
        }
        return name.map { TypePlace(owner: nil, path: [$0] + path(to: schema, from: root), isSent: place.isSent) } ?? place
    }

    /// The words that lead from a schema to one of its parts, as planning goes along them.
    private func path(to schema: Schema, from root: Schema) -> [String] {
        var path: [String] = []
        var step = schema
        while step !== root, let parent = step.parent {
            if let word = word(for: step, in: parent, isLast: step === schema) { path.append(word) }
            step = parent
        }
        return path.reversed()
    }

    /// The word for a step from a schema to a part; none for the parts of `allOf`, which are no types of their own.
    private func word(for part: Schema, in whole: Schema, isLast: Bool) -> String? {
        if part.isJoined { return part.whole.parent.flatMap { word(for: part.whole, in: $0, isLast: isLast) } }
        if let property = whole.properties.first(where: { $0.schema === part }) { return property.name }
        if whole.items === part { return whole.rare?.prefixItems.isEmpty ?? true ? "item" : "further item" }
        if whole.additionalProperties === part { return whole.properties.isEmpty ? "value" : "additionalProperty" }
        if whole.oneOf.contains(where: { $0 === part }) || whole.anyOf.contains(where: { $0 === part }) {
            return variantNames[ObjectIdentifier(part)] ?? kindName(part)
        }
        if let index = whole.allOf.firstIndex(where: { $0 === part }) { return isLast ? "part \(index + 1)" : nil }
        guard let rare = whole.rare else { return nil }
        if let named = rare.definitions.first(where: { $0.schema === part }) { return named.name }
        if let index = rare.prefixItems.firstIndex(where: { $0 === part }) { return "item \(index + 1)" }
        if rare.patternProperties.contains(where: { $0.schema === part }) { return "value" }
        return isLast ? "part" : nil
    }

    /// Finds the names of the schemas of shared responses, bodies and parameters.
    func findSharedNames() -> [ObjectIdentifier: String] {
        var found: [ObjectIdentifier: String] = [:]
        for shared in document.sharedSchemas where shared.schema.parent == nil && found[ObjectIdentifier(shared.schema)] == nil {
            found[ObjectIdentifier(shared.schema)] = shared.name
        }
        return found
    }

    /// Finds the operations whose parameters and bodies have schemas of their own.
    func findOperationsBySchema() -> [ObjectIdentifier: Int] {
        var found: [ObjectIdentifier: Int] = [:]
        for (index, planned) in operations.enumerated() {
            let operation = planned.named.operation
            let content = (operation.requestBody?.content ?? []) + operation.responses.flatMap(\.response.content)
            let schemas = operation.parameters.map(\.schema) + content.flatMap { [$0.schema, $0.itemSchema] }
            for case let schema? in schemas where found[ObjectIdentifier(schema)] == nil { found[ObjectIdentifier(schema)] = index }
        }
        return found
    }
}
