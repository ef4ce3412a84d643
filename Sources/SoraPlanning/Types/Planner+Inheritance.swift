import SoraOpenAPI

extension Planner {
    /// The shape of a component: a base with a discriminator and no variants of its own is one of the components that build on it.
    func componentShape(of schema: Schema) -> SchemaShape {
        let shape = self.shape(of: schema)
        guard case .object = shape, let discriminator = schema.discriminator else { return shape }
        var sources: [Schema] = []
        let named = discriminator.mapping.compactMap(\.schema) + [discriminator.defaultMapping].compactMap { $0 }
        for heir in named + (heirs[ObjectIdentifier(schema)] ?? [])
        where !sources.contains(where: { $0 === heir }) {
            sources.append(heir)
        }
        if sources.isEmpty || (sources.count == 1 && sources[0] === schema) { return shape }
        return .union(UnionShape(variants: sources.map { heir($0, of: schema) }, discriminator: discriminator))
    }

    /// A variant of a base: the heir as it stands, with what it lacks of the base, or the base's own properties where it adds nothing.
    private func heir(_ heir: Schema, of base: Schema) -> UnionVariant {
        let own = base.parts.map(\.ownObject)
        if finalSchema(of: heir) === base { return UnionVariant(heir, as: own.count == 1 ? own[0] : .combining(own, at: base.node)) }
        if heir.parts.contains(where: { $0 === base }) { return UnionVariant(heir) }
        return UnionVariant(heir, as: .combining(own + [heir], at: heir.node))
    }

    /// Finds the components that build on each base with a discriminator.
    func findHeirs() -> [ObjectIdentifier: [Schema]] {
        var heirs: [ObjectIdentifier: [Schema]] = [:]
        for named in document.schemas where named.schema.referenceAlone == nil {
            for part in named.schema.parts where part !== named.schema && part.discriminator != nil {
                heirs[ObjectIdentifier(part), default: []].append(named.schema)
            }
        }
        return heirs
    }
}
