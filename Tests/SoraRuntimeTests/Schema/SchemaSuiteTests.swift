import Foundation
import SoraRuntime
import Testing

/// Runs the official test suite of JSON Schema where `../shared` holds it; it is no part of this package.
@Suite struct SchemaSuiteTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../shared/json-schema-suite").standardizedFileURL

    private static let files: [String] = {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".json") }.sorted()
    }()

    @Test func isThere() {
        if Self.files.isEmpty { print("Skipped the JSON Schema test suite: there is no \(Self.folder.path)") }
    }

    @Test(arguments: files)
    func agrees(with file: String) throws {
        let checks: SchemaChecks = file.hasPrefix("optional/format") ? .all : .listedValues
        let groups = try JSONValue(parsing: Data(contentsOf: Self.folder.appendingPathComponent(file)))
        for group in try #require(groups.array) {
            let schema = try #require(group["schema"])
            guard let entries = try? SchemaNormaliser.entries(of: schema) else {
                print("Skipped \(file): \(group["description"]?.string ?? ""), which refers to other documents")
                continue
            }
            let table = SchemaTable(entries)
            for test in group["tests"]?.array ?? [] {
                let data = try #require(test["data"])
                let violations = table.evaluate(0, data, checks: checks)
                let comment = "\(group["description"] ?? nil): \(test["description"] ?? nil): \(violations)"
                #expect(violations.isEmpty == test["valid"]?.bool, Comment(rawValue: comment))
                #expect(table.satisfies(0, data, checks: checks) == violations.isEmpty, Comment(rawValue: comment))
            }
        }
    }
}
