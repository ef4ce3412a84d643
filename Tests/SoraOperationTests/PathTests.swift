import SoraOperationClients
import SoraRuntime
import Testing

struct PathTests {
    private func request(_ call: (Paths.Client) async throws -> Void) async throws -> SentRequest {
        try await sent { try await call(Paths.Client(configuration: $0)) }
    }
    private func target(_ call: (Paths.Client) async throws -> Void) async throws -> String { try await request(call).target }

    @Test("A parameter may be a part of a segment")
    func partsOfSegments() async throws {
        #expect(try await target { try await $0.file(name: "a.b", extension: "j/s") } == "/v1/files/a.b.j%2Fs")
        #expect(try await target { try await $0.compare(base: "v1", head: "v2...v3") } == "/v1/compare/v1...v2...v3")
        #expect(try await target { try await $0.cancel(id: "7:x") } == "/v1/jobs/7%3Ax:cancel")
    }

    @Test("A query in the path stays, and parameters follow it")
    func queriesInPaths() async throws {
        #expect(try await target { try await $0.beta() } == "/v1/responses?beta=true")
        #expect(try await target { try await $0.beta(limit: 3) } == "/v1/responses?beta=true&limit=3")
        #expect(try await target { try await $0.run(id: "a/b..", limit: 3) } == "/v1/actions?action=run&id=a%2Fb..&limit=3")
        #expect(try await target { try await $0.pages(page: 2) } == "/v1/pages?page=2")
    }

    @Test("A fragment is never sent, nor asked for what stands in it")
    func fragments() async throws {
        #expect(try await target { try await $0.untag(arn: "a#b", tagKeys: ["x"]) } == "/v1/tags/a%23b?tagKeys=x")
        #expect(try await target { try await $0.act() } == "/v1/")
    }

    @Test("Slashes stay as they are, and what no address can hold is encoded")
    func oddPaths() async throws {
        #expect(try await target { try await $0.slashes() } == "/v1//double//slash/")
        #expect(try await target { try await $0.spaces() } == "/v1/with%20space/%C3%BC/100%25")
        #expect(try await target { try await $0.pet(id: "1") } == (try await target { try await $0.petByName(name: "1") }))
        #expect(try await target { try await $0.reserved(reserved: "a:b@c,d/e?f#g%20h%") } == "/v1/x/a:b@c,d%2Fe%3Ff%23g%20h%25")
    }

    @Test("Every method, with a body where HTTP lets it have one")
    func methods() async throws {
        let asked = try await request { try await $0.ask(["a": 1], reserved: "r") }
        #expect(asked.http.method == .query && asked.text == #"{"a":1}"#)
        let removed = try await request { try await $0.remove(["a"], reserved: "r") }
        #expect(removed.http.method == .delete && removed.text == #"["a"]"#)
        #expect(try await request { try await $0.remove(reserved: "r") }.http.headers["Content-Type"] == nil)
        #expect(try await request { try await $0.copy(reserved: "r") }.http.method.rawValue == "COPY")
        #expect(try await request { try await $0.traceXReserved(reserved: "r") }.http.method == .trace)
    }
}
