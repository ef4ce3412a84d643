import SoraDiagnostics
import SoraPlanning
import Testing

/// What an operation says that has no form in Swift is told, with its place.
struct OperationNotesTests {
    private func notes(_ operation: String, method: String = "post", version: String = "3.2.0") throws -> [String] {
        let log = DiagnosticLog()
        _ = try planned(
            """
            openapi: \(version)
            info: {title: Test, version: '1'}
            paths: {/a: {\(method): {operationId: act, responses: {'204': {description: Done}}, \(operation)}}}
            """, log: log)
        return log.diagnostics.map { "\($0.place?.start.line ?? 0): \($0.message)" }
    }

    @Test("Headers that others write", arguments: ["Accept", "content-type", "AUTHORIZATION"])
    func headers(name: String) throws {
        let owners = [
            "accept": "the answer's media types decide it", "content-type": "the body's media types decide it",
            "authorization": "the security schemes decide it",
        ]
        let notes = try notes("parameters: [{name: \(name), in: header, schema: {type: string}}]")
        #expect(notes == ["3: ‘\(name)’ is no argument: \(owners[name.lowercased()] ?? "")"])
    }

    @Test("Bodies that the caller writes")
    func bodies() throws {
        func notes(_ media: String) throws -> [String] { try self.notes("requestBody: {content: {\(media)}}") }
        let names = "because the document does not name them"
        #expect(try notes("multipart/form-data: {}") == ["3: the caller puts the parts of this multipart/form-data together, \(names)"])
        #expect(
            try notes("multipart/mixed: {itemSchema: {}, prefixEncoding: [{}]}")
                == ["3: the caller puts the parts of this multipart/mixed together, \(names)"])
        #expect(
            try notes("application/xml: {schema: {type: object}}")
                == ["3: the caller writes a body of application/xml: only JSON and forms are written for it"])
        #expect(
            try notes("application/jsonl: {itemSchema: {type: object}}")
                == ["3: the caller writes a body of application/jsonl: only JSON and forms are written for it"])
        #expect(
            try notes("'image/*': {}")
                == [
                    "3: a body of image/* is sent as application/octet-stream; a call names another content type in ‘options.headers’"
                ])
        #expect(try notes("application/octet-stream: {}") == [])
    }

    @Test("TRACE sends no body, and a whole query none beside it")
    func misplaced() throws {
        #expect(
            try notes("requestBody: {content: {application/json: {}}}", method: "trace")
                == ["3: act sends no body: HTTP has none for TRACE"])
        let parameters = "{name: q, in: querystring, content: {application/json: {}}}, {name: p, in: query, schema: {type: string}}"
        #expect(try notes("parameters: [\(parameters)]") == ["3: act has parameters of the query beside one that is the whole query"])
    }

    @Test("A parameter in a format that is not written is text")
    func content() throws {
        #expect(
            try notes("parameters: [{name: q, in: query, content: {application/xml: {schema: {type: object}}}}]")
                == ["3: ‘q’ is text in Swift, as the caller writes application/xml"])
    }

    @Test("Answers that are not read into types")
    func answers() throws {
        let log = DiagnosticLog()
        _ = try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /a: {get: {responses: {'200': {description: OK, content: {application/xml: {schema: {type: object}}}}}}}
              /b: {get: {responses: {'200': {description: OK, content: {text/xml: {schema: {type: object}}}}}}}
              /c: {get: {responses: {'200': {description: OK, content: {application/pdf: {schema: {type: string}}}}}}}
            """, log: log)
        #expect(
            log.diagnostics.map(\.message) == [
                "an answer of application/xml comes as bytes: only JSON is read into types",
                "an answer of text/xml comes as text: only JSON is read into types",
            ])
    }

    @Test("Fields in a style that there is not, and encodings inside of encodings")
    func encodings() throws {
        func notes(_ encoding: String) throws -> [String] {
            try self.notes(
                """
                requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}},
                  encoding: {a: \(encoding)}}}}
                """)
        }
        #expect(
            try notes("{style: simple}") == ["4: a field is written as form, spaceDelimited, pipeDelimited, deepObject, found ‘simple’"])
        #expect(
            try notes("{encoding: {}}") == ["4: ‘encoding’ inside of an encoding is not followed: the part is written as a whole"])
    }
}
