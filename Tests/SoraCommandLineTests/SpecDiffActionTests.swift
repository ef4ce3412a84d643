import Foundation
import SoraTestSupport
import Testing

/// The action for pull requests: its steps run in real repositories, its comment against a GitHub made of paper.
@Suite struct SpecDiffActionTests {
    private let repository: TemporaryRepository
    private let runner: TemporaryFolder

    init() throws {
        repository = try TemporaryRepository(["specs/pets.yaml": pets, "specs/cats.yaml": pets])
        runner = try TemporaryFolder(["output": "", "summary": ""])
        try repository.git("checkout", "--quiet", "-b", "change")
    }

    private static let action = URL(fileURLWithPath: #filePath).appending(path: "../../../.github/actions/spec-diff").standardized.path

    /// Runs the comparing step, and gives what it puts out besides.
    private func compare(
        in folder: String? = nil, _ environment: [String: String] = [:]
    ) throws -> (run: Execution, outputs: [String: String]) {
        let standard = [
            "SPECS": "specs", "BASE": "main", "FAIL_ON": "error", "ARGUMENTS": "", "SPEC_DIFF_TOOL": Execution.tool,
            "GITHUB_OUTPUT": runner.path("output"), "GITHUB_STEP_SUMMARY": runner.path("summary"), "GITHUB_BASE_REF": "main",
        ]
        let run = try Execution(
            of: Self.action + "/run", ["diff"], in: folder ?? repository.folder.path,
            environment: standard.merging(environment) { _, new in new })
        let lines = try runner.text("output").split(separator: "\n").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        return (run, Dictionary(lines.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { _, last in last })
    }

    @Test(arguments: ["action.yml", "../../workflows/ci.yml"])
    func `What GitHub reads is YAML`(file: String) throws {
        let run = try Execution(ofTool: ["validate", Self.action + "/" + file])
        // Status 3 is for what cannot be parsed.
        #expect(run.status == 1 && run.messages.contains("an OpenAPI document needs ‘openapi’"), "\(run.messages)")
    }

    @Test func `No change is told as none`() throws {
        let (run, outputs) = try compare()
        #expect(run.status == 0, "\(run.messages)")
        #expect(outputs["status"] == "0" && outputs["changed"] == "false")
        #expect(outputs["script"] == Self.action + "/comment.js")
    }

    @Test func `Changes become annotations, a report and a status`() throws {
        try repository.folder.remove("specs/cats.yaml")
        let (run, outputs) = try compare()
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.contains("::error file=specs/cats.yaml,line=1"))
        #expect(outputs["status"] == "1" && outputs["changed"] == "true")
        let report = try String(contentsOfFile: try #require(outputs["report"]), encoding: .utf8)
        #expect(try runner.text("summary") == report)
        #expect(try compare(["FAIL_ON": "never"]).outputs["status"] == "0")
    }

    @Test func `Arguments are taken from lines, and nothing in them is a shell's business`() throws {
        try repository.folder.remove("specs/cats.yaml")
        try repository.folder.write("document-removed info\n", to: "my levels $(touch x).txt")
        let (run, outputs) = try compare(["ARGUMENTS": "--severity=my levels $(touch x).txt\n\n--include-path\n/pets\n"])
        #expect(run.status == 0, "\(run.messages)")
        #expect(outputs["status"] == "0" && outputs["changed"] == "true")
        #expect(!repository.folder.names().contains("x"))
    }

    @Test func `What cannot be compared fails the step`() throws {
        try repository.folder.write("openapi: [", to: "specs/pets.yaml")
        let (run, outputs) = try compare()
        #expect(run.status == 3 && outputs["status"] == nil)
        #expect(run.messages.hasPrefix("::error file=specs/pets.yaml,line="))
        let unknown = try compare(["BASE": "nowhere"])
        #expect(unknown.run.status == 3 && unknown.run.messages.contains("git knows no revision ‘nowhere’"))
    }

    @Test func `Documents that the base has not yet are not compared`() throws {
        try repository.folder.write(pets, to: "more/pets.yaml")
        let (run, outputs) = try compare(["SPECS": "more"])
        #expect(run.status == 0 && run.output.hasPrefix("::notice::There is no more in main yet"))
        #expect(outputs["status"] == "0" && outputs["changed"] == "false")
    }

    @Test func `A shallow clone fetches the branch that it is compared with`() throws {
        try repository.folder.remove("specs/cats.yaml")
        try repository.commit("removed")
        let clones = try TemporaryFolder()
        try repository.git(
            "clone", "--quiet", "--depth", "1", "--branch", "change", "file://" + repository.folder.path, clones.path("clone"))
        let (run, _) = try compare(in: clones.path("clone"), ["BASE": ""])
        #expect(run.status == 0 && run.output.contains("::error file=specs/cats.yaml,line=1"), "\(run.messages)")
    }

    @Test func `Names of branches, folders and revisions are nothing but names`() throws {
        let branch = #"fix/$(touch${IFS}made)'"&;`touch${IFS}made`|%0A"#
        let folder = #"our "specs" $(touch made); `touch made` 'v1' %0A"#
        try repository.git("checkout", "--quiet", "-b", branch)
        try repository.folder.write(pets, to: folder + "/dogs.yaml")
        try repository.commit("dogs")
        try repository.git("checkout", "--quiet", "-b", "next")
        try repository.folder.remove(folder + "/dogs.yaml")
        try repository.folder.write(pets, to: folder + "/cats.yaml")
        try repository.commit("no dogs")
        let clones = try TemporaryFolder()
        try repository.git(
            "clone", "--quiet", "--depth", "1", "--branch", "next", "file://" + repository.folder.path, clones.path("clone"))
        let (run, outputs) = try compare(in: clones.path("clone"), ["BASE": "", "GITHUB_BASE_REF": branch, "SPECS": folder])
        #expect(run.status == 0 && outputs["status"] == "1" && outputs["changed"] == "true", "\(run.messages)")
        // A percent sign is told as GitHub's log asks: `%0A` would be a line break there.
        #expect(run.output.contains("%250A/dogs.yaml,line=1"), "\(run.output)")
        let absent = try compare(in: clones.path("clone"), ["BASE": "origin/" + branch, "SPECS": "%0A::error::none"])
        #expect(absent.run.output.hasPrefix("::notice::There is no %250A::error::none in origin/fix/"), "\(absent.run.output)")
        let option = try compare(in: clones.path("clone"), ["BASE": "--output=made", "SPECS": folder])
        #expect(option.run.status == 3 && option.outputs["status"] == "0", "\(option.run.messages)")
        #expect(!clones.names(in: "clone").contains("made"))
    }

    @Test func `The cache's key depends on the sources, and outputs are lines`() throws {
        let environment = ["GITHUB_OUTPUT": runner.path("output")]
        #expect(try Execution(of: Self.action + "/run", ["describe"], in: repository.folder.path, environment: environment).status == 0)
        let lines = try runner.text("output").split(separator: "\n")
        #expect(lines.count == 2 && lines[0].hasSuffix("/.build/spec-diff"))
        #expect(lines[1].wholeMatch(of: /key=[0-9]+-[0-9]+-?/) != nil, "\(lines[1])")
        #expect(try Execution(of: Self.action + "/run", ["$(touch made)"], in: repository.folder.path).status == 2)
    }
}
