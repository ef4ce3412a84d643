import Foundation
import SoraDiagnostics
import Testing

@testable import SoraYAML

/// Documents of many vendors, where a folder with them stands beside the checkout; skipped where it does not.
@Suite struct PublishedDocumentTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared/corpus")
        .standardized.path

    @Test(.enabled(if: FileManager.default.fileExists(atPath: folder), "skipped: ../shared/corpus is absent"))
    func everyDocumentParses() throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.folder)
        let documents = paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") || $0.hasSuffix(".json") }
        #expect(documents.count > 100)
        for path in documents {
            let log = DiagnosticLog()
            let node = parse(try DiskSources(folder: Self.folder).read(path), reporting: log)
            #expect(node != nil, "\(path)")
            #expect(log.diagnostics == [], "\(path)")
        }
    }
}
