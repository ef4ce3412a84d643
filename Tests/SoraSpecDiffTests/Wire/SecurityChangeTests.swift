import Testing

@Suite("Security that changes")
struct SecurityChangeTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        security:
          - bearer: []
          - key: []
        components:
          securitySchemes:
            bearer: {type: http, scheme: bearer}
            key: {type: apiKey, name: X-Key, in: header}
            oauth:
              type: oauth2
              flows:
                clientCredentials:
                  tokenUrl: https://example.com/token
                  scopes: {read: Reads, write: Writes}
        paths:
          /open:
            get:
              security: []
              responses: {"200": {description: D}}
          /own:
            get:
              security:
                - oauth: [read]
              responses: {"200": {description: D}}
          /shared:
            get:
              responses: {"200": {description: D}}

        """

    @Test(
        "Each edit is found at its place, and what it refuses at each call",
        arguments: [
            Revision("  - bearer: []\n  - key: []", "  - key: []\n  - bearer: []"),
            Revision(
                "  - key: []\n", "", "info api-global-security-removed [key: []] [security]",
                "error api-security-no-longer-accepted GET /shared [security] [security]"),
            Revision("  - key: []\n", "  - key: []\n  - oauth: [read]\n", "info api-global-security-added [security] [oauth: [read]]"),
            Revision("  - key: []\n", "  - key: []\n  - {}\n"),
            Revision(
                "      security: []\n", "      security:\n        - key: []\n", "error api-security-newly-required GET /open [] [security]",
                "info api-security-added GET /open [security] [key: []]"),
            Revision(
                "      security: []\n", "", "error api-security-newly-required GET /open [] [security]",
                "info api-security-added GET /open [security] [bearer: []]",
                "info api-security-added GET /open [security] [key: []]"),
            Revision(
                "[read]", "[read, write]", "error api-security-no-longer-accepted GET /own [oauth: [read]] [security]",
                "info api-security-scope-added GET /own [oauth: [read]] [oauth: [read, write]]"),
            Revision("- oauth: [read]", "- oauth: []", "info api-security-scope-removed GET /own [oauth: [read]] [oauth: []]"),
            Revision("    key: {", "    other: {type: http, scheme: basic}\n    key: {", "info api-security-component-added [] [other]"),
            Revision(
                "    bearer: {type: http, scheme: bearer}", "    bearer: {type: http, scheme: basic}",
                "error api-security-component-credential-moved [{type: http, scheme: bearer}] [{type: http, scheme: basic}]"),
            Revision(
                "name: X-Key, in: header", "name: X-Key, in: query",
                "error api-security-component-credential-moved [{type: apiKey, name: X-Key, in: header}] [{type: apiKey, name: X-Key, in: query}]"
            ),
            Revision(
                "    bearer: {type: http, scheme: bearer}", "    bearer: {type: openIdConnect, openIdConnectUrl: https://example.com/id}",
                "info api-security-component-type-changed [type: http] [type: openIdConnect]"),
            Revision(
                "com/token", "com/t",
                "info api-security-component-oauth-token-url-changed [tokenUrl: https://example.com/token] [tokenUrl: https://example.com/t]"
            ),
            Revision(", write: Writes", "", "info api-security-component-oauth-scope-removed [write] []"),
            Revision("write: Writes", "write: Changes", "info api-security-component-oauth-scope-changed [Writes] [Changes]"),
        ])
    func finds(edit: Revision) throws {
        let found = try edit.found(in: Self.document)
        #expect(found == edit.changes)
    }
}
