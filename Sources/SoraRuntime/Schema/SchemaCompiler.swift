/// Turns a schema's JSON into the form that the evaluator reads; what is no keyword, or has no sense, is passed over.
enum SchemaCompiler {
    /// Compiles a schema that a keyword holds.
    static func compile(_ schema: JSONValue, appliedBy keyword: String) -> CompiledSchema {
        switch schema {
        case .bool(let verdict): CompiledSchema(verdict: verdict, appliedBy: keyword, keywords: SchemaKeywords())
        case .object(let object) where !object.isEmpty:
            CompiledSchema(verdict: nil, appliedBy: keyword, keywords: keywords(of: object))
        default: CompiledSchema(verdict: true, appliedBy: keyword, keywords: SchemaKeywords())
        }
    }

    private static func keywords(of schema: JSONObject) -> SchemaKeywords {
        var keywords = SchemaKeywords()
        if let type = schema["type"] { keywords.types = JSONTypes(names: type.string.map { [$0] } ?? strings(type) ?? []) }
        keywords.listed = schema["enum"]?.array
        keywords.constant = schema["const"]
        keywords.unevaluatedItems = subschema(schema, "unevaluatedItems")
        keywords.unevaluatedProperties = subschema(schema, "unevaluatedProperties")
        keywords.number = number(schema)
        keywords.string = string(schema)
        keywords.array = array(schema)
        keywords.object = object(schema)
        keywords.inPlace = inPlace(schema)
        return keywords
    }

    private static func number(_ schema: JSONObject) -> NumberKeywords? {
        guard has(schema, ["multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]) else { return nil }
        var keywords = NumberKeywords()
        keywords.multipleOf = schema["multipleOf"]?.number
        keywords.minimum = schema["minimum"]?.number
        keywords.maximum = schema["maximum"]?.number
        keywords.exclusiveMinimum = schema["exclusiveMinimum"]?.number
        keywords.exclusiveMaximum = schema["exclusiveMaximum"]?.number
        return keywords
    }

    private static func string(_ schema: JSONObject) -> StringKeywords? {
        guard has(schema, ["minLength", "maxLength", "pattern", "format"]) else { return nil }
        var keywords = StringKeywords()
        keywords.minLength = schema["minLength"]?.int
        keywords.maxLength = schema["maxLength"]?.int
        keywords.pattern = schema["pattern"]?.string.flatMap { try? Pattern($0) }
        keywords.format = schema["format"]?.string
        return keywords
    }

    private static func array(_ schema: JSONObject) -> ArrayKeywords? {
        guard has(schema, ["prefixItems", "items", "contains", "minItems", "maxItems", "uniqueItems"]) else { return nil }
        var keywords = ArrayKeywords()
        keywords.prefixItems = subschemas(schema, "prefixItems")
        keywords.items = subschema(schema, "items")
        keywords.contains = subschema(schema, "contains")
        keywords.minContains = schema["minContains"]?.int
        keywords.maxContains = schema["maxContains"]?.int
        keywords.minItems = schema["minItems"]?.int
        keywords.maxItems = schema["maxItems"]?.int
        keywords.uniqueItems = schema["uniqueItems"]?.bool ?? false
        return keywords
    }

    private static let objectKeywords = [
        "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "minProperties", "maxProperties",
        "dependentRequired", "dependentSchemas",
    ]

    private static func object(_ schema: JSONObject) -> ObjectKeywords? {
        guard has(schema, objectKeywords) else { return nil }
        var keywords = ObjectKeywords()
        for (name, property) in schema["properties"]?.object ?? [:] {
            keywords.properties[JSONName(name)] = compile(property, appliedBy: "properties")
        }
        for (source, property) in schema["patternProperties"]?.object ?? [:] {
            guard let pattern = try? Pattern(source) else { continue }
            keywords.patternProperties.append((pattern, compile(property, appliedBy: "patternProperties")))
        }
        keywords.additionalProperties = subschema(schema, "additionalProperties")
        keywords.propertyNames = subschema(schema, "propertyNames")
        keywords.required = schema["required"].flatMap(strings) ?? []
        keywords.minProperties = schema["minProperties"]?.int
        keywords.maxProperties = schema["maxProperties"]?.int
        for (name, required) in schema["dependentRequired"]?.object ?? [:] {
            keywords.dependentRequired.append((name, strings(required) ?? []))
        }
        for (name, dependent) in schema["dependentSchemas"]?.object ?? [:] {
            keywords.dependentSchemas.append((name, compile(dependent, appliedBy: "dependentSchemas")))
        }
        return keywords
    }

    private static func inPlace(_ schema: JSONObject) -> InPlaceKeywords? {
        guard has(schema, ["$ref", "$dynamicRef", "$dynamicAnchors", "allOf", "anyOf", "oneOf", "not", "if"]) else { return nil }
        var keywords = InPlaceKeywords()
        keywords.reference = schema["$ref"]?.int
        if let reference = schema["$dynamicRef"], let name = reference[0]?.string, let fallback = reference[1]?.int {
            keywords.dynamicReference = (name, fallback)
        }
        for (name, index) in schema["$dynamicAnchors"]?.object ?? [:] { keywords.dynamicAnchors[name] = index.int }
        keywords.allOf = subschemas(schema, "allOf")
        keywords.anyOf = subschemas(schema, "anyOf")
        keywords.oneOf = subschemas(schema, "oneOf")
        keywords.not = subschema(schema, "not")
        keywords.condition = subschema(schema, "if")
        keywords.then = subschema(schema, "then")
        keywords.otherwise = subschema(schema, "else")
        return keywords
    }

    private static func has(_ schema: JSONObject, _ keywords: [String]) -> Bool {
        keywords.contains { schema.position(of: $0) != nil }
    }

    private static func subschema(_ schema: JSONObject, _ keyword: String) -> CompiledSchema? {
        schema[keyword].map { compile($0, appliedBy: keyword) }
    }

    private static func subschemas(_ schema: JSONObject, _ keyword: String) -> [CompiledSchema] {
        schema[keyword]?.array?.map { compile($0, appliedBy: keyword) } ?? []
    }

    private static func strings(_ value: JSONValue) -> [String]? { value.array?.compactMap(\.string) }
}
