/// A schema in the form that the evaluator reads, made by the compiler.
final class CompiledSchema: Sendable {
    /// The answer of a schema that does not look at the value.
    let verdict: Bool?
    /// The keyword that holds the schema.
    let appliedBy: String
    let keywords: SchemaKeywords

    init(verdict: Bool?, appliedBy: String, keywords: SchemaKeywords) {
        self.verdict = verdict
        self.appliedBy = appliedBy
        self.keywords = keywords
    }

    /// The schema `true`.
    static let accepting = CompiledSchema(verdict: true, appliedBy: "$ref", keywords: SchemaKeywords())
}

/// The keywords of a schema, in groups that mostly are absent as a whole.
struct SchemaKeywords: Sendable {
    var types: JSONTypes?
    var listed: [JSONValue]?
    var constant: JSONValue?
    var number: NumberKeywords?
    var string: StringKeywords?
    var array: ArrayKeywords?
    var object: ObjectKeywords?
    var inPlace: InPlaceKeywords?
    var unevaluatedItems: CompiledSchema?
    var unevaluatedProperties: CompiledSchema?

    /// True where it must be known which members and elements other keywords have judged.
    var needsTracking: Bool { unevaluatedItems != nil || unevaluatedProperties != nil }
}

/// The keywords for numbers.
struct NumberKeywords: Sendable {
    var multipleOf: JSONNumber?
    var minimum: JSONNumber?
    var maximum: JSONNumber?
    var exclusiveMinimum: JSONNumber?
    var exclusiveMaximum: JSONNumber?
}

/// The keywords for strings.
struct StringKeywords: Sendable {
    var minLength: Int?
    var maxLength: Int?
    var pattern: Pattern?
    var format: String?
}

/// The keywords for arrays.
struct ArrayKeywords: Sendable {
    var prefixItems: [CompiledSchema] = []
    var items: CompiledSchema?
    var contains: CompiledSchema?
    var minContains: Int?
    var maxContains: Int?
    var minItems: Int?
    var maxItems: Int?
    var uniqueItems = false
}

/// The keywords for objects.
struct ObjectKeywords: Sendable {
    var properties: [JSONName: CompiledSchema] = [:]
    var patternProperties: [(pattern: Pattern, schema: CompiledSchema)] = []
    var additionalProperties: CompiledSchema?
    var propertyNames: CompiledSchema?
    var required: [String] = []
    var minProperties: Int?
    var maxProperties: Int?
    var dependentRequired: [(name: String, required: [String])] = []
    var dependentSchemas: [(name: String, schema: CompiledSchema)] = []
}

/// The keywords that apply schemas to the value itself.
struct InPlaceKeywords: Sendable {
    var reference: Int?
    var dynamicReference: (name: String, fallback: Int)?
    /// The dynamic anchors of the resource that the schema belongs to.
    var dynamicAnchors: [String: Int] = [:]
    var allOf: [CompiledSchema] = []
    var anyOf: [CompiledSchema] = []
    var oneOf: [CompiledSchema] = []
    var not: CompiledSchema?
    var condition: CompiledSchema?
    var then: CompiledSchema?
    var otherwise: CompiledSchema?
}
