import Testing

@Suite("Parameters that change")
struct ParameterChangeTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths:
          /videos/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
            get:
              parameters:
                - name: limit
                  in: query
                  schema: {type: integer}
                - name: X-Trace
                  in: header
                  required: true
                  schema: {type: string}
                - name: tags
                  in: query
                  explode: true
                  schema: {type: array, items: {type: string}}
                - name: old
                  in: query
                  deprecated: true
                  x-sunset: "2027-01-31"
                  schema: {type: string}
                - name: gone
                  in: query
                  deprecated: true
                  x-sunset: "2026-11-01"
                  schema: {type: string}
                - name: filter
                  in: query
                  content: {application/json: {schema: {type: object}}}
              responses: {"200": {description: D}}

        """

    private static let get = " GET /videos/{id}"

    @Test(
        "Each edit is found once, at its place",
        arguments: [
            Revision(
                "name: limit", "name: count", "warning request-parameter-removed\(get) [limit] []",
                "info new-optional-request-parameter\(get) [] [count]"),
            Revision(
                "    get:\n", "      - {name: page, in: query, schema: {type: string}}\n    get:\n",
                "info new-optional-request-default-parameter-to-existing-path\(get) [] [page]"),
            Revision(
                "    get:\n", "      - {name: page, in: query, required: true, schema: {type: string}}\n    get:\n",
                "error new-required-request-default-parameter-to-existing-path\(get) [] [page]"),
            Revision(
                "        - name: limit\n",
                "        - {name: page, in: query, required: true, schema: {type: string}}\n        - name: limit\n",
                "error new-required-request-parameter\(get) [] [page]"),
            Revision(
                "name: limit\n          in: query\n", "name: limit\n          in: query\n          required: true\n",
                "error request-parameter-became-required\(get) [limit] [required: true]"),
            Revision(
                "          required: true\n          schema: {type: string}\n        - name: tags",
                "          schema: {type: string}\n        - name: tags",
                "info request-parameter-became-optional\(get) [required: true] [X-Trace]"),
            Revision("explode: true", "explode: false", "error request-parameter-explode-changed\(get) [explode: true] [explode: false]"),
            Revision(
                "explode: true", "style: pipeDelimited", "error request-parameter-style-changed\(get) [tags] [style: pipeDelimited]"),
            Revision(
                "explode: true", "explode: true\n          allowReserved: true",
                "info request-parameter-became-allow-reserved\(get) [tags] [allowReserved: true]"),
            Revision(
                "content: {application/json:", "content: {application/xml:",
                "error request-parameter-media-type-changed\(get) [content: {application/json: {schema: {type: object}}}] "
                    + "[content: {application/xml: {schema: {type: object}}}]"),
            Revision(
                "name: limit\n", "name: limit\n          deprecated: true\n",
                "info request-parameter-deprecated\(get) [limit] [deprecated: true]"),
            Revision(
                "x-sunset: \"2027-01-31\"\n", "example: D\n",
                "error request-parameter-sunset-deleted\(get) [x-sunset: \"2027-01-31\"] [old]"),
            Revision(
                "deprecated: true\n          x-sunset: \"2027-01-31\"", "example: D",
                "info request-parameter-reactivated\(get) [deprecated: true] [old]"),
            Revision(
                "name: old\n", "name: other\n", "error request-parameter-removed-before-sunset\(get) [old] []",
                "info new-optional-request-parameter\(get) [] [other]"),
            Revision("name: gone\n", "name: other\n", "info new-optional-request-parameter\(get) [] [other]"),
            Revision("X-Trace", "x-trace"),
        ])
    func finds(edit: Revision) throws {
        let found = try edit.found(in: Self.document)
        #expect(found == edit.changes)
    }

    @Test("A renamed variable of the path is no change, and a new one breaks")
    func matchesVariables() throws {
        let renamed = Self.document.replacing("{id}:", with: "{video_id}:").replacing("name: id,", with: "name: video_id,")
        #expect(try Revision.changes(from: Self.document, to: renamed, WireOptionsToday.options) == [])
    }

    @Test("Days of notice make a sunset necessary, and one that is far enough away")
    func needsNotice() throws {
        func found(_ sunset: String) throws -> [String] {
            try Revision("name: limit\n", "name: limit\n          deprecated: true\n\(sunset)").found(in: Self.document) {
                $0.stableDeprecationDays = 30
            }
        }
        #expect(try found("") == ["error request-parameter-deprecated-sunset-missing\(Self.get) [limit] [deprecated: true]"])
        #expect(
            try found("          x-sunset: 2026-12-20\n")
                == ["error request-parameter-sunset-date-too-small\(Self.get) [limit] [x-sunset: 2026-12-20]"])
        #expect(
            try found("          x-sunset: 2026-12-21\n") == ["info request-parameter-deprecated\(Self.get) [limit] [deprecated: true]"])
        #expect(
            try found("          x-sunset: soon\n") == ["error request-parameter-sunset-parse\(Self.get) [limit] [x-sunset: soon]"])
    }

    @Test("Parameters that become fields of an exploded form look the same on the wire")
    func mergesParameters() throws {
        let apart = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /a:
                get:
                  parameters:
                    - {name: page, in: query, schema: {type: integer}}
                    - {name: size, in: query, schema: {type: integer}}
                  responses: {"200": {description: D}}
            """
        let merged = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /a:
                get:
                  parameters:
                    - name: options
                      in: query
                      schema: {type: object, properties: {page: {type: integer}, size: {type: integer}}}
                  responses: {"200": {description: D}}
            """
        let options = WireOptionsToday.options
        #expect(try Revision.changes(from: apart, to: merged, options) == [])
        #expect(try Revision.changes(from: merged, to: apart, options) == [])
    }
}
