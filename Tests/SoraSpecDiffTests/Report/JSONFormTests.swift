import Foundation
import SoraDiagnostics
import SoraTestSupport
import Testing

@testable import SoraSpecDiff

@Suite struct DiffJSONTests {
    @Test func `A change of a shared schema stands once for each operation`() throws {
        let report = try decoded(Sample.report)
        let changes = try #require(report["changes"] as? [[String: Any]])
        #expect(changes.count == 5)
        #expect(changes.map { $0["operationId"] as? String } == ["createVideo", "createVideo", "createVideo", "createVideo", "listVideos"])
        let last = try #require(changes.last)
        #expect(last["id"] as? String == "response-property-type-changed")
        #expect(last["level"] as? String == "error")
        #expect(last["operation"] as? String == "GET" && last["path"] as? String == "/videos")
        #expect(last["args"] as? [String] == ["data/items/seconds", "integer", "string", "default"])
        #expect(last["old"] as? NSDictionary == ["file": "old/shop.yaml", "line": 11, "column": 25])
        #expect(last["new"] as? NSDictionary == ["file": "specs/shop.yaml", "line": 12, "column": 25])
        #expect(last["swift"] as? [NSDictionary] == [["symbol": "Shop.Video.seconds", "effect": "breaks"]])
        #expect(changes[1]["new"] is NSNull)
    }

    @Test func `Summary and versions`() throws {
        let report = try decoded(Sample.report)
        #expect(report["summary"] as? NSDictionary == ["error": 3, "warning": 1, "info": 1])
        let versions = try #require(report["semver"] as? NSDictionary)
        #expect(
            versions["api"] as? NSDictionary == [
                "level": "major",
                "because": [
                    [
                        "id": "response-property-type-changed", "text": "‘seconds’ became string, was integer, in the answer ‘200’",
                    ]
                ],
            ])
        #expect(
            versions["swift"] as? NSDictionary == [
                "level": "major",
                "because": [["symbol": "Shop.Video.seconds", "effect": "breaks"], ["symbol": "Shop.Video.size", "effect": "breaks"]],
            ])
    }

    @Test func `Nothing changed`() {
        #expect(
            DiffReport(Difference()).render(as: .json)
                == #"{"$schema":"urn:sora-codegen:diff:1","changes":[],"swiftChanges":[],"summary":{"error":0,"warning":0,"info":0},"#
                + #""semver":{"api":{"level":"none","because":[]},"swift":{"level":"none","because":[]}}}"# + "\n")
    }

    @Test func `Hostile text comes through as text`() throws {
        let changes = try #require(decoded(HostileSample.report)["changes"] as? [[String: Any]])
        #expect(changes.count == 5)
        #expect(changes[0]["args"] as? [String] == [HostileSample.text, HostileSample.text, ""])
        #expect(changes[0]["path"] as? String == HostileSample.text)
        for format in DiffFormat.allCases { #expect(!HostileSample.report.render(as: format).contains("##[")) }
        for scalar in HostileSample.report.render(as: .json).unicodeScalars where scalar != "\n" { #expect(!HostileSample.steers(scalar)) }
    }

    @Test(.enabled(if: JudgeEnvironment.isWanted, "\(JudgeEnvironment.absence)"))
    func `The published schema takes it`() throws {
        let reports = [Sample.report, HostileSample.report, DiffReport(Difference())].map { $0.render(as: .json) }
        #expect(try opinions(on: reports, schema: "docs/diff.schema.json") == "")
        #expect(try opinions(on: [reports[0].replacing("\"line\":11", with: "\"line\":0")], schema: "docs/diff.schema.json") != "")
    }

    private func decoded(_ report: DiffReport) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(report.render(as: .json).utf8)) as? [String: Any])
    }
}
