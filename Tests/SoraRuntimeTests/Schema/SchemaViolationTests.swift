import SoraRuntime
import Testing

@Suite struct SchemaViolationTests {
    private static let cases: [(schema: String, value: String, violations: [String])] = [
        (#"{"type": "integer"}"#, #""a""#, [#""a" is not an integer"#]),
        (#"{"type": ["string", "null"]}"#, "12", ["12 is not null or a string"]),
        (#"{"properties": {"duration": {"enum": [10, 15]}}}"#, #"{"duration": 12}"#, ["/duration: 12 is not one of 10, 15"]),
        (
            #"{"properties": {"api_key": {"pattern": "^sk-"}}}"#, #"{"api_key": "hush"}"#,
            ["/api_key: the value does not match the pattern ^sk-"]
        ),
        (#"{"items": {"maxLength": 2}}"#, #"["abc", "a"]"#, ["/0: has 3 characters, may have at most 2"]),
        (#"{"minLength": 2}"#, #""😀""#, ["has 1 character, needs at least 2"]),
        (#"{"minimum": 1, "multipleOf": 0.5}"#, "0.3", ["0.3 is less than 1", "0.3 is not a multiple of 0.5"]),
        (#"{"exclusiveMinimum": 1, "exclusiveMaximum": 1}"#, "1.0", ["1.0 is not more than 1", "1.0 is not less than 1"]),
        (#"{"maximum": 10}"#, "11", ["11 is more than 10"]),
        (#"{"uniqueItems": true}"#, "[1, 2, 1.0]", ["the elements 0 and 2 are equal"]),
        (#"{"minItems": 1}"#, "[]", ["has 0 elements, needs at least 1"]),
        (#"{"contains": {"const": 1}}"#, "[2]", ["has 0 elements of the kind it needs, needs at least 1"]),
        (#"{"prefixItems": [true], "items": false}"#, "[1, 2]", ["/1: is not allowed"]),
        (#"{"required": ["a", "b"]}"#, #"{"b": 1}"#, ["/a: is missing"]),
        (#"{"properties": {"o": {"required": ["a"]}}}"#, #"{"o": {}}"#, ["/o/a: is missing"]),
        (
            #"{"properties": {"a": true}, "additionalProperties": false}"#, #"{"a": 1, "x": 2, "y/z": 3}"#,
            ["/x: is not allowed", "/y~1z: is not allowed"]
        ),
        (#"{"propertyNames": {"maxLength": 1}}"#, #"{"ab": 1}"#, ["/ab: the name is not allowed: has 2 characters, may have at most 1"]),
        (#"{"minProperties": 1}"#, "{}", ["has 0 properties, needs at least 1"]),
        (#"{"dependentRequired": {"a": ["b"]}}"#, #"{"a": 1}"#, ["/a: needs b beside it"]),
        (#"{"not": {"required": ["a", "b"]}}"#, #"{"a": 1, "b": 2}"#, ["/a and /b: send one, not both"]),
        (#"{"not": {"required": ["a"]}}"#, #"{"a": 1}"#, ["/a: must not be sent"]),
        (#"{"not": {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}}"#, #"{"b": 1}"#, ["/b: must not be sent"]),
        (#"{"properties": {"a": {"not": {"const": 3}}}}"#, #"{"a": 3}"#, ["/a: 3 is not allowed"]),
        (#"{"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}"#, "{}", ["/a and /b: send at least one"]),
        (#"{"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}"#, "{}", ["/a and /b: send one of them"]),
        (#"{"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}"#, #"{"a": 1, "b": 1}"#, ["/a and /b: send one, not both"]),
        (#"{"oneOf": [{"type": "integer"}, {"minimum": 2}]}"#, "3", ["fits 2 alternatives (1, 2), may fit one only"]),
        (#"{"anyOf": [{"type": "string"}, {"type": "null"}]}"#, "12", ["12 is not a string or null"]),
        (#"{"anyOf": [{"enum": ["a", "b"]}, {"type": "null"}]}"#, #""c""#, [#""c" is not one of "a", "b" or null"#]),
        (
            #"{"oneOf": [{"type": "null"}, {"properties": {"kind": {"const": "a"}}}, {"properties": {"kind": {"const": "b"}, "n": {"maximum": 1}}}]}"#,
            #"{"kind": "b", "n": 2}"#, ["fits none of 3 alternatives; by the nearest, /n: 2 is more than 1"]
        ),
        (
            #"{"if": {"properties": {"metadata": {"properties": {"hd": {"const": true}}, "required": ["hd"]}}, "required": ["metadata"]}, "#
                + #""then": {"properties": {"model": {"const": "sora-2-pro"}}, "required": ["prompt"]}}"#,
            #"{"model": "sora-2", "metadata": {"hd": true}}"#,
            ["/metadata/hd: true needs prompt", "/metadata/hd: true needs model sora-2-pro"]
        ),
        (
            #"{"if": {"properties": {"model": {"const": "sora-2"}}}, "then": {"properties": {"seconds": {"enum": [10, 15]}}}}"#,
            #"{"model": "sora-2", "seconds": 25}"#, ["/model: sora-2 needs seconds one of 10, 15"]
        ),
        (
            #"{"if": {"properties": {"a": {"const": 1}, "b": {"const": "x"}}}, "then": {"not": {"required": ["c"]}}}"#,
            #"{"a": 1, "b": "x", "c": 0}"#, ["/c: must not be sent, where /a is 1 and /b is x"]
        ),
        (
            #"{"type": "object", "allOf": [{"properties": {"a": {}}}], "unevaluatedProperties": false}"#, #"{"a": 1, "b": 1}"#,
            ["/b: is not allowed"]
        ),
        ("false", "1", ["is not allowed"]),
    ]

    @Test(arguments: cases.indices)
    func saysWhatIsWrong(_ index: Int) throws {
        let (schema, text, expected) = Self.cases[index]
        let table = SchemaTable([schema])
        let value = try JSONValue(parsing: text)
        #expect(table.evaluate(0, value).map(\.description) == expected)
        #expect(!table.satisfies(0, value))
    }

    @Test func namesPlaceAndKeyword() throws {
        let table = SchemaTable([
            #"{"properties": {"list": {"items": {"$ref": 1}}}}"#, #"{"required": ["url"], "properties": {"n": {"maximum": 1}}}"#,
        ])
        let violations = table.evaluate(0, ["list": [["url": "u"], ["n": 2]]])
        #expect(violations.map(\.keyword) == ["required", "maximum"])
        #expect(violations.map(\.pointer.description) == ["/list/1", "/list/1/n"])
    }

    @Test func keepsLongTextsAndSecretsOut() {
        let long = JSONValue.string(String(repeating: "x", count: 41))
        let table = SchemaTable([#"{"additionalProperties": {"const": 1}}"#])
        #expect(table.evaluate(0, ["prompt": long]).map(\.message) == ["a string of 41 characters is not 1"])
        #expect(table.evaluate(0, ["accessToken": "hush"]).map(\.message) == ["the value is not 1"])
        #expect(table.evaluate(0, ["max_tokens": 5]).map(\.message) == ["5 is not 1"])
    }
}
