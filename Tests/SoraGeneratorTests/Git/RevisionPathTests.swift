import Testing

@testable import SoraGenerator

/// What names a place in a revision, and what a file on disk.
@Suite struct RevisionPathTests {
    @Test(arguments: [
        ("HEAD:a.yaml", "HEAD", "a.yaml"), ("origin/main:specs", "origin/main", "specs"), ("v1.0:./a.yaml", "v1.0", "./a.yaml"),
        ("HEAD:", "HEAD", ""), ("HEAD:a:b.yaml", "HEAD", "a:b.yaml"),
        ("HEAD@{2026-11-20 12:30:00}:a.yaml", "HEAD@{2026-11-20 12:30:00}", "a.yaml"),
        ("HEAD^{/fix: it}:a", "HEAD^{/fix: it}", "a"), ("-x:a", "-x", "a"), ("C:x", "C", "x"),
    ])
    func `Revision and path are told apart as git does`(text: String, revision: String, path: String) throws {
        let place = try #require(RevisionPath(text))
        #expect(place.revision == revision && place.path == path)
    }

    @Test(arguments: ["a.yaml", "specs/", "-", ":a.yaml", "C:/x", "C:\\x", "https://example.com/a.yaml", "HEAD{:}a"])
    func `A file on disk is none`(text: String) { #expect(RevisionPath(text) == nil) }
}
