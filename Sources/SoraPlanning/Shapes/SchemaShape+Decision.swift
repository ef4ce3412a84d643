import SoraOpenAPI
import SoraYAML

extension SchemaShape {
    /// Decides what a schema comes to in Swift; `depth` counts the unions of one variant that it is in, which may lead back to themselves.
    ///
    /// `joins` says whether what several parts say of a property is joined: not where two schemas are compared to tell whether they must be,
    /// which may lead back to the same schemas.
    init(of schema: Schema, depth: Int = 0, joins: Bool = true) {
        if schema.boolean != nil {
            self = .any
        } else if let plain = schema.plainShape {
            self = plain
        } else if let other = schema.sameSchema {
            self = .same(other)
        } else {
            self.init(ofParts: schema.parts, depth: depth, joins: joins)
        }
    }

    private init(ofParts parts: [Schema], depth: Int, joins: Bool) {
        var types: SchemaTypes = []
        for part in parts where !part.types.isEmpty { types = types.isEmpty ? part.types : types.common(with: part.types) }
        types.remove(.null)
        let object = types.isEmpty || types.contains(.object) ? ObjectShape(of: parts, joins: joins) : ObjectShape()
        if let several = Self.kinds(beside: object, among: types) {
            self = .union(UnionShape(variants: several.map { UnionVariant(Self.restricted(parts, to: $0)) }))
        } else if depth < deepestUnion, let union = UnionPart(of: parts, beside: object) {
            self.init(ofVariants: union, parts: parts, depth: depth + 1, joins: joins)
        } else if !object.properties.isEmpty {
            self = .object(object)
        } else if let values = Self.knownValues(of: parts, types: types) {
            self = values.count == 1 && values[0].schema.constant != nil ? .constant(values[0]) : .enumeration(values)
        } else {
            self.init(types: types, parts: parts, object: object)
        }
    }

    private init(types: SchemaTypes, parts: [Schema], object: ObjectShape) {
        let format = parts.last { $0.format != nil }?.format ?? parts.last { $0.rare?.contentEncoding == "base64" }.map { _ in "byte" }
        switch types.isEmpty ? Self.impliedType(of: parts) : types {
        case .string: self = .string(format: format)
        case .integer: self = ListedNumbers(of: parts).integer(format: format)
        case .number: self = ListedNumbers(of: parts).number(format: format)
        case [.number, .integer]: self = format.map { .number(format: $0) } ?? .exactNumber
        case .boolean: self = .boolean
        case .array: self = .array(Schema.elements(of: parts))
        case .object: self = .dictionary(object.additionalProperties)
        case let several where !several.isEmpty:
            let kinds = SchemaTypes.kinds.filter(several.contains)
            self = .union(UnionShape(variants: kinds.map { UnionVariant(Self.restricted(parts, to: $0)) }))
        default: self = .any
        }
    }

    private init(ofVariants union: UnionPart, parts: [Schema], depth: Int, joins: Bool) {
        let variants = union.variants(beside: parts)
        if variants.count == 1 {
            let variant = variants[0]
            if variant.schema === variant.source {
                self = .same(variant.source)
            } else {
                self.init(of: variant.schema, depth: depth, joins: joins)
            }
            return
        }
        // What strings and scalars come to asks for no properties.
        if let values = Self.stringValues(of: variants.map(\.schema), depth: depth) {
            self = values.isEmpty ? .string(format: nil) : .enumeration(values)
        } else if let scalar = Self.commonScalar(of: variants.map(\.schema), depth: depth) {
            self = scalar
        } else {
            self = .union(UnionShape(variants: variants, discriminator: parts.last { $0.discriminator != nil }?.discriminator))
        }
    }

    /// The kinds of values that a schema with named properties lets be beside objects; nil where there are none.
    private static func kinds(beside object: ObjectShape, among types: SchemaTypes) -> [SchemaTypes]? {
        guard !object.properties.isEmpty, types != .object, !types.isEmpty else { return nil }
        return SchemaTypes.kinds.filter(types.contains)
    }

    /// The schema that holds for values of one type.
    private static func restricted(_ parts: [Schema], to type: SchemaTypes) -> Schema {
        if parts.count == 1 { return parts[0].restricted(to: type) }
        let restricted = parts.map { $0.restricted(to: type) }
        return .combining(restricted, at: parts[parts.count - 1].node)
    }

    /// The values of variants that are all strings, known or not; nil where another kind of value is among them.
    private static func stringValues(of variants: [Schema], depth: Int) -> [EnumerationValue]? {
        var values: [EnumerationValue] = []
        for variant in variants {
            switch SchemaShape(of: variant, depth: depth, joins: false) {
            case .enumeration(let more):
                values += more.filter { new in !values.contains { $0.text == new.text } }
            case .constant(let value):
                if !values.contains(where: { $0.text == value.text }) { values.append(value) }
            case .string(format: nil): continue
            default: return nil
            }
        }
        return values
    }

    /// The scalar that all variants come to, such as numbers of several ranges; nil where they differ, or are none.
    private static func commonScalar(of variants: [Schema], depth: Int) -> SchemaShape? {
        guard let first = variants.first.map({ SchemaShape(of: $0, depth: depth, joins: false) }), first.isPlainScalar else { return nil }
        return variants.dropFirst().allSatisfy { first.isSameScalar(as: SchemaShape(of: $0, depth: depth, joins: false)) } ? first : nil
    }

    /// The strings of `enum` or `const`; nil where there are none, or other kinds of values among them.
    private static func knownValues(of parts: [Schema], types: SchemaTypes) -> [EnumerationValue]? {
        guard types.isEmpty || types == .string, let schema = parts.last(where: { $0.enumeration != nil || $0.constant != nil }) else {
            return nil
        }
        var values: [EnumerationValue] = []
        for (index, node) in (schema.constant.map { [$0] } ?? schema.enumeration ?? []).enumerated() {
            guard let scalar = node.scalar else { return nil }
            if scalar.kind == .null { continue }
            guard scalar.kind == .string || types == .string else { return nil }
            if values.contains(where: { $0.text == scalar.text }) { continue }
            values.append(EnumerationValue(text: scalar.text, node: node, schema: schema, index: index))
        }
        return values.isEmpty ? nil : values
    }

    /// The type that the other keywords speak of, where `type` is not said.
    private static func impliedType(of parts: [Schema]) -> SchemaTypes {
        for part in parts.reversed() {
            if part.items != nil { return .array }
            if part.rare?.prefixItems.isEmpty == false { return .array }
            if part.additionalProperties != nil || part.rare?.patternProperties.isEmpty == false { return .object }
            if let values = part.constant.map({ [$0] }) ?? part.enumeration { return types(of: values) }
        }
        return []
    }

    /// The types of listed values, null apart; none where a value is no scalar.
    private static func types(of values: [Node]) -> SchemaTypes {
        var types: SchemaTypes = []
        for value in values {
            switch value.scalar?.kind {
            case .string: types.insert(.string)
            case .integer: types.insert(.integer)
            case .float: types.insert(.number)
            case .boolean: types.insert(.boolean)
            case .null: continue
            case nil: return []
            }
        }
        if types.contains(.number) { types.remove(.integer) }
        return types
    }
}

/// How many unions of one variant are looked into, one in the other.
private let deepestUnion = 8

extension SchemaTypes {
    /// The types whose values differ in kind, in the order in which a value is tried.
    fileprivate static let kinds: [SchemaTypes] = [.string, .integer, .number, .boolean, .array, .object]

    /// The types that both sets allow; whole numbers are numbers.
    func common(with other: SchemaTypes) -> SchemaTypes {
        var common = intersection(other)
        if contains(.integer), other.contains(.number) || contains(.number), other.contains(.integer) { common.insert(.integer) }
        return common.isEmpty ? other : common
    }
}
