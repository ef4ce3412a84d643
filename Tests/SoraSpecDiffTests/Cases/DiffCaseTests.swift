import Foundation
import Testing

/// The changes that oasdiff's own tests expect, where its cases stand beside the package.
@Suite("oasdiff's cases", .enabled(if: DiffCase.areThere, "skipped: ../shared/diff-cases is not there"))
struct DiffCaseTests {
    /// The share of the applicable cases that must agree.
    private static let leastShare = 0.97

    @Test("Most cases agree to the letter, and each other one is explained")
    func agreesWithCases() throws {
        var tally = Tally()
        for diffCase in try DiffCase.all() { try tally.count(diffCase) }
        print(tally.table)
        #expect(tally.share >= Self.leastShare)
        let differing = Set(tally.differing.map(\.name))
        #expect(differing.filter { DiffCase.differences[$0] == nil }.sorted() == [], "these differ for no reason that the list gives")
        #expect(DiffCase.differences.keys.filter { !differing.contains($0) } == [], "these agree now: take them off the list")
    }

    @Test("Every change stands in the file of its side, and what came or went on one side alone")
    func hasPlaces() throws {
        for diffCase in try DiffCase.all() {
            for change in try DiffCaseVerdict.changes(of: diffCase) {
                let places = [change.old.map { $0.file.path == diffCase.base }, change.new.map { $0.file.path == diffCase.revision }]
                #expect(places.contains(true) && !places.contains(false), "\(diffCase.name): \(change.rule.id)")
                if change.rule.id.hasSuffix("-added") { #expect(change.new != nil, "\(diffCase.name): \(change.rule.id)") }
                if change.rule.id.hasSuffix("-removed") { #expect(change.old != nil, "\(diffCase.name): \(change.rule.id)") }
            }
        }
    }

    /// What came of all cases.
    private struct Tally {
        var agreed = 0
        var differing: [(name: String, differences: [String])] = []
        var notApplicable: [String: Int] = [:]

        mutating func count(_ diffCase: DiffCase) throws {
            guard diffCase.config.unknown.isEmpty else {
                notApplicable[diffCase.config.unknown.joined(separator: ", "), default: 0] += 1
                return
            }
            let verdict = try DiffCaseVerdict(on: diffCase)
            if verdict.differences.isEmpty { agreed += 1 } else { differing.append((diffCase.name, verdict.differences)) }
        }

        var share: Double { Double(agreed) / Double(max(1, agreed + differing.count)) }

        /// The differing cases, one a paragraph, and the sums.
        var table: String {
            let cases = differing.map { "\($0.name)\n" + $0.differences.map { "    \($0)\n" }.joined() }
            let passed = notApplicable.sorted { $0.key < $1.key }.map { "not applicable, option \($0.key): \($0.value)\n" }
            let percent = (share * 1000).rounded() / 10
            return cases.joined() + passed.joined() + "\(agreed) of \(agreed + differing.count) cases agree (\(percent) %)\n"
        }
    }
}
