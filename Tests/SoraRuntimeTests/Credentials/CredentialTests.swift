import Foundation
import Testing

@testable import SoraRuntime

struct CredentialTests {
    private let request = OperationRequest("op", .get, "/tasks")

    private func refusal(_ credentials: [Credential?], security: [[String]]? = nil) async throws -> String {
        let error = try await #require(throws: APIError.self) { try await sent(request, credentials: credentials, security: security) }
        #expect(error.kind == .missingCredential && !error.mayHaveArrived)
        return error.words
    }

    @Test func `sends each kind where it belongs`() async throws {
        let credentials: [Credential?] = [
            .apiKey("h", in: .header("X-Key"), "k 1"), .apiKey("q", in: .query("key"), "k&2"), .apiKey("c", in: .cookie("sid"), "k3"),
            .bearer("b", .provider { "t4" }),
        ]
        let http = try await sent(request, credentials: credentials)
        #expect(http.headers["X-Key"] == "k 1" && http.headers["Cookie"] == "sid=k3" && http.headers["Authorization"] == "Bearer t4")
        #expect(http.url == "https://api.example/v1/tasks?key=k%262")
        let basic = try await sent(request, credentials: [.basic("b", BasicCredentials(user: "ü", password: "p:w"))])
        #expect(basic.headers["Authorization"] == "Basic w7w6cDp3")
        let other = try await sent(request, credentials: [.http("o", "DSN", "https://k@o1.example/1")])
        #expect(other.headers["Authorization"] == "DSN https://k@o1.example/1")
    }

    @Test func `goes to the server of the call, and shows nothing of itself in what that server answers`() async throws {
        let key = "key-that-nobody-sees"
        let asked = Locked<[String]>([])
        let transport = ClosureTransport { request in
            asked.withLock { $0.append(request.url) }
            return HTTPResponse(status: 403, json: #"{"message": "\#(key) is no key, nor is \#(request.headers["Authorization"] ?? "-")"}"#)
        }
        var request = OperationRequest("upload", .post, "/files")
        request.server("https://files.example", insteadOf: "https://api.example")
        for credential in [
            Credential.apiKey("k", in: .query("key"), APIKey(key)), .http("k", "DSN", APIKey(key)), .bearer("k", .init(key)),
        ] {
            let client = APIClient(server: "https://api.example", credentials: [credential], configuration: .init(transport: transport))
            let error = try await #require(throws: APIError.self) { try await client.completed(request) }
            for text in ["\(error)", String(reflecting: error), error.words, String(decoding: error.bodyBytes, as: UTF8.self), "\(client)"]
            {
                #expect(!text.contains(key) && !text.isEmpty)
            }
        }
        #expect(asked.withLock { $0 }.allSatisfy { $0.hasPrefix("https://files.example/files") })
    }

    @Test func `chooses the first alternative that can be satisfied`() async throws {
        let credentials: [Credential?] = [.apiKey("a", in: .header("A"), "1"), .apiKey("b", in: .header("B"), "2")]
        func names(_ security: [[String]]?) async throws -> [String] {
            var request = request
            request.security = security
            return try await sent(request, credentials: credentials, security: [["b"]]).headers.map(\.name).filter { $0.count == 1 }
        }
        #expect(try await names(nil) == ["B"])
        #expect(try await names([["x"], ["a", "x"], ["a", "b"], ["a"]]) == ["A", "B"])
        #expect(try await names([[], ["a"]]) == ["A"])
        #expect(try await names([["x"], []]) == [])
        #expect(try await names([]) == [])
        #expect(
            try await refusal(credentials, security: [["x"], ["a", "y"]])
                == #"the client was created without the credential "x", or "a" and "y""#)
    }

    @Test func `refuses what cannot be sent`() async throws {
        let missing = "SORA_TEST_NO_SUCH_VARIABLE"
        #expect(
            try await refusal([.bearer("b", .environment(missing))])
                == "the credential \"b\" is missing: the environment variable \"\(missing)\" is not set or empty")
        #expect(try await refusal([.bearer("b", "")]) == #"the credential "b" is empty"#)
        for bad in ["a\r\nX: y", "ключ", "a b", "a\0b"] {
            #expect(try await refusal([.bearer("b", BearerToken(bad))]).contains("cannot be sent"))
        }
        #expect(try await refusal([.bearer("b", "Bearer sk-1")]).hasSuffix(#"give the token without the word "Bearer""#))
        #expect(try await refusal([.basic("b", BasicCredentials(user: "a:b", password: "c"))]).contains("colon"))
        #expect(try await refusal([.apiKey("k", in: .cookie("c"), "a;b")]).contains("cannot be sent"))
        struct Vault: Error { let secret = "hush" }
        #expect(
            try await refusal([.bearer("b", .provider { throw Vault() })])
                == #"the credential "b" is missing: its provider failed with Vault"#)
    }

    @Test func `a provider that is cancelled cancels the call`() async {
        await #expect(throws: CancellationError.self) {
            try await sent(request, credentials: [.bearer("b", .provider { throw CancellationError() })])
        }
    }

    @Test func `never shows a secret`() throws {
        let token: BearerToken = "sk-very-secret"
        let credential = try #require(Credential.basic("scheme", BasicCredentials(user: "me", password: token)))
        let client = APIClient(server: "https://a.example", credentials: [credential, .bearer("b", token)])
        for value in [token, credential, client, [token] as Any, Optional(token) as Any] as [Any] {
            var dumped = ""
            dump(value, to: &dumped)
            for text in [dumped, "\(value)", String(reflecting: value), "\(Mirror(reflecting: value).children.map(\.value))"] {
                #expect(!text.contains("very-secret"))
            }
        }
        #expect("\(token)" == "<redacted>" && "\(credential)" == "scheme: <redacted>")
    }
}
