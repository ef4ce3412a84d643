import Foundation
import SoraOperationClients
import SoraRuntime
import SoraTestSupport
import Testing

/// `openapi-core` reads from requests what was put into them, in the styles that it takes: not `label`, `matrix` and `spaceDelimited`,
/// objects in style `form` that explode, lists in deep objects, and what 3.2 adds.
@Suite("Parameters, read by another", .whereJudgeRuns) struct ParameterOpinionTests {
    private static let color = Parameters.Color(r: 100, g: 200, b: 150)
    private static let list = ["blue", "black and brown", "a/b&c=d"]

    /// The calls, and what is to be read from each.
    private static let calls: [(call: @Sendable (Parameters.Client) async throws -> Void, expected: JSONValue)] = [
        (
            { try await $0.simplePath(color: "a b/ü", list: ["blue", "black"], object: color, exploded: color) },
            ["path": ["color": "a b/ü", "list": ["blue", "black"], "object": colorValue, "exploded": colorValue]]
        ),
        (
            { try await $0.queries(text: "", list: list, joined: list, piped: list, flat: color, json: .init(name: "n", tags: list)) },
            [
                "query": [
                    "text": "", "list": listValue, "joined": listValue, "piped": listValue, "flat": colorValue,
                    "json": ["name": "n", "tags": listValue],
                ]
            ]
        ),
        ({ try await $0.queries(deep: .init(name: "a&b=[c]")) }, ["query": ["deep": ["name": "a&b=[c]"]]]),
        ({ try await $0.queries(list: []) }, [:]),
        (
            { try await $0.headers(xText: "a b", xList: [1, 2], xObject: color, xExploded: color) },
            [
                "header": [
                    "Accept": "application/json", "X-Text": "a b", "X-List": [1, 2], "X-Object": colorValue, "X-Exploded": colorValue,
                ]
            ]
        ),
        (
            { try await $0.cookies(session: "abc", list: ["x", "y"], joined: ["x", "y"]) },
            ["cookie": ["session": "abc", "list": ["x", "y"], "joined": ["x", "y"]]]
        ),
    ]
    private static let colorValue: JSONValue = ["R": 100, "G": 200, "B": 150]
    private static let listValue: JSONValue = .array(list.map(JSONValue.string))

    @Test func readsWhatWasSent() async throws {
        let folder = try TemporaryFolder(["requests": try await Self.requests().joined(separator: "\n")])
        let script = JudgeEnvironment.package.appending(path: "Tests/Judge/unmarshal.py").path
        let document = JudgeEnvironment.package.appending(path: "Tests/SoraOperationClients/parameters.yaml").path
        let reading = try Execution(of: JudgeEnvironment.python.path, [script, document, folder.path("requests")])
        #expect(reading.status == 0, "\(reading.messages)")
        let lines = reading.output.split(separator: "\n")
        try #require(lines.count == Self.calls.count)
        for (line, call) in zip(lines, Self.calls) {
            let read = try JSONValue(parsing: Array(line.utf8))
            #expect(read["errors"] == [])
            #expect(read["parameters"] == call.expected)
        }
    }

    /// What each call sends, as a line of JSON.
    private static func requests() async throws -> [String] {
        var lines: [String] = []
        for (call, _) in calls {
            let sent = SentLines()
            try await call(Parameters.Client(configuration: ClientConfiguration(transport: sent)))
            lines += try await sent.lines.map { String(decoding: try JSONCoding.encode($0), as: UTF8.self) }
        }
        return lines
    }
}

/// A transport that keeps what it is given to send.
private actor SentLines: HTTPTransport {
    private(set) var lines: [JSONValue] = []

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let headers = JSONObject(request.headers.map { ($0.name, JSONValue.string($0.value)) })
        lines.append(["method": .string(request.method.rawValue), "url": .string(request.url), "headers": .object(headers)])
        return HTTPResponse(status: 204)
    }
}
