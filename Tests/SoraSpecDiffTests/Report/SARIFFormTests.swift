import Foundation
import SoraDiagnostics
import SoraTestSupport
import Testing

@testable import SoraSpecDiff

@Suite struct DiffSARIFTests {
    private static let schema = "../shared/schemas/sarif-2.1.0.json"

    private static var isJudged: Bool {
        JudgeEnvironment.isWanted && FileManager.default.fileExists(atPath: JudgeEnvironment.package.appending(path: schema).path)
    }

    @Test func `A finding is a result at its place with its operations`() throws {
        let results = try run(of: Sample.report).results
        #expect(results.map(\.ruleId) == ["api-tag-added", "request-property-removed", "response-property-type-changed"])
        #expect(results.map(\.level) == ["note", "warning", "error"])
        #expect(
            results[2].message.text == """
                ‘seconds’ became ‘string’, was ‘integer’, in the answer ‘200’, and so wherever else it is used
                POST /videos, GET /videos
                Swift: breaks Shop.Video.seconds: read a text
                """)
        let location = try #require(results[2].locations.first)
        #expect(location.physicalLocation?.artifactLocation.uri == "specs/shop.yaml")
        #expect(location.physicalLocation?.region == ["startLine": 12, "startColumn": 25, "endLine": 12, "endColumn": 31])
        #expect(location.logicalLocations?.map(\.fullyQualifiedName) == ["POST /videos", "GET /videos"])
        #expect(results[2].relatedLocations.map(\.physicalLocation?.artifactLocation.uri) == ["old/shop.yaml"])
        #expect(results[1].locations.map(\.physicalLocation?.artifactLocation.uri) == ["old/shop.yaml"])
    }

    @Test func `Results point at their rules`() throws {
        let run = try run(of: Sample.report)
        let rules = run.tool.driver.rules
        for result in run.results { #expect(rules[result.ruleIndex].id == result.ruleId) }
        #expect(rules[2].shortDescription.text == "the property ‘…’ of the response … changed its … from ‘…’ to ‘…’")
    }

    @Test func `A finding keeps its fingerprint while lines move`() throws {
        let moved = Sample.changes.map { change in
            var change = change
            change.new = change.new.map { SourceRange(file: $0.file, start: SourcePosition(line: 1, column: 1), end: $0.end) }
            return change
        }
        let fingerprints = try run(of: Sample.report).results.map(\.partialFingerprints)
        #expect(try run(of: DiffReport(Difference(changes: moved))).results.map(\.partialFingerprints) == fingerprints)
        #expect(Set(fingerprints).count == 3)
    }

    @Test func `Hostile text is no link and no address`() throws {
        let results = try run(of: HostileSample.report).results
        for result in results { #expect(!result.message.text.contains("](")) }
        #expect(Set(results.map(\.partialFingerprints)).count == results.count)
        for scalar in HostileSample.report.render(as: .sarif).unicodeScalars where scalar != "\n" { #expect(!HostileSample.steers(scalar)) }
        #expect(uriReference(toPath: "a b/ü%?#:.yaml") == "a%20b/%C3%BC%25%3F%23%3A.yaml")
        #expect(uriReference(toPath: "/tmp/a\n.yaml") == "file:///tmp/a%0A.yaml")
        #expect(uriReference(toPath: "//evil/a.yaml") == "file:////evil/a.yaml")
    }

    @Test(.enabled(if: isJudged, "skipped: the judge's Python or ../shared/schemas is absent"))
    func `The schema of SARIF takes it`() throws {
        let reports = [Sample.report, HostileSample.report, DiffReport(Difference())].map { $0.render(as: .sarif) }
        #expect(try opinions(on: reports, schema: Self.schema) == "")
        #expect(try opinions(on: [reports[0].replacing("\"2.1.0\"", with: "\"3\"")], schema: Self.schema) != "")
    }

    private func run(of report: DiffReport) throws -> Log.Run {
        let log = try JSONDecoder().decode(Log.self, from: Data(report.render(as: .sarif).utf8))
        #expect(log.version == "2.1.0")
        return try #require(log.runs.first)
    }
}

/// What the tests read of a SARIF log.
private struct Log: Decodable {
    let version: String
    let runs: [Run]

    struct Run: Decodable {
        let tool: Tool
        let results: [Result]
    }

    struct Tool: Decodable {
        let driver: Driver
        struct Driver: Decodable { let rules: [Rule] }
    }

    struct Rule: Decodable {
        let id: String
        let shortDescription: Message
    }

    struct Message: Decodable { let text: String }

    struct Result: Decodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Message
        let locations: [Location]
        let relatedLocations: [Location]
        let partialFingerprints: [String: String]
    }

    struct Location: Decodable {
        let physicalLocation: Place?
        let logicalLocations: [Name]?
    }

    struct Place: Decodable {
        let artifactLocation: Artifact
        let region: [String: Int]
    }

    struct Artifact: Decodable { let uri: String }
    struct Name: Decodable { let fullyQualifiedName: String }
}
