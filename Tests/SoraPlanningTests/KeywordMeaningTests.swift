import SoraDiagnostics
import SoraPlanning
import Testing

/// What a keyword comes to: the type of a property that has it, what its documentation says, and what is told of it.
struct KeywordMeaning: CustomTestStringConvertible, Sendable {
    var schema: String
    var type: String
    var documentation = ""
    var findings: [String] = []
    var version = "3.1.1"

    init(_ schema: String, _ type: String, _ documentation: String = "", findings: [String] = [], version: String = "3.1.1") {
        self.schema = schema
        self.type = type
        self.documentation = documentation
        self.findings = findings
        self.version = version
    }

    var testDescription: String { schema }
}

@Suite("Every keyword has its meaning in the type, in its documentation, or in a finding")
struct KeywordMeaningTests {
    @Test(arguments: typeMeanings + objectMeanings + arrayMeanings + limitMeanings + annotationMeanings) func meaning(
        of keyword: KeywordMeaning
    ) throws {
        let log = DiagnosticLog()
        let types = try plannedTypes(
            "Probe: {type: object, properties: {it: \(keyword.schema)}}\nOther: {type: object, properties: {a: {type: string}}}",
            version: keyword.version, log: log)
        let probe = try #require(types[0].structure)
        let property = try #require(probe.properties.first)
        let nested = probe.nested.map(\.words).joined(separator: " ")
        let suffix = property.presence == .optionalNullable ? "?" : ""
        #expect((property.type.words + suffix + " " + nested).split(separator: " ").joined(separator: " ") == keyword.type)
        #expect(property.documentation.text == keyword.documentation)
        #expect(log.diagnostics.map(\.message) == keyword.findings)
    }
}

private let typeMeanings: [KeywordMeaning] = [
    .init("{type: string}", "String"),
    .init("{type: [string, 'null']}", "String?"),
    .init("{type: string, nullable: true}", "String?", version: "3.0.3"),
    .init("{type: [string, integer]}", "It union It(string: String, integer: Int)"),
    .init("{type: integer}", "Int"), .init("{type: number}", "Double"), .init("{type: boolean}", "Bool"),
    .init("{type: 'null'}", "JSONValue"),
    .init("true", "JSONValue"), .init("{}", "JSONValue"),
    .init("{enum: [a, b]}", "It enum It(a, b)"), .init("{enum: [1, 2]}", "Int", "One of 1, 2."),
    .init("{enum: [a, 1, null, true]}", "It? union It(string: String, integer: Int, boolean: Bool)", "One of a, 1, null, true."),
    .init("{type: integer, enum: [1, 2]}", "Int", "One of 1, 2."),
    .init("{enum: [a, null]}", "It? enum It(a)"), .init("{enum: [null]}", "JSONValue", "Always null."),
    .init("{anyOf: [{type: number, minimum: 60}, {type: number, enum: [1]}]}", "Double"),
    .init("{oneOf: [{type: integer}, {type: [string, 'null']}]}", "It? union It(integer: Int, string: String)"),
    .init(
        "{oneOf: [{type: object, required: [Gt], properties: {Gt: {type: integer}}}, {type: object, required: [lt], properties: {lt: {type: integer}}}]}",
        "It union It(gt: ItGt, lt: ItLt) struct ItGt(gt: Int) struct ItLt(lt: Int)"),
    .init("{type: integer, enum: [0, 1], x-enumNames: [Off, 'On']}", "Int", "One of 0 (`Off`), 1 (`On`)."),
    .init("{type: [integer, number]}", "JSONNumber"), .init("{type: [integer, number], format: double}", "Double"),
    .init("{type: integer, format: int32, enum: [1, 4294967296]}", "Int64", "One of 1, 4294967296."),
    .init("{const: 18446744073709551615}", "UInt64", "Always `18446744073709551615`."),
    .init("{enum: [-1, 18446744073709551615]}", "JSONNumber", "One of -1, 18446744073709551615."),
    .init("{type: number, enum: [0.1, 1e300, 9007199254740992]}", "Double", "One of 0.1, 1e300, 9007199254740992."),
    .init("{type: number, const: 9007199254740993}", "JSONNumber", "Always `9007199254740993`."),
    .init("{const: a}", "String", "Always `a`."), .init("{const: 1}", "Int", "Always `1`."),
    .init("{const: true}", "Bool", "Always `true`."), .init("{const: null}", "JSONValue", "Always `null`."),
    .init("{const: {a: 1}}", "JSONValue"),
    .init("{type: string, format: date-time}", "DateTime"), .init("{type: string, format: date}", "CalendarDate"),
    .init("{type: string, format: time}", "TimeOfDay"),
    .init("{type: string, format: duration}", "ISODuration"), .init("{type: string, format: uuid}", "UUIDString"),
    .init("{type: string, format: uri}", "URI"),
    .init("{type: string, format: byte}", "Base64Data"), .init("{type: string, format: binary}", "String"),
    .init("{type: string, format: decimal}", "DecimalString"),
    .init("{type: string, format: email}", "String"), .init("{type: string, format: x-own}", "String"),
    .init("{type: integer, format: int32}", "Int32"), .init("{type: integer, format: int64}", "Int64"),
    .init("{type: integer, format: uint32}", "UInt32"),
    .init("{type: integer, format: uint64}", "UInt64"), .init("{type: integer, format: int8}", "Int"),
    .init("{type: number, format: float}", "Float"),
    .init("{type: number, format: double}", "Double"), .init("{type: number, format: decimal}", "Foundation.Decimal"),
    .init("{type: string, contentEncoding: base64}", "Base64Data"),
    .init(
        "{type: string, contentMediaType: application/json, contentSchema: {type: object}}", "String", "Its content is `application/json`."),
    .init("{type: string, contentMediaType: image/png}", "String", "Its content is `image/png`."),
]

private let objectMeanings: [KeywordMeaning] = [
    .init("{type: object}", "JSONObject"),
    .init("{type: object, properties: {a: {type: string}}, required: [a, b]}", "It struct It(a: String, b: JSONValue)"),
    .init("{type: object, properties: {a: {type: string}, never: false}}", "It struct It(a: String?)"),
    .init("{type: object, additionalProperties: {type: integer}}", "[String: Int]"),
    .init("{type: object, additionalProperties: false}", "JSONObject"),
    .init("{type: object, patternProperties: {'^x': {type: integer}}}", "[String: Int]"),
    .init("{type: object, patternProperties: {'^x': {type: integer}}, additionalProperties: false}", "[String: Int]", "Names match `^x`."),
    .init("{type: object, propertyNames: {pattern: '^a'}, additionalProperties: {type: integer}}", "[String: Int]", "Names match `^a`."),
    .init("{type: object, unevaluatedProperties: {type: integer}}", "[String: Int]"),
    .init("{type: object, properties: {a: {type: string}}, dependentRequired: {a: [b]}}", "It struct It(a: String?)", "`a` demands `b`."),
    .init(
        "{type: object, properties: {a: {type: string}}, dependentSchemas: {a: {properties: {b: {type: integer}}}}}",
        "It struct It(a: String?, b: Int?)", "Further limited by `dependentSchemas`."),
    .init(
        "{type: object, properties: {a: {type: string}}, if: {required: [a]}, then: {properties: {b: {type: integer}}}, else: {properties: {c: {type: integer}}}}",
        "It struct It(a: String?, b: Int?, c: Int?)", "Further limited by `if`."),
    .init("{type: object, properties: {a: {type: string}}, not: {required: [b]}}", "It struct It(a: String?)", "Further limited by `not`."),
    .init(
        "{allOf: [{$ref: '#/components/schemas/Other'}, {type: object, properties: {b: {type: integer}}}]}",
        "It struct It(a: String?, b: Int?)"),
    .init("{oneOf: [{$ref: '#/components/schemas/Other'}, {type: string}]}", "It union It(other: Other, string: String)"),
    .init("{anyOf: [{type: string}, {type: 'null'}]}", "String?"),
    .init("{$ref: '#/components/schemas/Other'}", "Other"),
    .init("{type: object, minProperties: 1, maxProperties: 3}", "JSONObject", "From 1 to 3 properties."),
    .init(
        "{oneOf: [{$ref: '#/components/schemas/Other'}, {type: object, properties: {b: {type: string}}}], discriminator: {propertyName: kind, mapping: {o: Other}, defaultMapping: Other}}",
        "It union It(other: Other, object: ItObject) struct ItObject(b: String?)", version: "3.2.0"),
]

private let arrayMeanings: [KeywordMeaning] = [
    .init("{type: array}", "[JSONValue]"), .init("{type: array, items: {type: string}}", "[String]"),
    .init("{type: array, items: {type: [string, 'null']}}", "[String?]"),
    .init(
        "{type: array, prefixItems: [{type: string}, {type: integer}], items: false}", "[ItItem] union ItItem(string: String, integer: Int)"
    ),
    .init("{type: array, prefixItems: [{type: number}, {type: number}]}", "[JSONValue]"),
    .init("{type: array, unevaluatedItems: {type: string}}", "[String]"),
    .init(
        "{type: array, items: {type: string}, contains: {const: a}, minContains: 1, maxContains: 2}", "[String]",
        "Further limited by `contains`."),
    .init(
        "{type: array, items: {type: string}, minItems: 1, maxItems: 2, uniqueItems: true}", "[String]",
        "From 1 to 2 elements. All elements differ."),
]

private let limitMeanings: [KeywordMeaning] = [
    .init("{type: integer, minimum: 1, maximum: 9, multipleOf: 2}", "Int", "From 1 to 9. A multiple of 2."),
    .init("{type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}", "Double", "More than 0. Less than 1."),
    .init("{type: integer, minimum: 1, exclusiveMinimum: true}", "Int", "More than 1.", version: "3.0.3"),
    .init("{type: string, minLength: 1, maxLength: 9, pattern: '^a'}", "String", "From 1 to 9 characters. Matches `^a`."),
]

private let annotationMeanings: [KeywordMeaning] = [
    .init("{type: string, title: Name, description: The name.}", "String", "The name."),
    .init("{type: string, default: a}", "String", "Default: `a`."),
    .init("{type: string, example: a}", "String", "Example: `a`."), .init("{type: string, examples: [a, b]}", "String", "Example: `a`."),
    .init(
        "{type: string, externalDocs: {url: 'https://a.example/b', description: More on it.}}", "String",
        "More on it: https://a.example/b"),
    .init("{type: string, description: It., maxLength: 5, externalDocs: {url: b}}", "String", "It.\n\nAt most 5 characters.\n\nSee b"),
    .init("{type: string, deprecated: true}", "String", "Deprecated."),
    .init("{type: string, readOnly: true}", "String", "Received only."), .init("{type: string, writeOnly: true}", "String", "Sent only."),
    .init("{type: string, xml: {name: n, attribute: true}}", "String"),
    .init("{type: string, externalDocs: {url: 'https://a.example', description: More}}", "String", "More: https://a.example"),
    .init("{type: string, $comment: why}", "String"), .init("{type: string, x-own: 1}", "String"),
    .init("{type: string, $schema: 'https://a.example'}", "String"),
]

extension TypeReference {
    fileprivate var words: String {
        switch self {
        case .named(let name), .external(let name): name
        case .array(let element): "[" + element.words + "]"
        case .dictionary(let value): "[String: " + value.words + "]"
        case .optional(let wrapped): wrapped.words + "?"
        }
    }
}

extension TypeDeclaration {
    fileprivate var words: String {
        switch self {
        case .structure(let structure):
            "struct " + name + "("
                + (structure.properties.map { $0.name + ": " + $0.type.words + ($0.presence == .required ? "" : "?") }
                + (structure.additionalProperties.map { ["rest: " + $0.type.words] } ?? [])).joined(separator: ", ") + ")"
        case .openEnumeration(let enumeration): "enum " + name + "(" + enumeration.values.map(\.name).joined(separator: ", ") + ")"
        case .union(let union): "union " + name + "(" + union.variants.map { $0.name + ": " + $0.type.words }.joined(separator: ", ") + ")"
        default: "other " + name
        }
    }
}
