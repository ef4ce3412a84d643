import Testing

@testable import SoraSpecDiff

/// What stars stand for.
@Suite struct WildcardTests {
    @Test(arguments: [
        ("/v1/videos", "/v1/videos"), ("/v1/*", "/v1/videos"), ("/v1/*/content", "/v1/{id}/content"), ("/v1/**", "/v1/a/b"), ("**", ""),
        ("*", ""), ("**", "/a/b"), ("request-*", "request-property-removed"), ("*-removed", "api-removed"), ("a*b*c", "aXbYbZc"),
        ("***", "/"), ("/v1/**/content", "/v1/a/b/content"), ("", ""), ("/ü*", "/üß"),
    ])
    func `A whole text fits`(pattern: String, text: String) { #expect(Wildcard(pattern).matches(text)) }

    @Test(arguments: [
        ("/v1/*", "/v1/a/b"), ("/v1", "/v1/"), ("/v1/*", "/v2/a"), ("*", "/"), ("a*b", "ab/"), ("", "a"), ("a.c", "abc"), ("A", "a"),
    ])
    func `Another does not`(pattern: String, text: String) { #expect(!Wildcard(pattern).matches(text)) }

    @Test(.timeLimit(.minutes(5))) func `No pattern takes for ever`() {
        let pattern = Wildcard(String(repeating: "a*", count: 500) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
    }
}
