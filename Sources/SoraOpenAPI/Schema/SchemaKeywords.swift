public import SoraYAML

/// The keywords that limit numbers, lengths and sizes; numbers stay nodes, so that their text is exact.
public final class SchemaLimits {
    /// The number that instances are multiples of.
    @Keyword public internal(set) var multipleOf: Node?
    /// The least number.
    @Keyword public internal(set) var minimum: Node?
    /// The greatest number.
    @Keyword public internal(set) var maximum: Node?
    /// The number that instances are above.
    @Keyword public internal(set) var exclusiveMinimum: Node?
    /// The number that instances are below.
    @Keyword public internal(set) var exclusiveMaximum: Node?
    /// The least number of code points.
    @Keyword public internal(set) var minLength: Node?
    /// The greatest number of code points.
    @Keyword public internal(set) var maxLength: Node?
    /// The pattern that strings match somewhere.
    @Keyword public internal(set) var pattern: Node?
    /// The least number of elements.
    @Keyword public internal(set) var minItems: Node?
    /// The greatest number of elements.
    @Keyword public internal(set) var maxItems: Node?
    /// True where all elements differ.
    @Keyword public internal(set) var uniqueItems = false
    /// The least number of properties.
    @Keyword public internal(set) var minProperties: Node?
    /// The greatest number of properties.
    @Keyword public internal(set) var maxProperties: Node?
}

/// The keywords that few schemas use.
public final class RareKeywords {
    /// The schemas of an array's first elements.
    @Keyword public internal(set) var prefixItems: [Schema] = []
    /// The schema that some elements satisfy.
    @Keyword public internal(set) var contains: Schema?
    /// The least number of elements that satisfy `contains`.
    @Keyword public internal(set) var minContains: Node?
    /// The greatest number of elements that satisfy `contains`.
    @Keyword public internal(set) var maxContains: Node?
    /// The schemas of properties by pattern of their names.
    @Keyword public internal(set) var patternProperties: [Schema.Property] = []
    /// The schema of the names themselves.
    @Keyword public internal(set) var propertyNames: Schema?
    /// The schema of properties that no other keyword has judged.
    @Keyword public internal(set) var unevaluatedProperties: Schema?
    /// The schema of elements that no other keyword has judged.
    @Keyword public internal(set) var unevaluatedItems: Schema?
    /// The schema that must not hold.
    @Keyword public internal(set) var not: Schema?
    /// The condition of `then` and `else`.
    @Keyword public internal(set) var `if`: Schema?
    /// What holds where the condition does.
    @Keyword public internal(set) var then: Schema?
    /// What holds where the condition does not.
    @Keyword public internal(set) var `else`: Schema?
    /// The schemas that hold where a property is there.
    @Keyword public internal(set) var dependentSchemas: [Schema.Property] = []
    /// The properties that must be there where another is: the names' sequences by name.
    @Keyword public internal(set) var dependentRequired: [Mapping.Entry] = []
    /// The schemas of `$defs`.
    @Keyword public internal(set) var definitions: [Schema.Property] = []
    /// The content encoding of a string, such as `base64`.
    @Keyword public internal(set) var contentEncoding: String?
    /// The media type of a string's content.
    @Keyword public internal(set) var contentMediaType: String?
    /// The schema of a string's content.
    @Keyword public internal(set) var contentSchema: Schema?
    /// `$dynamicRef`, with the schema that it leads to at first sight.
    @Keyword public internal(set) var dynamicReference: SchemaReference?
    /// `$id`: the schema and its parts are a resource of their own.
    @Keyword public internal(set) var identifier: String?
    /// `$dynamicAnchor`.
    @Keyword public internal(set) var dynamicAnchor: String?
}
