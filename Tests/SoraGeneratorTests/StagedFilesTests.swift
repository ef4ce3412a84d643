import SoraTestSupport
import Testing

@testable import SoraGenerator

@Suite struct StagedFilesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file(_ name: String) -> GeneratedFile { GeneratedFile(path: folder.path(name), text: Array("text".utf8)) }

    @Test func `Nothing stands in its place before the commit`() throws {
        let stage = StagedFiles()
        try stage.stage(file("out/deep/A.generated.swift"))
        #expect(folder.names(in: "out/deep").allSatisfy { $0.hasPrefix(".sora-codegen-") })
        try stage.commit(removing: [])
        #expect(folder.names(in: "out/deep") == ["A.generated.swift"])
        stage.discard()
        #expect(folder.names(in: "out/deep") == ["A.generated.swift"])
    }

    @Test func `An interruption removes temporary files and the folders made for them`() throws {
        try folder.write("old", to: "here/A.generated.swift")
        let stage = StagedFiles()
        try stage.stage(file("here/A.generated.swift"))
        try stage.stage(file("out/deep/B.generated.swift"))
        stage.discard()
        #expect(folder.names() == ["here"])
        #expect(folder.names(in: "here") == ["A.generated.swift"])
        #expect(try folder.text("here/A.generated.swift") == "old")
        try stage.stage(file("here/C.generated.swift"))
        try stage.commit(removing: [folder.path("here/A.generated.swift")])
        #expect(folder.names(in: "here") == ["A.generated.swift"], "nothing happens after an interruption")
    }

    @Test func `Temporary files of runs that were killed are found`() throws {
        try folder.write("", to: ".sora-codegen-999999999-0")
        try folder.write("", to: ".sora-codegen-1-0")
        try folder.write("", to: ".sora-codegen-x-0")
        #expect(StagedFiles.leftovers(in: folder.path) == [folder.path(".sora-codegen-999999999-0")])
    }
}
