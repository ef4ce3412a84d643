import SoraOpenAPI

/// The part of a schema that tells variants apart, beside what holds for all of them.
struct UnionPart {
    /// The schema with the variants.
    private let schema: Schema
    /// The schemas of its variants, without that of null.
    private let variants: [Schema]

    /// Finds the part, the last where there are several, that tells more than the object that stands beside it.
    ///
    /// A union of which the schema itself is a variant has been decided already.
    init?(of parts: [Schema], beside object: ObjectShape) {
        for part in parts.reversed() where part.hasVariants {
            let isDecided = part.variants.contains { variant in
                parts.contains { $0.whole === variant || $0.whole === variant.reference?.target }
            }
            let variants = part.variants.filter { !$0.isNull }
            if isDecided || !Self.adds(variants, to: object) { continue }
            schema = part
            self.variants = variants
            return
        }
        return nil
    }

    /// True where the variants tell more than the object that they stand beside: a property, or another kind of value.
    private static func adds(_ variants: [Schema], to object: ObjectShape) -> Bool {
        if object.properties.isEmpty { return true }
        let known = Set(object.properties.map(\.name))
        return variants.contains { variant in
            let parts = variant.parts
            if parts.contains(where: { $0.hasVariants || !$0.types.subtracting([.object, .null]).isEmpty || $0.items != nil }) {
                return true
            }
            return ObjectShape(of: parts, joins: false).properties.contains { !known.contains($0.name) }
        }
    }

    /// The variants, each together with what the parts say of all of them.
    func variants(beside parts: [Schema]) -> [UnionVariant] {
        let shared = parts.filter { $0 !== schema && $0.hasVariants || $0.namesProperties }
        return variants.map { variant in
            let own = Set(variant.parts.map(ObjectIdentifier.init))
            let missing = shared.filter { !own.contains(ObjectIdentifier($0)) && !own.contains(ObjectIdentifier($0.whole)) }
            if missing.isEmpty || missing.contains(where: { $0.copyCount >= deepestSharing }) { return UnionVariant(variant) }
            let others = missing.map { $0 === schema || !$0.hasVariants ? $0.ownObject : $0 }
            return UnionVariant(variant, as: .combining(others + [variant], at: variant.node))
        }
    }
}

/// How many times in a row schemas are made of parts of schemas that were made so, as by unions that share the properties beside them.
let deepestSharing = 4

extension Schema {
    /// True where the schema itself says which properties an object has.
    fileprivate var namesProperties: Bool {
        if !properties.isEmpty || rare?.patternProperties.isEmpty == false { return true }
        return additionalProperties.map { $0.boolean != false } ?? false
    }
}
