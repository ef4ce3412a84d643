import Foundation
import SoraDiagnostics
import SoraOpenAPI
import SoraSpecDiff
import SoraYAML
import Testing

/// Documents of many vendors, where a folder with them stands beside the checkout, against themselves in other spellings.
@Suite("Documents that mean the same") struct SameMeaningTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/corpus")
        .standardized

    /// The size in bytes of the largest document that is tried; with `CORPUS=all` in the environment, all are.
    private static let largestTried = 150_000

    private static func size(of name: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)[.size] as? Int) ?? 0
    }

    /// The documents that the folder's table lists.
    private static var documents: [String] {
        get throws {
            let all = ProcessInfo.processInfo.environment["CORPUS"] == "all"
            let table = try String(contentsOf: folder.appending(path: "documents.tsv"), encoding: .utf8).split(separator: "\n")
            let column = table[0].split(separator: "\t").firstIndex(of: "file") ?? 0
            return table.dropFirst().map { String($0.split(separator: "\t", omittingEmptySubsequences: false)[column]) }
                .filter { all || size(of: $0) <= largestTried }
        }
    }

    @Test(
        "No document changes on the wire by another spelling",
        .enabled(if: FileManager.default.fileExists(atPath: folder.path), "skipped: ../shared/corpus is not there"),
        arguments: Respelling.allCases)
    func changesNothing(respelling: Respelling) throws {
        for name in try Self.documents {
            guard let node = try Self.parsed(name), let old = Self.document(node), let other = respelling.respelled(node),
                let new = Self.document(other)
            else { continue }
            let changes = wireChanges(from: old, to: new, options: WireOptions(today: Day(number: 20_000)))
            let texts = changes.prefix(5).map { change in
                "\(change.rule.id) \(change.arguments) \(change.operation?.method ?? "") \(change.operation?.path ?? "")"
                    + " \(change.old?.start.line ?? 0) \(change.new?.start.line ?? 0)"
            }
            #expect(texts == [], "\(name), \(respelling.rawValue): \(changes.count) changes")
        }
    }

    private static func parsed(_ name: String) throws -> Node? {
        parse(try DiskSources(folder: folder.path).read(name), reporting: DiagnosticLog())
    }

    private static func document(_ node: Node) -> Document? {
        let log = DiagnosticLog()
        let references = ReferenceResolver(node, below: ".", from: DiskSources(folder: folder.path), reporting: log)
        return read(node, resolving: references, reporting: log)
    }
}
