import Foundation
import Testing

@testable import SoraDiagnostics

@Suite struct DiskSourcesTests {
    @Test func filesAndFolders() throws {
        try inTemporaryFolder { folder in
            try Data([0xEF, 0xBB, 0xBF, 0x61]).write(to: folder.appendingPathComponent("b.yaml"))
            try Data(repeating: 0x78, count: 700_000).write(to: folder.appendingPathComponent("Z.json"))
            try FileManager.default.createDirectory(at: folder.appendingPathComponent("a"), withIntermediateDirectories: false)
            let sources = DiskSources(folder: folder.path)
            #expect(try sources.read("b.yaml").bytes == [0x61])
            #expect(try sources.read("b.yaml").path == "b.yaml")
            #expect(try DiskSources().read(folder.path + "/Z.json").bytes == [UInt8](repeating: 0x78, count: 700_000))
            #expect(sources.entries(of: "") == ["Z.json", "a", "b.yaml"])
            #expect(sources.entries(of: "a") == [])
            #expect(sources.entries(of: "b.yaml") == nil)
            #expect(sources.entries(of: "missing") == nil)
        }
    }

    @Test func whatCannotBeRead() throws {
        try inTemporaryFolder { folder in
            try Data([0x61]).write(to: folder.appendingPathComponent("b.yaml"))
            #expect(message(folder, "c.yaml") == "there is no file ‘c.yaml’")
            #expect(message(folder, "b.yaml/c.yaml") == "there is no file ‘b.yaml/c.yaml’")
            #expect(message(folder, ".") == "‘.’ is a folder, not a file")
            guard getuid() != 0 else { return }
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.appendingPathComponent("b.yaml").path)
            #expect(message(folder, "b.yaml") == "there is no permission to read ‘b.yaml’")
        }
    }

    private func message(_ folder: URL, _ path: String) -> String? {
        do throws(SourceUnreadable) {
            _ = try DiskSources(folder: folder.path).read(path)
            return nil
        } catch {
            #expect(error.diagnostic.effect == .stops)
            return error.diagnostic.message
        }
    }

    private func inTemporaryFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}

@Suite struct MemorySourcesTests {
    private let sources: MemorySources = ["specs/b.yaml": "b: 1", "specs/a/c.yaml": "c: 1", "top.yaml": "t: 1"]

    @Test func filesAndFolders() throws {
        #expect(try sources.read("specs/b.yaml").bytes == Array("b: 1".utf8))
        #expect(sources.entries(of: "specs") == ["a", "b.yaml"])
        #expect(sources.entries(of: "specs/") == ["a", "b.yaml"])
        #expect(sources.entries(of: ".") == ["specs", "top.yaml"])
        #expect(sources.entries(of: "other") == nil)
    }

    @Test func whatCannotBeRead() {
        #expect(message("c.yaml") == "there is no file ‘c.yaml’")
        #expect(message("specs") == "‘specs’ is a folder, not a file")
    }

    private func message(_ path: String) -> String? {
        do throws(SourceUnreadable) {
            _ = try sources.read(path)
            return nil
        } catch {
            return error.diagnostic.message
        }
    }
}
