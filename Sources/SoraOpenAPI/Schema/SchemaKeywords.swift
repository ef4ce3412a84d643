public import SoraYAML

/// The keywords that limit numbers, lengths and sizes; numbers stay nodes, so that their text is exact.
public final class SchemaLimits {
    /// The number that instances are multiples of.
    public internal(set) var multipleOf: Node?
    /// The least number.
    public internal(set) var minimum: Node?
    /// The greatest number.
    public internal(set) var maximum: Node?
    /// The number that instances are above.
    public internal(set) var exclusiveMinimum: Node?
    /// The number that instances are below.
    public internal(set) var exclusiveMaximum: Node?
    /// The least number of code points.
    public internal(set) var minLength: Node?
    /// The greatest number of code points.
    public internal(set) var maxLength: Node?
    /// The pattern that strings match somewhere.
    public internal(set) var pattern: Node?
    /// The least number of elements.
    public internal(set) var minItems: Node?
    /// The greatest number of elements.
    public internal(set) var maxItems: Node?
    /// True where all elements differ.
    public internal(set) var uniqueItems = false
    /// The least number of properties.
    public internal(set) var minProperties: Node?
    /// The greatest number of properties.
    public internal(set) var maxProperties: Node?
}

/// The keywords that few schemas use.
public final class RareKeywords {
    /// The schemas of an array's first elements.
    public internal(set) var prefixItems: [Schema] = []
    /// The schema that some elements satisfy.
    public internal(set) var contains: Schema?
    /// The least number of elements that satisfy `contains`.
    public internal(set) var minContains: Node?
    /// The greatest number of elements that satisfy `contains`.
    public internal(set) var maxContains: Node?
    /// The schemas of properties by pattern of their names.
    public internal(set) var patternProperties: [Schema.Property] = []
    /// The schema of the names themselves.
    public internal(set) var propertyNames: Schema?
    /// The schema of properties that no other keyword has judged.
    public internal(set) var unevaluatedProperties: Schema?
    /// The schema of elements that no other keyword has judged.
    public internal(set) var unevaluatedItems: Schema?
    /// The schema that must not hold.
    public internal(set) var not: Schema?
    /// The condition of `then` and `else`.
    public internal(set) var `if`: Schema?
    /// What holds where the condition does.
    public internal(set) var then: Schema?
    /// What holds where the condition does not.
    public internal(set) var `else`: Schema?
    /// The schemas that hold where a property is there.
    public internal(set) var dependentSchemas: [Schema.Property] = []
    /// The properties that must be there where another is: the names' sequences by name.
    public internal(set) var dependentRequired: [Mapping.Entry] = []
    /// The schemas of `$defs`.
    public internal(set) var definitions: [Schema.Property] = []
    /// The content encoding of a string, such as `base64`.
    public internal(set) var contentEncoding: String?
    /// The media type of a string's content.
    public internal(set) var contentMediaType: String?
    /// The schema of a string's content.
    public internal(set) var contentSchema: Schema?
    /// `$dynamicRef`, with the schema that it leads to at first sight.
    public internal(set) var dynamicReference: SchemaReference?
    /// `$id`: the schema and its parts are a resource of their own.
    public internal(set) var identifier: String?
    /// `$dynamicAnchor`.
    public internal(set) var dynamicAnchor: String?
}
