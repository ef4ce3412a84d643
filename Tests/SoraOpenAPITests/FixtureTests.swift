import Foundation
import SoraDiagnostics
import SoraOpenAPI
import SoraYAML
import Testing

/// The documents that the OpenAPI Initiative tests its own schemas with, where they stand beside the package.
@Suite("The initiative's documents", .enabled(if: Fixtures.areThere, "skipped: ../shared/fixtures is not there"))
struct FixtureTests {
    @Test("A sound document has no error", arguments: Fixtures.paths(below: "pass"))
    func acceptsSound(path: String) throws {
        #expect(try errors(in: path).map(\.message) == [])
    }

    @Test("An unsound document has an error with a place", arguments: Fixtures.paths(below: "fail"))
    func refusesUnsound(path: String) throws {
        #expect(try errors(in: path).contains { $0.place != nil })
    }

    private func errors(in path: String) throws -> [Diagnostic] {
        let log = DiagnosticLog()
        let sources = DiskSources()
        if let node = parse(try sources.read(path), reporting: log),
            let document = read(node, resolving: ReferenceResolver(node, from: sources, reporting: log), reporting: log)
        {
            validate(document, reporting: log)
        }
        return log.diagnostics.filter { $0.severity == .error }
    }
}

private enum Fixtures {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "../../../shared/fixtures"
    ).standardized

    static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func paths(below kind: String) -> [String] {
        guard let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        return found.compactMap { $0 as? URL }.map(\.path).filter { $0.hasSuffix(".yaml") && $0.contains("/\(kind)/") }.sorted()
    }
}
