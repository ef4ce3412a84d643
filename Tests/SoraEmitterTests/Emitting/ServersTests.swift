import SoraPlanning
import Testing

@testable import SoraEmitter

@Suite struct ServersTests {
    private let servers = ServersDeclaration(
        [
            ServerDeclaration(
                name: "production", address: "https://{region}.example.com:{port}",
                variables: [
                    ServerVariableDeclaration(
                        name: "region", key: "region", enumeration: "Region", defaultValue: .member("us"),
                        documentation: Documentation("Where the data stays.")),
                    ServerVariableDeclaration(name: "port", key: "port", defaultValue: .string("443")),
                ], documentation: Documentation("Production.")),
            ServerDeclaration(name: "files", address: "https://files.example.com"),
            ServerDeclaration(name: "local", address: "/v1", isRelative: true),
        ],
        variables: [
            OpenEnumerationDeclaration(name: "Region", values: [.init(name: "us", rawValue: "us"), .init(name: "eu", rawValue: "eu")])
        ])

    @Test func aServerWithVariablesIsAFunction() {
        let plan = ClientPlan(namespace: "Studio", client: ClientDeclaration(defaultServer: "production"), servers: servers)
        let text = files(plan)[0]
        #expect(text.contains("public init(server: ServerAddress = Server.production(), configuration"))
        #expect(
            text.contains(
                """
                    /// The servers that the document names.
                    public enum Server {
                        /// Production.
                        ///
                        /// - Parameters:
                        ///   - region: Where the data stays.
                        public static func production(region: Region = .us, port: String = "443") -> ServerAddress {
                            ServerAddress("https://{region}.example.com:{port}", ["region": region.rawValue, "port": port])
                        }

                        public static var files: ServerAddress { "https://files.example.com" }

                        /// - Parameters:
                        ///   - document: Where the document came from, or any other address of the server.
                        public static func local(relativeTo document: ServerAddress) -> ServerAddress {
                            ServerAddress("/v1", relativeTo: document)
                        }

                        public struct Region: OpenEnum {
                            public let rawValue: String
                            public init(rawValue: String) { self.rawValue = rawValue }

                            public static var us: Self { "us" }
                            public static var eu: Self { "eu" }
                            public static var allCases: [Self] { [us, eu] }
                        }
                    }

                """))
    }

    @Test func anOperationNamesItsOwnServer() {
        let operations: [OperationDeclaration] = [
            OperationDeclaration(name: "upload", identifier: "upload", method: "POST", path: "/files", server: .named("files")),
            OperationDeclaration(name: "ping", identifier: "ping", method: "POST", path: "/ping", server: .relative("/private")),
        ]
        let client = ClientDeclaration(defaultServer: "production")
        let text = files(ClientPlan(namespace: "Studio", client: client, servers: servers, operations: operations))[0]
        #expect(text.contains("        request.server(Studio.Server.files, insteadOf: Studio.Server.production())\n"))
        #expect(text.contains("        request.server(relative: \"/private\")\n"))
    }
}
