import Foundation
import SoraDiagnostics
import SoraTestSupport
import Testing

@testable import SoraGenerator

/// Files and folders of revisions, in real repositories.
@Suite struct GitSourcesTests {
    private let repository: TemporaryRepository

    init() throws {
        repository = try TemporaryRepository(["specs/a.yaml": "old", "specs/deep/b.yaml": "b", "specs/é x:y.yaml": "odd"])
        try repository.folder.write("new", to: "specs/a.yaml")
        try repository.folder.write("on disk alone", to: "specs/c.yaml")
    }

    private func open(_ text: String, in folder: String = "") throws -> GitRepository.Place? {
        try GitRepository(around: repository.folder.path(folder)).open(text)
    }

    /// The finding that opening or reading ends with.
    private func refusal(_ text: String, reading path: String? = nil, in folder: String = "") throws -> Diagnostic? {
        do {
            let place = try open(text, in: folder)
            if let path { _ = try place?.sources.read(path) }
            return nil
        } catch let error as SourceUnreadable {
            return error.diagnostic
        }
    }

    @Test func `A file is read as it was, under its own name`() throws {
        let place = try #require(try open("HEAD:specs/a.yaml"))
        let file = try place.sources.read(place.path)
        #expect(String(decoding: file.bytes, as: UTF8.self) == "old")
        #expect(file.path == "specs/a.yaml" && file.revision == "HEAD" && file.name == "HEAD:specs/a.yaml")
    }

    @Test func `Folders are listed as they were`() throws {
        let sources = try #require(try open("main:specs/")).sources
        #expect(sources.entries(of: "specs") == ["a.yaml", "deep", "é x:y.yaml"])
        #expect(sources.entries(of: "specs/./deep/../deep/") == ["b.yaml"])
        #expect(sources.entries(of: "") == ["specs"] && sources.entries(of: ".") == ["specs"])
        #expect(sources.entries(of: "specs/a.yaml") == nil && sources.entries(of: "specs/c.yaml") == nil)
        #expect(sources.entries(of: "..") == nil)
    }

    @Test func `Every way of git to name a revision works`() throws {
        try repository.git("tag", "--annotate", "v1", "--message", "one")
        try repository.commit("second: with a colon")
        let head = try repository.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
        for revision in ["HEAD~1", "v1", "v1^{}", "HEAD^", String(head.prefix(8)) + "~", "main@{1}", "HEAD^{/first}"] {
            let bytes = try #require(try open(revision + ":specs/a.yaml")?.sources.read("specs/a.yaml").bytes)
            #expect(String(decoding: bytes, as: UTF8.self) == "old", "\(revision)")
        }
        let tree = try repository.git("rev-parse", "HEAD:specs").trimmingCharacters(in: .newlines)
        #expect(try open(tree + ":")?.sources.entries(of: "") == ["a.yaml", "c.yaml", "deep", "é x:y.yaml"])
    }

    @Test func `A colon, a space and other letters stand in names`() throws {
        let place = try #require(try open("HEAD:specs/é x:y.yaml"))
        #expect(try place.sources.read(place.path).bytes == Array("odd".utf8))
    }

    @Test func `A file on disk comes before a revision`() throws {
        try repository.folder.write("mine", to: "HEAD:a.yaml")
        #expect(try open("HEAD:a.yaml") == nil)
    }

    @Test func `Paths start at the top, or with a dot at the folder`() throws {
        #expect(try open("HEAD:./a.yaml", in: "specs")?.path == "specs/a.yaml")
        #expect(try open("HEAD:../specs/deep", in: "specs")?.path == "specs/deep")
        #expect(try open("HEAD:.", in: "specs")?.path == "specs")
        #expect(try open("HEAD:specs/deep", in: "specs")?.path == "specs/deep")
        let wrong = try refusal("HEAD:deep/b.yaml", in: "specs")
        #expect(wrong?.message == "there is no file ‘HEAD:deep/b.yaml’")
        #expect(wrong?.advice == "Did you mean ‘HEAD:./deep/b.yaml’? Paths start at the top of the repository.")
        let here = GitRepository(around: repository.folder.path("specs"))
        #expect(
            here.fromTop("..") == "" && here.fromTop("deep") == "specs/deep" && here.fromTop(repository.folder.path("specs")) == "specs")
    }

    @Test func `What is not there is told`() throws {
        #expect(try refusal("HEAD:specs/c.yaml")?.message == "there is no file ‘HEAD:specs/c.yaml’")
        #expect(try refusal("HEAD:specs/a.yaml/x")?.message == "there is no file ‘HEAD:specs/a.yaml/x’")
        #expect(try refusal("HEAD:specs", reading: "specs/deep")?.message == "‘HEAD:specs/deep’ is a folder, not a file")
        #expect(try refusal("HEAD:specs", reading: "../x")?.message == "there is no file ‘HEAD:../x’")
        #expect(try refusal("HEAD:specs", reading: "specs/a\nHEAD:specs/a.yaml")?.message.hasPrefix("there is no file") == true)
        let unknown = try refusal("nowhere:specs")
        #expect(unknown?.message == "git knows no revision ‘nowhere’")
        #expect(unknown?.advice == "‘git branch --all’ and ‘git tag’ name what there is.")
    }

    @Test(arguments: ["--batch-all-objects:specs", "-x:specs", "--help:specs", "--output=x:specs"])
    func `No revision becomes an option`(text: String) throws {
        let revision = text.split(separator: ":")[0]
        #expect(try refusal(text)?.message == "git knows no revision ‘\(revision)’")
    }

    @Test func `A line break in a revision asks git for nothing more`() throws {
        #expect(try refusal("HEAD\nHEAD:specs")?.message.hasSuffix("has a control character in its revision") == true)
    }

    @Test func `Links are followed inside the revision alone`() throws {
        let manager = FileManager.default
        for (name, target) in [
            ("link.yaml", "a.yaml"), ("loop.yaml", "loop.yaml"), ("dead.yaml", "none"), ("out.yaml", "/etc/passwd"), ("up.yaml", "../../x"),
        ] { try manager.createSymbolicLink(atPath: repository.folder.path("specs/\(name)"), withDestinationPath: target) }
        try manager.createSymbolicLink(atPath: repository.folder.path("linked"), withDestinationPath: "specs/deep")
        try repository.commit("links")
        let sources = try #require(try open("HEAD:specs")).sources
        #expect(try sources.read("specs/link.yaml").bytes == Array("new".utf8))
        #expect(try sources.read("linked/b.yaml").bytes == Array("b".utf8))
        #expect(sources.entries(of: "linked") == ["b.yaml"])
        #expect(try refusal("HEAD:specs/dead.yaml")?.message == "‘HEAD:specs/dead.yaml’ is a symbolic link that leads to no file")
        #expect(try refusal("HEAD:specs/loop.yaml")?.message == "‘HEAD:specs/loop.yaml’ is a symbolic link that leads to no file")
        let outside = "is a symbolic link out of the repository, to"
        #expect(try refusal("HEAD:specs/out.yaml")?.message == "‘HEAD:specs/out.yaml’ \(outside) ‘/etc/passwd’")
        #expect(try refusal("HEAD:specs/up.yaml")?.message == "‘HEAD:specs/up.yaml’ \(outside) ‘../x’")
    }

    @Test func `A submodule is named`() throws {
        let other = try TemporaryRepository(["x.yaml": "x"])
        try repository.git("submodule", "--quiet", "add", other.folder.path, "specs/other")
        try repository.commit("submodule")
        let words = "‘HEAD:specs/other’ is a submodule, whose files are in a repository of their own"
        #expect(try refusal("HEAD:specs/other/x.yaml")?.message == words)
        #expect(try refusal("HEAD:specs/other")?.message == words)
    }

    @Test func `What Git LFS keeps is told`() throws {
        try repository.folder.write("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", to: "specs/big.yaml")
        try repository.commit("pointer")
        #expect(try refusal("HEAD:specs", reading: "specs/big.yaml")?.message.hasPrefix("‘HEAD:specs/big.yaml’ is kept by Git LFS") == true)
    }

    @Test func `A folder without a repository, and a shallow clone`() throws {
        let outside = try TemporaryFolder()
        #expect(throws: SourceUnreadable.self) { try GitRepository(around: outside.path).open("HEAD:specs") }
        do {
            _ = try GitRepository(around: outside.path).open("HEAD:specs")
        } catch {
            #expect(
                error.diagnostic.message.hasPrefix("there is no file ‘HEAD:specs’, and for a git revision git says: not a git repository"))
        }

        try repository.commit("second")
        let place = try TemporaryFolder()
        try repository.git("clone", "--quiet", "--depth", "1", "file://" + repository.folder.path, place.path("clone"))
        do {
            _ = try GitRepository(around: place.path("clone")).open("HEAD~1:specs")
            Issue.record("a shallow clone has no second commit")
        } catch {
            #expect(error.diagnostic.message == "git knows no revision ‘HEAD~1’")
            #expect(error.diagnostic.advice?.contains("fetch-depth: 0") == true)
        }
    }

    @Test func `A branch that only the remote has is guessed`() throws {
        try repository.git("branch", "next")
        let place = try TemporaryFolder()
        try repository.git("clone", "--quiet", repository.folder.path, place.path("clone"))
        do {
            _ = try GitRepository(around: place.path("clone")).open("next:specs")
            Issue.record("the branch is not there")
        } catch {
            #expect(error.diagnostic.advice == "Did you mean ‘origin/next:specs’?")
        }
    }

    @Test func `Many threads read side by side`() throws {
        for index in 0..<40 { try repository.folder.write(String(repeating: "\(index) ", count: 20_000), to: "many/\(index).yaml") }
        try repository.commit("many")
        let sources = try #require(try open("HEAD:many")).sources
        let right = Array(0..<40).mapSideBySide { index in
            (try? sources.read("many/\(index).yaml").bytes) == Array(String(repeating: "\(index) ", count: 20_000).utf8)
        }
        #expect(right == Array(repeating: true, count: 40))
    }
}
