import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("Servers")
struct ServerPlanTests {
    /// Plans a document whose servers and operations are given as YAML in one line each.
    private func plan(
        _ servers: String, operation: String = "{responses: {'204': {description: Done}}}", version: String = "3.1.1",
        log: DiagnosticLog = DiagnosticLog()
    ) throws -> ClientPlan {
        try planned(
            """
            openapi: \(version)
            info: {title: Test, version: '1'}
            servers: \(servers)
            paths:
              /files: {post: \(operation)}
            """, log: log)
    }

    private func operation(_ servers: String) -> String { "{servers: \(servers), responses: {'204': {description: Done}}}" }

    @Test("Variables are arguments, their values open enumerations that servers share")
    func plansVariables() throws {
        let region = "{enum: [us, eu, us], default: us, description: Where.}"
        let plan = try plan(
            """
            [{url: 'https://{region}.example/{$env.hash}', variables: {region: \(region), $env.hash: {default: abc}}},
               {url: 'https://{region}.example.cn', variables: {region: {enum: [cn-1, cn-2], default: cn-1}}},
               {url: 'https://beta.{region}.example', variables: {region: \(region)}}]
            """)
        #expect(plan.servers.servers.map(\.name) == ["production", "alternative", "alternative2"])
        #expect(plan.servers.servers[0].variables.map(\.name) == ["region", "envHash"])
        #expect(plan.servers.servers[0].variables.map(\.defaultValue) == [.member("us"), .string("abc")])
        #expect(plan.servers.servers.compactMap { $0.variables[0].enumeration } == ["Region", "AlternativeRegion", "Region"])
        #expect(plan.servers.variables.map { $0.values.map(\.rawValue) } == [["us", "eu"], ["cn-1", "cn-2"]])
        #expect(plan.client.defaultServer == "production")
    }

    @Test("A variable that nobody declares, or that has no default, is the caller's to give")
    func reportsVariables() throws {
        let log = DiagnosticLog()
        let plan = try plan(
            "[{url: 'https://{host}.example', variables: {port: {default: '1'}}}, {url: 'https://b.example', description: Backup}]",
            log: log)
        #expect(plan.client.defaultServer == nil)
        #expect(plan.servers.servers.map(\.name) == ["production", "backup"])
        #expect(plan.servers.servers[0].variables == [ServerVariableDeclaration(name: "host", key: "host")])
        #expect(
            log.diagnostics.map(\.message) == [
                "the address ‘https://{host}.example’ has no ‘{port}’", "the server has no variable ‘host’",
            ])
    }

    @Test(
        "An address that HTTP cannot reach is left out, with its place",
        arguments: [
            ("wss://a.example", "is not one of HTTP"), ("localhost:8080", "does not begin with https:// or http://"), ("", "is empty"),
            ("https:///v1", "has no host"), ("https://a.example?x=1", "has a query or a fragment"),
            ("https://a b.example", "holds a character that an address cannot hold"), ("https://me@a.example", "holds a user name"),
        ])
    func reportsAddresses(url: String, reason: String) throws {
        let log = DiagnosticLog()
        let plan = try plan("[{url: '\(url)'}, {url: 'https://b.example'}]", log: log)
        #expect(plan.servers.servers.map(\.address) == ["https://b.example"])
        #expect(plan.client.defaultServer == "production")
        #expect(log.diagnostics.map(\.message) == ["the server's address ‘\(url)’ \(reason), so it is left out"])
        #expect(log.diagnostics[0].place?.start.line == 3)
    }

    @Test("A relative server asks for the document's address; the client asks for a server")
    func plansRelativeServers() throws {
        let log = DiagnosticLog()
        let plan = try plan("[{url: /v1}, {url: tufin.com}, {url: //c.example/v1}]", log: log)
        #expect(plan.client.defaultServer == nil)
        #expect(
            plan.servers.servers.map(\.address)
                == ["/v1", "tufin.com", "https://c.example/v1"])
        #expect(plan.servers.servers.map(\.isRelative) == [true, true, false])
        #expect(log.diagnostics.map(\.severity) == [.note, .note])
        #expect(log.diagnostics.map(\.advice) == [nil, "Did you mean ‘https://tufin.com’?"])
    }

    @Test("Servers are named by 3.2's name, by a short description, or by their position; equal ones by numbers")
    func namesServers() throws {
        let log = DiagnosticLog()
        let plan = try plan(
            """
            [{url: 'https://a.example', name: prod-eu}, {url: 'https://b.example', description: Production (US)},
               {url: 'https://c.example', description: Production (US)}, {url: 'https://d.example', name: prod-eu}]
            """, version: "3.2.0", log: log)
        #expect(plan.servers.servers.map(\.name) == ["prodEu", "productionUS", "productionUS2", "prodEu2"])
        #expect(log.diagnostics.map(\.message) == ["another server is called ‘prod-eu’"])
    }

    @Test("The same address by https comes before http")
    func prefersHTTPS() throws {
        let plan = try plan("[{url: 'http://a.example'}, {url: 'https://b.example'}, {url: 'https://a.example'}]")
        #expect(plan.client.defaultServer == "alternative2")
        #expect(try self.plan("[{url: 'http://localhost'}, {url: 'https://b.example'}]").client.defaultServer == "production")
    }

    @Test("An operation's own server stands in for the default one; the document's own servers are none")
    func plansOperationServers() throws {
        let usual = "[{url: 'https://{r}.example', variables: {r: {enum: [us, de], default: us}}}]"
        let own = try plan(usual, operation: operation("[{url: 'https://files.example'}, {url: 'https://old.example'}]"))
        #expect(own.operations[0].server == .named("files"))
        #expect(own.servers.servers.map(\.name) == ["production", "files", "old"])
        #expect(try plan(usual, operation: operation("[{url: 'https://{r}.example'}]")).operations[0].server == nil)
        #expect(try plan(usual, operation: operation("[{url: /v2}]")).operations[0].server == .relative("/v2"))
        #expect(try plan("[{url: /v2}]", operation: operation("[{url: /v2}]")).operations[0].server == nil)
    }

    @Test("An operation whose server cannot be chosen for it goes where the caller says, and a note tells so")
    func reportsOperationServers() throws {
        let log = DiagnosticLog()
        let plan = try plan("[{url: /v1}]", operation: operation("[{url: 'https://files.example'}]"), log: log)
        #expect(plan.operations[0].server == nil)
        #expect(plan.servers.servers.map(\.name) == ["production", "files"])
        #expect(log.diagnostics.last?.message == "POST /files has a server of its own, but goes where the client's caller says")
    }

    @Test("Where each operation has a server and the document none, the first is the default")
    func hoistsServers() throws {
        let plan = try plan("[]", operation: operation("[{url: 'https://a.example'}]"))
        #expect(plan.client.defaultServer == "production")
        #expect(plan.operations[0].server == nil)
    }
}
