import SoraDiagnostics
import SoraPlanning
import Testing

/// What a document grows by renames nothing, unless it asks for a name that is there already.
@Suite("Names that stay")
struct NameStabilityTests {
    private let head = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\n"

    /// The Swift names of a document by what the document calls things, and the findings about names.
    private func names(_ text: String) throws -> (names: [String: String], findings: [String]) {
        let log = DiagnosticLog()
        let plan = try planned(head + text, log: log)
        var names: [String: String] = [:]
        for schema in plan.schemas { names["schema " + schema.name] = schema.type }
        for operation in plan.operations {
            names["operation " + operation.identifier] = operation.name
            for parameter in operation.parameters { names["parameter " + parameter.key] = parameter.name }
        }
        for type in plan.types {
            for property in type.structure?.properties ?? [] { names["property " + property.key] = property.name }
            for value in type.openEnumeration?.values ?? [] { names["value " + value.rawValue] = value.name }
        }
        let findings = log.diagnostics.map { "\($0.severity) \($0.message). \($0.advice ?? "")" }
        return (names, findings.filter { $0.contains("is called") || $0.contains("is not taken") })
    }

    private func schemas(_ names: String...) -> String {
        "paths: {}\ncomponents:\n  schemas:\n" + names.map { "    \($0): {type: object, properties: {a: {type: string}}}\n" }.joined()
    }

    @Test("A schema added before and after renames no other")
    func addsSchemas() throws {
        let before = try names(schemas("video_task", "Error")).names
        let after = try names(schemas("Aaa", "video_task", "VideoTasks", "Error", "Zzz")).names
        for (key, name) in before { #expect(after[key] == name) }
    }

    @Test("The exact spelling keeps a name, wherever it stands, and a warning shows how to pin the other")
    func keepsExactSpelling() throws {
        for text in [schemas("video_task", "VideoTask"), schemas("VideoTask", "video_task")] {
            let (names, findings) = try names(text)
            #expect(names["schema VideoTask"] == "VideoTask")
            #expect(names["schema video_task"] == "VideoTaskValue")
            #expect(
                findings == [
                    "warning the type of schema ‘video_task’ is called VideoTaskValue, because VideoTask is taken. "
                        + "Pin a name with ‘x-swift-name: VideoTaskValue’."
                ])
        }
    }

    @Test("A pinned name comes before an exact spelling")
    func keepsPins() throws {
        let (names, _) = try names(
            "paths: {}\ncomponents: {schemas: {Video: {type: object}, Clip: {type: object, x-swift-name: Video}}}\n")
        #expect(names == ["schema Clip": "Video", "schema Video": "VideoValue"])
    }

    @Test("Properties, values, parameters and operations follow the same rule")
    func namesAllKinds() throws {
        let (names, findings) = try names(
            """
            paths:
              /a:
                get:
                  operationId: get_video
                  parameters: [{name: TASK_ID, in: query, schema: {type: string}}, {name: taskID, in: header, schema: {type: string}}]
                  responses: {'200': {description: D}}
              /b: {get: {operationId: getVideo, responses: {'200': {description: D}}}}
            components:
              schemas:
                S: {type: object, properties: {ID: {type: string}, id: {type: string}}}
                E: {enum: [A, a, b_c, bC]}
            """)
        #expect(
            names == [
                "schema S": "S", "schema E": "E", "operation getVideo": "getVideo", "operation get_video": "getVideoValue",
                "parameter taskID": "taskID", "parameter TASK_ID": "taskIDValue", "property id": "id", "property ID": "idValue",
                "value a": "a", "value A": "aValue", "value bC": "bC", "value b_c": "bCValue",
            ])
        #expect(findings.count == 5)
        #expect(findings.allSatisfy { $0.contains("Pin a name with ‘x-") })
    }

    @Test("A name that generated code needs is noted, because nothing that is added changes it")
    func notesReservedNames() throws {
        let (names, findings) = try names(schemas("DateTime"))
        #expect(names["schema DateTime"] == "DateTimeValue")
        #expect(
            findings == [
                "note the type of schema ‘DateTime’ is called DateTimeValue, because DateTime means something else in generated code. "
                    + "Pin a name of your choice with ‘x-swift-name’."
            ])
    }

    @Test("A pin that is no name is reported, and not used")
    func reportsBadPins() throws {
        let (names, findings) = try names(
            """
            paths: {}
            components:
              schemas:
                A: {type: object, x-swift-name: 'my type', properties: {b: {type: string, x-swift-name: '2b'}}}
                B: {type: object, x-swift-name: String}
            """)
        #expect(names == ["schema A": "A", "schema B": "B", "property b": "b"])
        #expect(
            findings.map { $0.prefix { $0 != ":" } } == [
                "warning ‘my type’ is not taken for a name", "warning ‘String’ is not taken for a name",
                "warning ‘2b’ is not taken for a name",
            ])
    }

    @Test("A schema that takes the name of an inline type is told of")
    func tellsOfInlineTypes() throws {
        let path = """
            paths:
              /a:
                get:
                  operationId: getA
                  responses:
                    '200': {description: D, content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}

            """
        #expect(try names(path).findings == [])
        let grown = try names(path + "components: {schemas: {GetAResponse: {type: object}}}\n")
        #expect(
            grown.findings == [
                "warning the type of this schema is called GetAResponseValue, because GetAResponse is taken. "
                    + "Pin a name with ‘x-swift-name: GetAResponseValue’."
            ])
    }

    @Test("Inline variants are named by the text that tells them")
    func namesVariants() throws {
        let types = try plannedTypes(
            """
            Event:
              oneOf:
              - {type: object, required: [kind], properties: {kind: {const: video.done}, url: {type: string}}}
              - {type: object, required: [kind], properties: {kind: {const: video.failed}, reason: {type: string}}}
            """)
        #expect(types.first?.union?.variants.map(\.name) == ["videoDone", "videoFailed"])
    }
}
