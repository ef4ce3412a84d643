import SoraSpecDiff
import Testing

/// The options of tests in which no day matters.
enum WireOptionsToday {
    static let options = WireOptions(today: Day(number: 20_000))
}

@Suite("Operations that come, go and change")
struct OperationChangeTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: T, version: 1.0.0}
        servers:
          - url: https://{region}.example.com/
            variables: {region: {default: eu, enum: [eu, us]}}
        paths:
          /videos:
            get:
              operationId: listVideos
              tags: [videos, public]
              responses: {"200": {description: D}}
            post:
              deprecated: true
              x-sunset: "2027-03-01"
              x-stability-level: beta
              responses: {"200": {description: D}}
          /videos/{id}:
            get:
              responses: {"200": {description: D}}
            delete:
              x-stability-level: alpha
              responses: {"200": {description: D}}
          /done:
            get:
              deprecated: true
              responses: {"200": {description: D}}

        """
    private static let version = "info api-version-not-bumped [1.0.0] [1.0.0]"

    @Test(
        "Each edit is found once, at its place",
        arguments: [
            Revision(
                "    delete:", "    put:\n      responses: {\"200\": {description: D}}\n    delete:",
                "info endpoint-added PUT /videos/{id} [] [put]"),
            Revision(
                "    get:\n      responses: {\"200\": {description: D}}\n    delete:", "    delete:", version,
                "error api-removed-without-deprecation GET /videos/{id} [get] []"),
            Revision(
                "    delete:\n      x-stability-level: alpha\n      responses: {\"200\": {description: D}}\n", ""),
            Revision(
                "  /videos/{id}:", "  /films/{id}:", version, "info endpoint-added GET /films/{id} [] [get]",
                "info endpoint-added DELETE /films/{id} [] [delete]",
                "error api-path-removed-without-deprecation GET /videos/{id} [get] []"),
            Revision("  /videos/{id}:", "  /videos/{video}:"),
            Revision(
                "  /done:", "  /over:", "info endpoint-added GET /over [] [get]",
                "info api-path-removed-with-deprecation GET /done [get] []"),
            Revision("listVideos", "videos", "info api-operation-id-removed GET /videos [listVideos] [videos]"),
            Revision("      operationId: listVideos\n", "", "info api-operation-id-removed GET /videos [listVideos] []"),
            Revision("[videos, public]", "[public, videos]"),
            Revision(
                "[videos, public]", "[videos, open]", "info api-tag-removed GET /videos [public] []",
                "info api-tag-added GET /videos [] [open]"),
            Revision(
                "operationId: listVideos\n", "operationId: listVideos\n      deprecated: true\n",
                "info endpoint-deprecated GET /videos [] [deprecated: true]"),
            Revision(
                "operationId: listVideos\n", "operationId: listVideos\n      deprecated: true\n      x-sunset: 2027-01-01\n",
                "info endpoint-deprecated-with-sunset GET /videos [] [deprecated: true]"),
            Revision(
                "2027-03-01\"", "soon\"", version,
                "error api-path-sunset-parse POST /videos [x-sunset: \"2027-03-01\"] [x-sunset: \"soon\"]"),
            Revision(
                "      x-sunset: \"2027-03-01\"\n", "", version, "error sunset-deleted POST /videos [x-sunset: \"2027-03-01\"] [post]"),
            Revision(
                "level: beta", "level: stable",
                "info api-stability-increased POST /videos [x-stability-level: beta] [x-stability-level: stable]"),
            Revision(
                "level: beta", "level: draft", version,
                "error api-stability-decreased POST /videos [x-stability-level: beta] [x-stability-level: draft]"),
            Revision("level: beta", "level: new", version, "error api-invalid-stability-level POST /videos [] [x-stability-level: new]"),
            Revision("level: alpha", "level: beta"),
            Revision(".example.com/", ".example.com"),
            Revision(
                ".example.com/", ".example.org/", version, "error api-server-removed [https://{region}.example.com/] []",
                "info api-server-added [] [https://{region}.example.org/]"),
            Revision("enum: [eu, us]", "enum: [eu]", version, "error api-server-variable-value-removed [region] [region]"),
            Revision("default: eu", "default: us", version, "error api-server-variable-default-changed [region] [region]"),
        ])
    func finds(edit: Revision) throws {
        let found = try edit.found(in: Self.document)
        #expect(found == edit.changes)
    }

    @Test("Days of notice make a sunset necessary, and no sunset may come nearer than they say")
    func needsNotice() throws {
        func found(_ edit: Revision) throws -> [String] {
            try edit.found(in: Self.document) {
                $0.stableDeprecationDays = 90
                $0.betaDeprecationDays = 60
            }.filter { $0 != Self.version }
        }
        let line = "operationId: listVideos\n"
        #expect(
            try found(Revision(line, line + "      deprecated: true\n"))
                == ["error api-deprecated-sunset-missing GET /videos [] [deprecated: true]"])
        #expect(
            try found(Revision(line, line + "      deprecated: true\n      x-sunset: 2027-02-18\n"))
                == ["error api-sunset-date-too-small GET /videos [] [x-sunset: 2027-02-18]"])
        #expect(
            try found(Revision("2027-03-01", "2027-01-19"))
                == ["error api-sunset-date-changed-too-small POST /videos [x-sunset: \"2027-03-01\"] [x-sunset: \"2027-01-19\"]"])
        #expect(try found(Revision("2027-03-01", "2027-01-20")) == [])
    }

    @Test(
        "A version tells what breaks",
        arguments: [
            ("1.0.0", "1.0.0", "api-version-not-bumped"), ("1.0.0", "1.1.0", "api-major-version-not-bumped"), ("1.0.0", "2.0.0", nil),
            ("2.0.0", "1.9.0", "api-version-decreased"), ("0.3.1", "0.4.0", nil), ("0.3.1", "0.3.2", "api-major-version-not-bumped"),
            ("1.0.0", "1.1.0-rc.1+5", "api-major-version-not-bumped"), ("2026-01-01", "2026-01-01", nil),
            ("v1.0.0", "v1.0.1", "api-major-version-not-bumped"),
            ("01.0.0", "1.0.0", nil), ("1.0", "1.0", nil), ("1.0.0-", "1.0.0", nil),
        ] as [(String, String, String?)])
    func judgesVersions(old: String, new: String, rule: String?) throws {
        let old = Self.document.replacing("version: 1.0.0", with: "version: \"\(old)\"")
        let new = Self.document.replacing("version: 1.0.0", with: "version: \"\(new)\"").replacing(
            "  /videos/{id}:", with: "  /films/{id}:")
        let found = try Revision.changes(from: old, to: new, WireOptionsToday.options)
        let ids = found.compactMap { $0.split(separator: " ").dropFirst().first }.filter { $0.contains("version") }
        #expect(ids.map(String.init) == [rule].compactMap { $0 })
    }
}
