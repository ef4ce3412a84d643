/// The keywords for arrays.
final class ArrayKeywords: Sendable {
    let prefixItems: [CompiledSchema]
    let items: CompiledSchema?
    let contains: CompiledSchema?
    let minContains: Int?
    let maxContains: Int?
    let minItems: Int?
    let maxItems: Int?
    let uniqueItems: Bool

    /// Reads the keywords of a schema; `nil` if there are none.
    init?(_ schema: JSONObject, at place: SchemaPlace) {
        guard schema.has("prefixItems", "items", "contains", "minItems", "maxItems", "uniqueItems") else { return nil }
        prefixItems = schema.subschemas("prefixItems", in: place)
        items = schema.subschema("items", in: place)
        contains = schema.subschema("contains", in: place)
        minContains = schema["minContains"]?.int
        maxContains = schema["maxContains"]?.int
        minItems = schema["minItems"]?.int
        maxItems = schema["maxItems"]?.int
        uniqueItems = schema["uniqueItems"]?.bool ?? false
    }
}

/// The keywords for objects.
final class ObjectKeywords: Sendable {
    let properties: [JSONName: CompiledSchema]
    let patternProperties: [(pattern: Pattern, schema: CompiledSchema)]
    let additionalProperties: CompiledSchema?
    let propertyNames: CompiledSchema?
    let required: [String]
    let minProperties: Int?
    let maxProperties: Int?
    let dependentRequired: [(name: String, required: [String])]
    let dependentSchemas: [(name: String, schema: CompiledSchema)]

    /// Reads the keywords of a schema; `nil` if there are none.
    init?(_ schema: JSONObject, at place: SchemaPlace) {
        guard
            schema.has(
                "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "minProperties", "maxProperties",
                "dependentRequired", "dependentSchemas")
        else { return nil }
        properties = Dictionary(
            schema.namedSubschemas("properties", in: place).map { (JSONName($0.name), $0.schema) }, uniquingKeysWith: { _, last in last })
        patternProperties = schema.namedSubschemas("patternProperties", in: place).compactMap { source, schema in
            (try? Pattern(source)).map { ($0, schema) }
        }
        additionalProperties = schema.subschema("additionalProperties", in: place)
        propertyNames = schema.subschema("propertyNames", in: place)
        required = schema["required"]?.strings ?? []
        minProperties = schema["minProperties"]?.int
        maxProperties = schema["maxProperties"]?.int
        dependentRequired = schema["dependentRequired"]?.object?.map { ($0.key, $0.value.strings) } ?? []
        dependentSchemas = schema.namedSubschemas("dependentSchemas", in: place)
    }
}
