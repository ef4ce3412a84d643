import SoraDiagnostics
import Testing

@Suite struct DiagnosticDigestTests {
    private func warnings(_ messages: [String], effect: Diagnostic.Effect = .none) -> [Diagnostic] {
        messages.map { Diagnostic(.warning, $0, effect: effect) }
    }

    @Test func `The first of a kind are shown, and the rest counted`() {
        let digest = DiagnosticDigest(warnings((1...9).map { "a tag has no ‘name\($0)’" } + ["a tag needs ‘name’"]), limit: 3)
        #expect(
            digest.shown.map(\.message) == ["a tag has no ‘name1’", "a tag has no ‘name2’", "a tag has no ‘name3’", "a tag needs ‘name’"])
        #expect(digest.remarks == ["… and 6 more warnings of this kind: a tag has no ‘name1’"])
    }

    @Test func `Names, numbers and paths make no kind`() {
        let notes = ["getPets asks for application/json, not text/plain", "GET /pets/{id} has no parameter for ‘{id}’"].flatMap { message in
            (0..<3).map { Diagnostic(.note, message.replacing("Pets", with: "Pets\($0)").replacing("pets", with: "x\($0)")) }
        }
        let digest = DiagnosticDigest(notes, limit: 1)
        #expect(digest.shown.count == 2)
        #expect(digest.remarks.count == 2)
    }

    @Test func `What costs something is always shown`() {
        let digest = DiagnosticDigest(warnings(Array(repeating: "gone", count: 20), effect: .drops), limit: 3)
        #expect(digest.shown.count == 20)
        #expect(digest.remarks == [])
    }

    @Test func `Severities are kinds of their own`() {
        let digest = DiagnosticDigest([Diagnostic(.error, "a"), Diagnostic(.warning, "a"), Diagnostic(.note, "a")], limit: 1)
        #expect(digest.shown.count == 3)
    }

    @Test func `A remark cannot steer a terminal`() {
        let digest = DiagnosticDigest(warnings(["a\u{1B}[2J", "a\u{1B}[2J"]), limit: 1)
        #expect(digest.remarks == ["… and 1 more warning of this kind: a\\u{1B}[2J"])
    }
}
