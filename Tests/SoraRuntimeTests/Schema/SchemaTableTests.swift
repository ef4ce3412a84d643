import Foundation
import SoraRuntime
import Testing

@Suite struct SchemaTableTests {
    @Test func choosesTheFirstThatFits() {
        let table = SchemaTable([
            "true", #"{"type": "object", "required": ["video"]}"#, #"{"type": "object", "required": ["image"]}"#,
            #"{"properties": {"type": {"enum": ["text"]}, "size": {"enum": ["s", "l"]}}, "required": ["type"]}"#,
            #"{"properties": {"type": {"enum": ["image"]}, "size": {"enum": ["s", "l"]}}, "required": ["type"]}"#,
        ])
        #expect(table.firstSatisfied(by: ["image": 1], of: [1, 2]) == 1)
        #expect(table.firstSatisfied(by: ["video": 1, "image": 1], of: [2, 1]) == 0)
        #expect(table.firstSatisfied(by: [:], of: [1, 2]) == nil)
        #expect(table.firstSatisfied(by: ["type": "image", "size": "l"], of: [3, 4]) == 1)
        #expect(table.firstSatisfied(by: ["type": "image", "size": "xl"], of: [3, 4]) == 1)
        #expect(table.firstSatisfied(by: ["type": "audio", "size": "l"], of: [3, 4]) == nil)
    }

    @Test func choosesTheOneThatSaysMost() {
        let table = SchemaTable([
            "{}", #"{"properties": {"id": {}}}"#, #"{"allOf": [{"$ref": 1}], "properties": {"size": {}}}"#,
            #"{"additionalProperties": {}}"#,
            #"{"type": "array"}"#, #"{"type": "array", "items": {"type": "integer"}}"#,
        ])
        #expect(table.firstSatisfied(by: ["id": 1], of: [1, 2]) == 0)
        #expect(table.firstSatisfied(by: ["id": 1, "size": 1], of: [1, 2]) == 1)
        #expect(table.firstSatisfied(by: ["id": 1, "size": 1, "more": 1], of: [0, 1, 2]) == 2)
        #expect(table.firstSatisfied(by: ["id": 1, "size": 1, "more": 1], of: [1, 2, 3]) == 2)
        #expect(table.firstSatisfied(by: ["else": 1], of: [1, 2]) == 0)
        #expect(table.firstSatisfied(by: [1, 2], of: [4, 5]) == 1)
        #expect(table.firstSatisfied(by: "a", of: [1, 0]) == 0)
    }

    @Test func choosesTheOneThatKnowsMembersByName() {
        let table = SchemaTable([
            #"{"properties": {"a": {}}, "additionalProperties": true}"#, #"{"properties": {"b": {}}, "required": ["b"]}"#,
            #"{"properties": {"b": {}, "c": {}}, "unevaluatedProperties": {}}"#, #"{"additionalProperties": {"type": "string"}}"#,
        ])
        #expect(table.firstSatisfied(by: ["b": 1], of: [0, 1]) == 1)
        #expect(table.firstSatisfied(by: ["b": 1, "c": 1], of: [0, 1]) == 0)
        #expect(table.firstSatisfied(by: ["b": 1, "c": 1], of: [0, 1, 2]) == 2)
        #expect(table.firstSatisfied(by: ["b": 1, "d": 1], of: [0, 2]) == 1)
        #expect(table.firstSatisfied(by: ["b": "x"], of: [3, 1]) == 1)
        #expect(table.firstSatisfied(by: ["b": "x", "d": "y"], of: [1, 3]) == 1)
        #expect(table.firstSatisfied(by: [:], of: [3, 0]) == 0)
    }

    @Test func takesUnlistedStringsWhereAsked() {
        let table = SchemaTable([
            #"{"properties": {"model": {"enum": ["a", "b"]}, "only": {"enum": ["x"]}, "count": {"enum": [1, 2]}, "#
                + #""size": {"anyOf": [{"enum": ["s", "l"]}, {"type": "null"}]}, "#
                + #""part": {"oneOf": [{"properties": {"type": {"enum": ["text"]}}}, {"properties": {"type": {"enum": ["image"]}}}]}}}"#
        ])
        let unlisted: JSONValue = ["model": "c", "only": "y", "size": "xl", "part": ["type": "image"]]
        #expect(table.evaluate(0, unlisted).map(\.keyword) == ["enum", "enum", "anyOf"])
        #expect(table.evaluate(0, unlisted, checks: []) == [])
        #expect(table.evaluate(0, ["count": 3], checks: []).map(\.keyword) == ["enum"])
        #expect(table.evaluate(0, ["size": 3], checks: []).map(\.keyword) == ["anyOf"])
        #expect(table.evaluate(0, ["part": ["type": "audio"]], checks: []).map(\.keyword) == ["oneOf"])
    }

    @Test func judgesFormatsWhereAsked() {
        let table = SchemaTable([#"{"format": "date-time"}"#, #"{"format": "binary"}"#])
        #expect(table.satisfies(0, "soon"))
        #expect(!table.satisfies(0, "soon", checks: .all))
        #expect(table.satisfies(1, "anything", checks: .all))
    }

    @Test func endsWhereSchemasReferToThemselves() throws {
        let table = SchemaTable([#"{"$ref": 1}"#, #"{"allOf": [{"$ref": 0}]}"#, #"{"items": {"$ref": 2}}"#])
        #expect(table.evaluate(0, 1).map(\.keyword) == ["$ref"])
        #expect(!table.satisfies(0, 1))
        let nested = String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
        #expect(table.satisfies(2, try JSONValue(parsing: nested)))
    }

    @Test func endsWhereAlternativesMultiply() throws {
        let table = SchemaTable([
            #"{"anyOf": [{"items": {"$ref": 0}, "maxItems": 0}, {"items": {"$ref": 0}, "minItems": 1, "contains": false}, {"items": {"$ref": 0}, "const": 1}]}"#
        ])
        let nested = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
        #expect(!table.satisfies(0, try JSONValue(parsing: nested)))
        #expect(!table.evaluate(0, try JSONValue(parsing: nested)).isEmpty)
    }

    @Test func judgesLargeValues() {
        let table = SchemaTable([#"{"items": {"allOf": [{"type": "integer"}, {"minimum": 0}, {"maximum": 9}]}}"#])
        let value = JSONValue.array([JSONValue](repeating: 1, count: 100_000))
        #expect(table.evaluate(0, value) == [])
    }

    @Test func endsWhereValuesAreDeep() async throws {
        // The smallest stack that Apple's systems give to a thread.
        let table = SchemaTable([#"{"allOf": [{"$ref": 1}]}"#, #"{"anyOf": [{"items": {"$ref": 0}}, {"type": "string"}]}"#])
        let nested = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        let keywords = await withCheckedContinuation { continuation in
            let thread = Thread {
                let value = (try? JSONValue(parsing: nested)) ?? .null
                let again = (try? JSONValue(parsing: value.bytes())) ?? .null
                let isEqual = value == again && value.hashValue == again.hashValue
                continuation.resume(returning: isEqual ? table.evaluate(0, value).map(\.keyword) : [])
            }
            thread.stackSize = 512 << 10
            thread.start()
        }
        #expect(keywords == ["anyOf"])
    }

    @Test func acceptsEverythingWhereThereIsNoSchema() {
        let table = SchemaTable(["{", #"{"pattern": "("}"#])
        #expect(table.satisfies(0, 1))
        #expect(table.satisfies(1, "x"))
        #expect(table.satisfies(2, 1))
        #expect(table.satisfies(-1, 1))
    }

    @Test func isUsedByManyTasksAtOnce() async {
        let table = SchemaTable((0..<50).map { #"{"minimum": \#($0)}"# })
        await withTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask { (0..<50).allSatisfy { table.satisfies($0, 49) && !table.satisfies(49, .number(JSONNumber(task))) } }
            }
            for await holds in group { #expect(holds) }
        }
    }

    @Test(arguments: [
        ("9007199254740993", "9007199254740992", false), ("0.3", "0.1", true), ("1e400", "7e399", false), ("14e400", "7e399", true),
        ("1e999999999", "3", false), ("3e999999999", "3", true), ("1", "1e-999999999", true), ("0", "7", true), ("19.99", "0.01", true),
        ("123456789012345678901234567890", "123456789012345678901234567890", true),
        ("24691357802469135780246913578e1", "12345678901234567890123456789", true),
        ("24691357802469135780246913579", "12345678901234567890123456789", false), ("1e100", "1125899906842624e-3", true),
        ("-4", "2", true),
    ])
    func dividesExactly(_ number: String, _ divisor: String, _ isMultiple: Bool) throws {
        let table = SchemaTable([#"{"multipleOf": \#(divisor)}"#])
        #expect(table.satisfies(0, try JSONValue(parsing: number)) == isMultiple)
    }
}
