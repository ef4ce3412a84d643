import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// What a schema says, however it is written: references followed, null taken out of types and variants, `allOf` of one opened.
///
/// `SchemaViews` makes one for each schema; two spellings that mean the same have views that say the same.
final class SchemaView {
    /// The nodes that say it, the telling one first.
    var nodes: [Node]
    /// The name of the component, where the schema is one.
    var name: String?
    /// The title.
    var title: String?
    /// False where no value satisfies the schema; nil where it is not a mere truth value.
    var boolean: Bool?
    /// The types besides null; empty where any will do.
    var types: SchemaTypes = []
    /// True where null satisfies the schema besides values of a type.
    var isNullable = false
    /// Where the schema says that null will do.
    var nullRange: SourceRange?
    /// The format.
    var format: String?
    /// The values of `enum` or `const` besides null.
    var enumeration: [Node]?
    /// True where the values are the one of `const`.
    var isConstant = false
    /// The default.
    var defaultValue: Node?
    /// The limits that are set.
    var limits: [SchemaLimit] = []
    /// The patterns that all hold.
    var patterns: [Node] = []
    /// True where all elements differ.
    var hasUniqueItems = false
    /// The named properties.
    var properties = PropertyList()
    /// The names of properties that must be there.
    var required: [String: Node] = [:]
    /// The schema of properties without a name of their own.
    var additionalProperties: Schema?
    /// The schema of an array's elements.
    var items: Schema?
    /// The groups of variants, `oneOf` and `anyOf`.
    var variants: [VariantGroup] = []
    /// The schemas that must hold besides.
    var parts: [Schema] = []
    /// How a variant is told from the others.
    var discriminator: Discriminator?
    /// The keywords that few schemas use.
    var rare: [RareKeywords] = []
    /// True where instances should not be used any more.
    var isDeprecated = false
    /// True where instances are received and never sent.
    var isReadOnly = false
    /// True where instances are sent and never received.
    var isWriteOnly = false

    /// The view with what its parts say, once somebody asked for it.
    var flattened: SchemaView?
    /// True while the view is being flattened, where a part leads back to it.
    var isFlattening = false

    init(_ node: Node) { nodes = [node] }

    /// The schemas of `oneOf` or `anyOf`.
    struct VariantGroup {
        /// The keyword.
        var keyword: String
        /// The schemas that the document lists, but for a mere null.
        var schemas: [Schema]
    }
}

extension SchemaView {
    /// The value of a keyword that the document writes, in the first of the nodes that has it.
    func value(of keyword: String) -> Node? {
        for node in nodes { if let value = node[keyword] { return value } }
        return nil
    }

    /// Where the value of a keyword stands.
    func range(of keyword: String) -> SourceRange? { value(of: keyword)?.range }

    /// Where a keyword itself stands, for values that are whole schemas.
    func keyRange(of keyword: String) -> SourceRange? {
        for node in nodes { if let entry = node.mapping?.entry(keyword) { return entry.keyRange } }
        return nil
    }

    /// The first value that one of the rare keywords has.
    func rare<Value>(_ keyword: KeyPath<RareKeywords, Value?>) -> Value? {
        for keywords in rare { if let value = keywords[keyPath: keyword] { return value } }
        return nil
    }

    /// True where the schema says nothing of a value but what documents it.
    var isAnnotationOnly: Bool {
        saysNothingBesideParts && parts.isEmpty && !isNullable && !isReadOnly && !isWriteOnly && !isDeprecated
    }

    /// True where the schema says nothing of what a value is but by the parts that must hold, and that null may take its place.
    var saysNothingBesideParts: Bool {
        boolean != false && types.isEmpty && format == nil && enumeration == nil && limits.isEmpty && patterns.isEmpty && !hasUniqueItems
            && properties.isEmpty && required.isEmpty && additionalProperties?.boolean ?? true && items == nil && variants.isEmpty
            && discriminator == nil && rare.isEmpty
    }

    /// True where the schema speaks of one type and has no schemas within it, as the elements of a list of types do.
    var isSimple: Bool {
        types.rawValue.nonzeroBitCount == 1 && properties.isEmpty && variants.isEmpty && parts.isEmpty
    }
}

/// A limit that is set, with the number as the document writes it.
struct SchemaLimit {
    /// Which limit.
    var keyword: LimitKeyword
    /// The number.
    var node: Node
}

/// The keywords that limit numbers, lengths and sizes.
enum LimitKeyword: String, CaseIterable {
    case multipleOf, minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength, minItems, maxItems, minProperties,
        maxProperties

    /// True where a greater number allows more.
    var isUpper: Bool {
        switch self {
        case .maximum, .exclusiveMaximum, .maxLength, .maxItems, .maxProperties: true
        default: false
        }
    }
}
