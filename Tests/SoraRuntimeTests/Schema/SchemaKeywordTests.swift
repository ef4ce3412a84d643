import SoraRuntime
import Testing

@Suite struct SchemaKeywordTests {
    private static let cases: [(entries: [String], valid: [String], invalid: [String])] = [
        ([#"{"type": "integer"}"#], ["1", "1.0", "1e3", "-0"], ["1.5", "\"1\"", "true", "null"]),
        ([#"{"enum": [1, {"a": [1.0]}]}"#], ["1.0", #"{"a": [1]}"#], ["2", #"{"a": 1}"#]),
        ([#"{"const": "é"}"#], ["\"\u{E9}\""], ["\"e\u{301}\""]),
        ([#"{"contains": {"const": 1}, "minContains": 0, "maxContains": 1}"#], ["[]", "[1]", "[2, 2]"], ["[1, 1]"]),
        (
            [#"{"prefixItems": [{"type": "string"}], "items": {"type": "integer"}}"#], ["[]", #"["a"]"#, #"["a", 1]"#],
            ["[1]", #"["a", "b"]"#]
        ),
        (
            [#"{"patternProperties": {"^x-": {"type": "integer"}}, "additionalProperties": {"type": "string"}}"#],
            [#"{"x-a": 1, "b": ""}"#], [#"{"x-a": ""}"#, #"{"b": 1}"#]
        ),
        ([#"{"dependentSchemas": {"a": {"required": ["b"]}}}"#], ["{}", #"{"a": 1, "b": 1}"#, #"{"b": 1}"#], [#"{"a": 1}"#]),
        ([#"{"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"minimum": 2}}"#], [#""ab""#, "2", "null"], [#""a""#, "1"]),
        (
            [
                #"{"anyOf": [{"properties": {"a": true}, "required": ["a"]}, {"properties": {"b": true}, "required": ["b"]}], "unevaluatedProperties": false}"#
            ],
            [#"{"a": 1}"#, #"{"a": 1, "b": 1}"#], [#"{"a": 1, "c": 1}"#, "{}"]
        ),
        (
            [
                #"{"if": {"properties": {"k": {"const": 1}}, "required": ["k"]}, "then": {"properties": {"v": true}}, "unevaluatedProperties": false}"#
            ],
            [#"{"k": 1, "v": 1}"#, "{}"], [#"{"k": 2}"#, #"{"v": 1}"#]
        ),
        ([#"{"properties": {"a": true}, "allOf": [{"unevaluatedProperties": false}]}"#], ["{}"], [#"{"a": 1}"#]),
        ([#"{"contains": {"type": "string"}, "unevaluatedItems": {"type": "integer"}}"#], [#"["a", 1]"#], [#"["a", null]"#, "[1]"]),
        ([#"{"$ref": 1, "unevaluatedItems": false}"#, #"{"prefixItems": [true]}"#], ["[1]"], ["[1, 2]"]),
        (
            [
                #"{"$dynamicAnchors": {"node": 0}, "$ref": 1, "required": ["id"]}"#,
                #"{"$dynamicAnchors": {"node": 1}, "properties": {"next": {"$dynamicRef": ["node", 1]}}}"#,
            ],
            [#"{"id": 1, "next": {"id": 2}}"#], [#"{"id": 1, "next": {}}"#]
        ),
        ([#"{"$dynamicRef": ["none", 1]}"#, #"{"type": "null"}"#], ["null"], ["1"]),
        (["true"], ["1"], []), (["{}"], ["null"], []), ([#"{"unknown": false, "items": {}}"#], ["[1]"], []),
    ]

    @Test(arguments: cases.indices)
    func judges(_ index: Int) throws {
        let (entries, valid, invalid) = Self.cases[index]
        let table = SchemaTable(entries)
        for text in valid { #expect(table.evaluate(0, try JSONValue(parsing: text)) == [], "\(entries): \(text)") }
        for text in invalid { #expect(!table.evaluate(0, try JSONValue(parsing: text)).isEmpty, "\(entries): \(text)") }
    }
}
