import SoraOpenAPI
import SoraYAML

/// Makes the views of one document's schemas, one for each.
final class SchemaViews {
    private var views: [ObjectIdentifier: SchemaView] = [:]
    /// The schemas that views were made of, which keeps those alive that stand in no document.
    private var kept: [Schema] = []
    /// The views of schemas that the document leaves out, by the nodes that they are left out of.
    private var anything: [ObjectIdentifier: SchemaView] = [:]
    private var depth = 0

    private static let deepestChain = 500

    /// Yields the view of a schema; that of another schema where this one only leads there.
    func view(of schema: Schema) -> SchemaView {
        if let known = views[ObjectIdentifier(schema)] { return known }
        let view = depth > Self.deepestChain ? SchemaView(schema.node) : make(schema)
        views[ObjectIdentifier(schema)] = view
        kept.append(schema)
        return view
    }

    private func make(_ schema: Schema) -> SchemaView {
        depth += 1
        defer { depth -= 1 }
        if let boolean = schema.boolean {
            let view = SchemaView(schema.node)
            view.boolean = boolean
            return view
        }
        if let reference = schema.reference ?? schema.rare?.dynamicReference {
            let target = view(of: reference.target)
            target.name = target.name ?? reference.calledName
            return schema.restsOnReference ? target : opened(ownView(schema), with: reference.target)
        }
        return simplified(ownView(schema), schema)
    }

    /// Opens a schema that is one other: `allOf` of one, or one variant besides null.
    private func simplified(_ view: SchemaView, _ schema: Schema) -> SchemaView {
        let hasNullVariant = takeNull(outOf: view)
        if view.parts.count == 1, let part = view.parts.first, view.saysNothingBesideParts {
            view.parts = []
            return opened(view, with: part)
        }
        if hasNullVariant, view.variants.count == 1, view.variants[0].schemas.count == 1 {
            let variant = view.variants[0].schemas[0]
            view.variants = []
            return opened(view, with: variant)
        }
        return view
    }

    /// Yields what a schema says besides the one other that it leads to.
    private func opened(_ view: SchemaView, with schema: Schema) -> SchemaView {
        let other = self.view(of: schema)
        if view.isAnnotationOnly, view.defaultValue == nil, !view.hasLifecycle { return other }
        let nodes = view.nodes
        let isNullable = view.isNullable || other.isNullable
        view.absorb(other)
        view.isNullable = isNullable && !(view.saysNothingBesideParts && view.parts.isEmpty)
        view.nodes = nodes + other.nodes
        view.name = other.name
        return view
    }

    /// Takes the variants that only null satisfies out of the variants.
    private func takeNull(outOf view: SchemaView) -> Bool {
        var isFound = false
        for index in view.variants.indices {
            let schemas = view.variants[index].schemas
            guard schemas.count > 1, let null = schemas.first(where: \.isMereNull) else { continue }
            view.variants[index].schemas = schemas.filter { !$0.isMereNull }
            view.isNullable = true
            view.nullRange = null.node.range
            isFound = true
        }
        return isFound
    }

    /// Yields what a schema says with all that its parts say, as far as it can be said without them.
    func flattened(_ view: SchemaView) -> SchemaView {
        if let known = view.flattened { return known }
        if view.parts.isEmpty || view.isFlattening { return view }
        view.isFlattening = true
        defer { view.isFlattening = false }
        let flat = view.copy()
        flat.parts = []
        for part in view.parts { flat.absorb(flattened(self.view(of: part)), isPart: true) }
        view.flattened = flat
        return flat
    }

    /// Yields the view of a schema within another; of one that any value satisfies where the document says nothing.
    func view(of schema: Schema?, within owner: SchemaView) -> SchemaView {
        if let schema { return view(of: schema) }
        let node = owner.nodes[0]
        if let known = anything[ObjectIdentifier(node)] { return known }
        let view = SchemaView(Node(.mapping(Mapping([])), file: node.file, start: node.start, end: node.end))
        anything[ObjectIdentifier(node)] = view
        return view
    }
}
