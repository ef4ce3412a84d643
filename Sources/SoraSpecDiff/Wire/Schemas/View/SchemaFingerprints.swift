import SoraOpenAPI
import SoraYAML

/// Sums up what schemas say, some steps deep, so that a variant is found again whatever its place and spelling.
final class SchemaFingerprints {
    private let views: SchemaViews
    private var known: [Key: Int] = [:]

    private struct Key: Hashable {
        var view: ObjectIdentifier
        var depth: Int
    }

    private static let steps = 4

    init(of views: SchemaViews) { self.views = views }

    /// A number that schemas share that say the same as far as one looks.
    func fingerprint(of schema: Schema) -> Int { fingerprint(views.view(of: schema), depth: Self.steps) }

    /// A number that views share that say the same as far as one looks.
    func fingerprint(_ view: SchemaView) -> Int { fingerprint(view, depth: Self.steps) }

    private func fingerprint(_ schema: Schema?, depth: Int) -> Int {
        guard let schema, depth > 0 else { return schema == nil ? 0 : 1 }
        return fingerprint(views.view(of: schema), depth: depth)
    }

    private func fingerprint(_ view: SchemaView, depth: Int) -> Int {
        let key = Key(view: ObjectIdentifier(view), depth: depth)
        if let sum = known[key] { return sum }
        let view = views.flattened(view)
        var hasher = Hasher()
        hash(view, into: &hasher)
        hasher.combine(sum(of: view.properties.list) { fingerprint($0.schema, depth: depth - 1) &+ $0.name.hashValue })
        hasher.combine(fingerprint(view.items, depth: depth - 1))
        hasher.combine(fingerprint(view.additionalProperties, depth: depth - 1))
        for group in view.variants {
            hasher.combine(group.keyword)
            hasher.combine(sum(of: group.schemas) { fingerprint($0, depth: depth - 1) })
        }
        for keywords in view.rare { hash(keywords, depth: depth, into: &hasher) }
        let sum = hasher.finalize()
        known[key] = sum
        return sum
    }

    /// Hashes what a schema says without the schemas within it.
    private func hash(_ view: SchemaView, into hasher: inout Hasher) {
        hasher.combine(view.boolean)
        hasher.combine(view.types)
        hasher.combine(view.isNullable)
        hasher.combine(view.format)
        hasher.combine(view.defaultValue.map(SchemaValue.init))
        hasher.combine(view.enumeration.map { Set($0.map(SchemaValue.init)) })
        hasher.combine(sum(of: view.limits) { [$0.keyword.hashValue, ExactNumber($0.node).hashValue].hashValue })
        hasher.combine(sum(of: view.patterns) { $0.string.hashValue })
        hasher.combine(sum(of: Array(view.required.keys)) { $0.hashValue })
    }

    private func hash(_ keywords: RareKeywords, depth: Int, into hasher: inout Hasher) {
        let schemas = [
            keywords.if, keywords.then, keywords.else, keywords.not, keywords.contains, keywords.propertyNames, keywords.contentSchema,
            keywords.unevaluatedItems, keywords.unevaluatedProperties,
        ]
        for schema in schemas { hasher.combine(fingerprint(schema, depth: depth - 1)) }
        for schema in keywords.prefixItems { hasher.combine(fingerprint(schema, depth: depth - 1)) }
        for named in [keywords.patternProperties, keywords.dependentSchemas] {
            hasher.combine(sum(of: named) { fingerprint($0.schema, depth: depth - 1) &+ $0.name.hashValue })
        }
    }

    private func sum<Element>(of elements: [Element], _ part: (Element) -> Int) -> Int {
        elements.reduce(elements.count) { $0 &+ [part($1)].hashValue }
    }
}
