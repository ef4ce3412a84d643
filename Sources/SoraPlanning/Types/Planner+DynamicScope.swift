import SoraOpenAPI

extension Planner {
    /// The place of a schema's parts: where the schema builds on others, what their dynamic references mean in it.
    func scoped(_ place: TypePlace, of schema: Schema) -> TypePlace {
        guard document.hasDynamicReferences else { return place }
        let parts = schema.parts
        if parts.count == 1 { return place }
        var place = place
        for part in parts.reversed() {
            for (name, target) in dynamicAnchors(of: resource(of: part)) where place.bindings[name] == nil { place.bindings[name] = target }
        }
        return place
    }

    /// The schema that a dynamic reference leads to from a place, where that is another one than at first sight.
    func boundTarget(of schema: Schema, at place: TypePlace) -> Schema? {
        guard let target = schema.rare?.dynamicReference?.target, let name = target.rare?.dynamicAnchor else { return nil }
        return place.bindings[name]
    }

    /// The schema with an `$id` that a schema is a part of, or the one that stands in no other.
    private func resource(of schema: Schema) -> Schema {
        var resource = schema
        while resource.rare?.identifier == nil, componentIndexes[ObjectIdentifier(resource)] == nil, let parent = resource.parent {
            resource = parent
        }
        return resource
    }

    /// The dynamic anchors of a resource, with the schemas that they name.
    func dynamicAnchors(of schema: Schema) -> [(name: String, target: Schema)] {
        let resource = resource(of: schema)
        if let known = knownAnchors[ObjectIdentifier(resource)] { return known }
        var found: [(name: String, target: Schema)] = []
        var pending = [resource]
        var met: Set<ObjectIdentifier> = []
        while let next = pending.popLast() {
            guard met.insert(ObjectIdentifier(next)).inserted else { continue }
            if let name = next.rare?.dynamicAnchor { found.append((name, next)) }
            next.forEachChild { child in
                if child.parent === next, child.rare?.identifier == nil { pending.append(child) }
            }
            pending += next.rare?.definitions.map(\.schema).filter { $0.rare?.identifier == nil } ?? []
        }
        knownAnchors[ObjectIdentifier(resource)] = found
        return found
    }
}

extension RareKeywords {
    /// The dynamic anchors of a schema and of its definitions.
    var anchorNames: Set<String> {
        Set([dynamicAnchor].compactMap { $0 } + definitions.compactMap(\.schema.rare?.dynamicAnchor))
    }
}
