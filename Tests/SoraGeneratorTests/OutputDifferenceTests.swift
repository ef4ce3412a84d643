import SoraEmitter
import SoraTestSupport
import Testing

@testable import SoraGenerator

@Suite struct OutputDifferenceTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file(_ name: String, _ text: String) -> GeneratedFile {
        GeneratedFile(path: folder.path("out/\(name)"), text: Array("\(generatedFileMarker)\n\(text)\n".utf8))
    }

    private func difference(_ files: [GeneratedFile], scope: OutputDifference.Scope = .everyClient) -> OutputDifference {
        OutputDifference(of: files, in: folder.path("out"), scope: scope)
    }

    private func write(_ files: [GeneratedFile], scope: OutputDifference.Scope = .everyClient) throws {
        try difference(files, scope: scope).write(through: StagedFiles())
    }

    @Test func `Files are written, and found unchanged afterwards`() throws {
        let files = [file("A.generated.swift", "1"), file("B.generated.swift", "2")]
        #expect(difference(files).missing == files)
        try write(files)
        #expect(folder.names(in: "out") == ["A.generated.swift", "B.generated.swift"])
        #expect(try folder.text("out/A.generated.swift") == "\(generatedFileMarker)\n1\n")
        #expect(difference(files).isEmpty && difference(files).unchanged == files)
        #expect(difference([file("A.generated.swift", "9"), files[1]]).stale.map(\.path) == [folder.path("out/A.generated.swift")])
    }

    @Test func `Long files, which threads share, arrive whole or not at all`() throws {
        let files = (0..<12).map { file("L\($0).generated.swift", String(repeating: "\($0) ", count: 50_000)) }
        try write(files)
        #expect(difference(files).unchanged == files)
        try folder.write("", to: "out/new.generated.swift/occupied")
        let others = files.map { GeneratedFile(path: $0.path, text: $0.bytes + [0x0A]) } + [file("new.generated.swift", "")]
        #expect(throws: OutputUnwritable.self) { try write(others) }
        #expect(difference(files).unchanged == files && folder.names(in: "out").count == 13)
    }

    @Test func `What is unchanged is not touched`() throws {
        let files = [file("A.generated.swift", "1"), file("B.generated.swift", "2")]
        try write(files)
        let before = Disk.identity(of: files[0].path)
        try write([files[0], file("B.generated.swift", "3")])
        #expect(Disk.identity(of: files[0].path) == before)
        #expect(try folder.text("out/B.generated.swift").hasSuffix("3\n"))
    }

    @Test func `Only the generator's own files are removed`() throws {
        let own = ["A.generated.swift", "A.2.generated.swift", "Gone.generated.swift"]
        try write(own.map { file($0, "1") })
        try folder.write("mine", to: "out/Mine.generated.swift")
        try folder.write("\(generatedFileMarker)\n", to: "out/Mine.swift")
        let now = [file("A.generated.swift", "1")]
        #expect(
            difference(now, scope: .clients(["A"])).superfluous == [folder.path("out/A.2.generated.swift")],
            "a run over a single document leaves the others' files alone")
        try write(now)
        #expect(folder.names(in: "out") == ["A.generated.swift", "Mine.generated.swift", "Mine.swift"])
    }

    @Test func `A run that fails leaves the old output whole`() throws {
        try write([file("A.generated.swift", "old")])
        try folder.write("", to: "out/B.generated.swift/keep")
        let failure = #expect(throws: OutputUnwritable.self) {
            try write([file("A.generated.swift", "new"), file("B.generated.swift", "new")])
        }
        #expect(
            failure?.diagnostic.message
                == "cannot write \(folder.path("out/B.generated.swift")): a folder stands where the file belongs")
        #expect(try folder.text("out/A.generated.swift").hasSuffix("old\n"))
        #expect(folder.names(in: "out") == ["A.generated.swift", "B.generated.swift"])
    }

    @Test func `A file where the output folder belongs is an error`() throws {
        try folder.write("", to: "out")
        let failure = #expect(throws: OutputUnwritable.self) { try write([file("A.generated.swift", "new")]) }
        #expect(
            failure?.diagnostic.message
                == "cannot make the output folder \(folder.path("out")): a file stands where a folder is needed")
    }
}
