import SoraDiagnostics
import SoraSpecDiff
import Testing

@Suite struct SwiftPlaceTests {
    private let old = """
        Video:
          type: object
          properties:
            status: {type: string, enum: [queued, done]}
            seconds: {type: integer}
        """

    /// The text at the places of the changes.
    private func places(replacing part: String, with other: String) throws -> [[String?]] {
        let (old, new) = (document(schemas: old), document(schemas: self.old.replacing(part, with: other)))
        return try swiftChanges(from: planned(old), to: planned(new)).map { [text(at: $0.old), text(at: $0.new)] }
    }

    private func text(at range: SourceRange?) -> String? {
        guard let range else { return nil }
        let lines = String(decoding: range.file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines[Int(range.start.line) - 1].dropFirst(Int(range.start.column) - 1)
        return range.start.line == range.end.line ? String(line.prefix(Int(range.end.column - range.start.column))) : String(line)
    }

    @Test func `A property stands where its name does, in both documents`() throws {
        #expect(try places(replacing: "seconds: {type: integer}", with: "seconds: {type: number}") == [["seconds", "seconds"]])
    }

    @Test func `What is new or gone has no place on the other side but that of its type`() throws {
        #expect(try places(replacing: ", done", with: "") == [["done", "{type: string, enum: [queued]}"]])
        #expect(
            try places(replacing: "[queued, done]", with: "[queued, done, lost]") == [["{type: string, enum: [queued, done]}", "lost"]])
    }

    @Test func `A type of a schema stands where its name does`() throws {
        #expect(try places(replacing: "Video:", with: "Film:") == [[nil, "Film"], ["Video", nil]])
    }
}
