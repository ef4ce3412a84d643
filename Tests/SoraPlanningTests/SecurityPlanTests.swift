import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("Security")
struct SecurityPlanTests {
    /// Plans a document of one operation from its schemes, its own security and that of the operation, each as YAML in one line.
    private func plan(
        _ schemes: String, security: String? = nil, operation: String? = nil, version: String = "3.1.1",
        log: DiagnosticLog = DiagnosticLog()
    ) throws -> ClientPlan {
        try planned(
            """
            openapi: \(version)
            info: {title: Test, version: '1'}
            \(security.map { "security: \($0)" } ?? "x-no: security")
            paths:
              /files: {get: {\(operation.map { "security: \($0), " } ?? "")responses: {'204': {description: Done}}}}
            components: {securitySchemes: \(schemes)}
            """, log: log)
    }

    private let two = "{key: {type: apiKey, in: query, name: k}, login: {type: http, scheme: Basic}}"

    @Test("Every kind of scheme is a credential under its name")
    func plansKinds() throws {
        let plan = try plan(
            """
            {a: {type: apiKey, in: header, name: X-Key}, b: {type: apiKey, in: query, name: k}, c: {type: apiKey, in: cookie, name: s},
              d: {type: http, scheme: Basic}, e: {type: http, scheme: BEARER}, f: {type: http, scheme: DSN}, g_id: {type: oauth2, flows: {}},
              h: {type: openIdConnect, openIdConnectUrl: 'https://id.example'}, unused: {type: http, scheme: basic}}
            """, security: "[{a: [], b: [], c: []}, {d: [], e: [], f: [], g_id: [], h: []}]")
        #expect(
            plan.client.credentials.map(\.kind) == [
                .header("X-Key"), .query("k"), .cookie("s"), .basic, .bearer, .http("DSN"), .bearer, .bearer,
            ])
        #expect(plan.client.credentials.map(\.name) == ["a", "b", "c", "d", "e", "f", "gID", "h"])
        #expect(plan.client.security == [["a", "b", "c"], ["d", "e", "f", "g_id", "h"]])
    }

    @Test("A credential that each alternative of each operation needs is required")
    func plansAlternatives() throws {
        #expect(try plan(two, security: "[{key: [], login: []}, {login: []}]").client.credentials.map(\.isRequired) == [false, true])
        #expect(try plan(two, security: "[{login: []}, {}]").client.credentials.map(\.isRequired) == [false])
        #expect(try plan(two, security: "[{login: []}, {}]").client.security == [["login"], []])
        let own = try plan(two, security: "[{login: []}]", operation: "[{key: []}]")
        #expect(own.client.credentials.map(\.scheme) == ["key"])
        #expect(own.operations[0].security == [["key"]])
        #expect(try plan(two, security: "[{login: []}]", operation: "[]").operations[0].security == [])
    }

    @Test("What the transport has to prove is no credential, and asks nothing of the caller; a note says so")
    func leavesProofsToTheTransport() throws {
        let log = DiagnosticLog()
        let plan = try plan(
            "{mtls: {type: mutualTLS}, digest: {type: http, scheme: Digest}, token: {type: http, scheme: bearer}}",
            security: "[{mtls: [], token: []}, {digest: []}]", log: log)
        #expect(plan.client.credentials.map(\.name) == ["token"])
        #expect(plan.client.security == [["token"], []])
        #expect(
            log.diagnostics.map(\.message) == [
                "the client does not carry out ‘mtls’, so calls are sent without it",
                "the client does not carry out ‘digest’, so calls are sent without it",
            ])
        #expect(log.diagnostics.allSatisfy { $0.severity == .note && $0.place?.start.line == 6 })
    }

    @Test("A scheme that is nowhere is reported at its name, and asks nothing of the caller")
    func reportsUnknownSchemes() throws {
        let log = DiagnosticLog()
        let plan = try plan(two, security: "[{logn: []}]", log: log)
        #expect(plan.client.credentials.isEmpty && plan.client.security.isEmpty)
        #expect(log.diagnostics.map(\.message) == ["there is no security scheme ‘logn’"])
        #expect(log.diagnostics.map(\.advice) == ["Did you mean ‘login’?"])
    }

    @Test("Schemes that no operation asks for are offered, one of them is sent")
    func offersForgottenSchemes() throws {
        let log = DiagnosticLog()
        let plan = try plan(two, log: log)
        #expect(plan.client.credentials.map(\.isRequired) == [false, false])
        #expect(plan.client.security == [["key"], ["login"], []])
        #expect(log.diagnostics.map(\.severity) == [.note])
        #expect(try self.plan(two, operation: "[]").client.credentials.isEmpty)
    }

    @Test("Scopes stand in the operation's documentation, addresses of tokens in the credential's")
    func documentsScopes() throws {
        let flows =
            "{authorizationCode: {authorizationUrl: 'https://a.example', tokenUrl: 'https://t.example', scopes: {r: Read, w: Write}}}"
        let one = try plan("{o: {type: oauth2, description: Sign in., flows: \(flows)}}", security: "[{o: [r, w]}]")
        #expect(one.operations[0].documentation.text.contains("\n\nScopes: `r`, `w`.\n\n"))
        #expect(
            one.client.credentials[0].documentation.text
                == "Sign in.\n\nOAuth 2 (authorization code): authorised at `https://a.example`, tokens from `https://t.example`.")
        let schemes = "{o: {type: oauth2, flows: {}}, p: {type: oauth2, flows: {}}}"
        let several = try plan(schemes, operation: "[{o: [r], p: [x]}, {o: [w]}, {o: [w]}]")
        #expect(several.operations[0].documentation.text.contains("Scopes: `r` of `o` and `x` of `p`; or `w` of `o`.\n"))
    }

    @Test("OpenAPI 3.2: schemes by URI, deprecated ones, the device flow")
    func plansNewest() throws {
        let log = DiagnosticLog()
        let flow = "{deviceAuthorizationUrl: 'https://d.example', tokenUrl: 'https://t.example', scopes: {}}"
        let scheme = "{type: oauth2, deprecated: true, oauth2MetadataUrl: 'https://m.example', flows: {deviceAuthorization: \(flow)}}"
        let plan = try plan(
            "{device: \(scheme), x: {type: http, scheme: basic}}", security: "[{'#/components/securitySchemes/device': []}]",
            version: "3.2.0",
            log: log)
        #expect(log.diagnostics.isEmpty)
        #expect(plan.client.security == [["#/components/securitySchemes/device"]])
        #expect(plan.client.credentials.map(\.name) == ["token"])
        #expect(
            plan.client.credentials[0].documentation.text
                == "OAuth 2 (device authorization): devices begin at `https://d.example`, tokens from `https://t.example`.\n\nDeprecated.")
    }

    @Test("A flow without what it needs is reported")
    func reportsFlows() throws {
        let log = DiagnosticLog()
        _ = try plan("{o: {type: oauth2, flows: {implicit: {scopes: {}}, code: {}}}}", security: "[{o: []}]", log: log)
        #expect(
            log.diagnostics.map(\.message) == ["a set of OAuth flows has no ‘code’", "an OAuth flow needs ‘authorizationUrl’"])
    }
}
