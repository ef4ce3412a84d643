import Foundation
import SoraTestSupport
import Testing

/// `diff` seen from outside: where its two sides come from, what it refuses, and how it ends.
@Suite struct DiffCommandTests {
    private let repository: TemporaryRepository
    private var folder: TemporaryFolder { repository.folder }

    init() throws { repository = try TemporaryRepository(["specs/pets.yaml": pets, "specs/cats.yaml": pets]) }

    private func run(_ arguments: String..., in subfolder: String = "", input: String? = nil) throws -> Execution {
        guard let input else { return try Execution(ofTool: ["diff"] + arguments, in: folder.path(subfolder)) }
        try folder.write(input, to: "input")
        let words = arguments.map { "'\($0)'" }.joined(separator: " ")
        return try Execution(of: "sh", ["-c", "exec \"$0\" diff \(words) < input", Execution.tool], in: folder.path)
    }

    /// The changes that the text form tells, each as its level, rule and place.
    private func told(in run: Execution) -> [String] {
        run.output.matches(of: /(?m)^(.+:\d+):\d+: (error|warning|info): .* \[(.+)\]$/).map { "\($0.2) \($0.3) \($0.1)" }
    }

    @Test func `A revision against itself, and against the disk, is no change`() throws {
        for (old, new) in [
            ("HEAD:specs", "main:specs/"), ("HEAD:specs", "specs"), ("specs/", "specs"), ("HEAD:specs/cats.yaml", "specs/pets.yaml"),
        ] {
            let run = try run(old, new)
            #expect(run.status == 0 && run.messages == "", "\(old) \(new): \(run.messages)")
        }
    }

    @Test func `Documents added and removed are changes`() throws {
        try folder.remove("specs/cats.yaml")
        try folder.write(pets, to: "specs/dogs.yaml")
        let run = try run("HEAD:specs", "specs")
        #expect(run.status == 1)
        #expect(told(in: run) == ["error document-removed HEAD:specs/cats.yaml:1", "info document-added specs/dogs.yaml:1"])
        #expect(run.output.contains("breaks: Cats\n"))
        #expect(try self.run("specs", "HEAD:specs").status == 1)
        #expect(try self.run("HEAD:specs", "specs", "--fail-on", "never").status == 0)
        try repository.git("checkout", "--quiet", "specs/cats.yaml")
        #expect(try self.run("HEAD:specs", "specs").status == 0)
        #expect(try self.run("HEAD:specs", "specs", "--fail-on", "warning").status == 0)
        #expect(try self.run("HEAD:specs", "specs", "--fail-on=info").status == 1)
    }

    @Test func `References, overlays and configuration are those of the revision`() throws {
        let split = pets.replacingOccurrences(
            of: "Pet:\n      type: object\n      properties: {name: {type: string}}", with: "Pet: {$ref: parts/pet.yaml}")
        try folder.write(split, to: "specs/pets.yaml")
        try folder.write("type: object\nproperties: {name: {type: string}, age: {type: integer}}\n", to: "specs/parts/pet.yaml")
        try folder.write("documents: {pets.yaml: {names: {Pet: Animal}}}\n", to: "specs/sora-codegen.yaml")
        try folder.write(
            "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nextends: pets.yaml\nactions:\n- target: $.paths['/pets']\n  update: {post: {operationId: addPet, responses: {'204': {description: Done}}}}\n",
            to: "specs/pets.overlay.yaml")
        try repository.commit("split")
        let all = try run("HEAD~:specs", "HEAD:specs").output
        for word in ["age", "Animal", "addPet"] { #expect(all.contains(word), "\(word)") }
        for name in ["parts/pet.yaml", "sora-codegen.yaml", "pets.overlay.yaml"] { try folder.remove("specs/\(name)") }
        let old = try run("HEAD:specs/pets.yaml", "HEAD:specs/pets.yaml")
        #expect(old.status == 0 && old.messages == "")
        let new = try run("HEAD:specs", "specs")
        #expect(new.messages.contains("specs/pets.yaml:15:17: error: there is no file ‘specs/parts/pet.yaml’"), "\(new.messages)")
    }

    @Test func `Paths of a revision start at the top, or with a dot at the folder`() throws {
        #expect(try run("HEAD:specs/pets.yaml", "pets.yaml", in: "specs").status == 0)
        #expect(try run("HEAD:./pets.yaml", "pets.yaml", in: "specs").status == 0)
        let wrong = try run("HEAD:pets.yaml", "pets.yaml", in: "specs")
        #expect(wrong.status == 3 && wrong.output == "")
        #expect(wrong.messages.hasPrefix("error: there is no file ‘HEAD:pets.yaml’\nhelp: Did you mean ‘HEAD:./pets.yaml’?"))
        #expect(try run("--root", "..", "HEAD:./pets.yaml", "pets.yaml", in: "specs").status == 0)
    }

    @Test func `Standard input is one of the sides`() throws {
        let run = try run("HEAD:specs/pets.yaml", "-", input: pets)
        #expect(run.status == 0 && run.messages == "")
        #expect(try self.run("-", "specs/pets.yaml", input: "openapi: 9").messages.hasPrefix("stdin.yaml:1:10: error: "))
        #expect(try self.run("-", "-", input: pets).status == 2)
    }

    @Test func `A file and a folder cannot be compared`() throws {
        let run = try run("HEAD:specs", "specs/pets.yaml")
        #expect(run.status == 2 && run.output == "")
        #expect(run.messages.hasPrefix("error: ‘HEAD:specs’ is a folder, and ‘specs/pets.yaml’ is a file\n"))
    }

    @Test func `What cannot be read is told with its place, and nothing is printed`() throws {
        try folder.write("openapi: [3.1.0\ninfo: }", to: "specs/pets.yaml")
        try repository.commit("broken")
        let old = try run("HEAD:specs", "HEAD~:specs")
        #expect(old.status == 3 && old.output == "" && old.messages.hasPrefix("HEAD:specs/pets.yaml:2:"), "\(old.messages)")
        let new = try run("HEAD~:specs", "specs")
        #expect(new.status == 3 && new.output == "" && new.messages.hasPrefix("specs/pets.yaml:2:"))
        try folder.write("openapi: 9.9.9\n", to: "specs/pets.yaml")
        #expect(try run("HEAD~:specs", "specs").status == 3)
        #expect(try run("nowhere.yaml", "specs").messages == "error: there is no file ‘nowhere.yaml’\n")
    }

    @Test func `Errors of git are told with their mends`() throws {
        let unknown = try run("origin/main:specs", "specs")
        #expect(unknown.status == 3 && unknown.output == "")
        #expect(unknown.messages.hasPrefix("error: git knows no revision ‘origin/main’\n"))
        #expect(try run("C:/x", "specs").messages == "error: there is no file ‘C:/x’\n")
        #expect(try run("--", "--help:specs", "specs").messages.hasPrefix("error: git knows no revision ‘--help’\n"))
        let outside = try TemporaryFolder(["a.yaml": pets])
        let run = try Execution(ofTool: ["diff", "HEAD:a.yaml", "a.yaml"], in: outside.path)
        #expect(run.status == 3 && run.messages.contains("not a git repository"))
        let without = try Execution(ofTool: ["diff", "HEAD:specs", "specs"], in: folder.path, environment: ["PATH": outside.path])
        #expect(without.status == 3)
        #expect(without.messages.hasPrefix("error: ‘HEAD:specs’ needs git, which cannot be started: "))
    }

    @Test func `Warnings of a document stay away`() throws {
        let doubtful = pets.replacingOccurrences(of: "{name: {type: string}}", with: "{name: {type: date}}")
        try folder.write(doubtful, to: "specs/pets.yaml")
        #expect(try !Execution(ofTool: ["validate", "specs"], in: folder.path).messages.isEmpty)
        #expect(try run("specs", "specs").messages == "")
    }

    @Test func `An overlay of the command line counts on both sides`() throws {
        let overlay =
            "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nextends: ../pets.yaml\nactions:\n- target: $.paths['/pets'].get\n  update: {operationId: allPets}\n"
        try folder.write(overlay, to: "fix.yaml")
        let run = try run("HEAD:specs", "specs", "--overlay", "fix.yaml")
        #expect(run.status == 0 && run.messages == "" && !run.output.contains("Pets"))
        try folder.write(overlay.replacingOccurrences(of: "pets.yaml", with: "dogs.yaml"), to: "fix.yaml")
        #expect(
            try self.run("HEAD:specs", "specs", "--overlay", "fix.yaml").messages.hasPrefix(
                "fix.yaml:3:10: warning: this overlay extends none"))
        #expect(try self.run("HEAD:specs/pets.yaml", "specs/pets.yaml", "--overlay", "fix.yaml").messages == "")
        #expect(try self.run("HEAD:specs", "specs", "--overlay", "no.yaml").status == 3)
    }

    @Test func `Only chosen operations are compared, and a criterion that chooses nothing is wrong usage`() throws {
        let two = pets.replacingOccurrences(
            of: "components:", with: "  /dogs: {get: {operationId: dogs, responses: {'204': {description: Done}}}}\ncomponents:")
        try folder.write(two, to: "specs/pets.yaml")
        #expect(try run("HEAD:specs", "specs", "--fail-on", "info", "--include-path", "/pets").status == 0)
        let wrong = try run("HEAD:specs", "specs", "--include-operation", "dosg", "--include-tag", "x", "--include-path", "/")
        #expect(wrong.status == 2 && wrong.output == "")
        #expect(wrong.messages.contains("error: no operation has the operationId ‘dosg’\n"))
        #expect(wrong.messages.contains("error: no operation has the tag ‘x’\n") && !wrong.messages.contains("‘/’"))
    }

    @Test func `A policy sets levels and leaves out what is agreed to`() throws {
        try folder.remove("specs/cats.yaml")
        try folder.write("# ours\ndocument-removed warn # fine\n", to: "levels.txt")
        let levelled = try run("HEAD:specs", "specs", "--severity", "levels.txt")
        #expect(levelled.status == 0 && levelled.messages == "")
        #expect(told(in: levelled) == ["warning document-removed HEAD:specs/cats.yaml:1"])
        try folder.write("- rule: document-*\n  reason: nobody calls it\n  expires: 2999-12-31\n", to: "ignore.yaml")
        let ignored = try run("HEAD:specs", "specs", "--ignore", "ignore.yaml")
        #expect(ignored.status == 0 && ignored.messages == "" && told(in: ignored).isEmpty)
        let stale = try run("HEAD:specs", "HEAD:specs", "--ignore", "ignore.yaml")
        #expect(stale.messages.hasPrefix("ignore.yaml:1:9: warning: this entry ignores nothing\n"))
        try folder.write("document-removed bad\n", to: "levels.txt")
        let bad = try run("HEAD:specs", "specs", "--severity", "levels.txt")
        #expect(bad.status == 3 && bad.output == "" && bad.messages.hasPrefix("levels.txt:1:1: error: expected the id of a rule"))
    }

    @Test func `Wrong usage is status 2`() throws {
        #expect(try run("specs").messages.hasPrefix("error: ‘diff’ needs OLD NEW\n"))
        #expect(try run("a", "b", "c").status == 2)
        #expect(try run("a", "b", "--fail-on", "errors").messages.contains("Did you mean ‘error’?"))
        let days = try run("a", "b", "--deprecation-days-stable", "-1")
        #expect(days.status == 2 && days.messages.hasPrefix("error: ‘-1’ is no value of ‘--deprecation-days-stable’"))
    }

    @Test func `A report that cannot be printed is status 3`() throws {
        try folder.remove("specs/cats.yaml")
        let full = try Execution(of: "/bin/sh", ["-c", "exec '\(Execution.tool)' diff HEAD:specs specs > /dev/full"], in: folder.path)
        #expect(full.status == 3 && full.messages.contains("standard output could not be written"))
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `An interrupted run is status 130`(signal: Int32) throws {
        #expect(mkfifo(folder.path("specs/slow.yaml"), 0o600) == 0)
        let run = try Execution(ofTool: ["diff", "HEAD:specs", "specs"], in: folder.path) { process in
            waitUntilSignalsAreBlocked(of: process)
            kill(process, signal)
        }
        #expect(run.status == 130 && run.output == "")
    }

    @Test func `A rule is explained, and all are listed`() throws {
        func explain(_ arguments: String...) throws -> Execution { try Execution(ofTool: ["explain"] + arguments) }
        #expect(try explain("document-removed").output.hasPrefix("document-removed: error\n\n"))
        #expect(try explain().output.contains("error    document-removed\n"))
        let wrong = try explain("document-remove")
        #expect(
            wrong.status == 2 && wrong.messages.hasPrefix("error: there is no rule ‘document-remove’\nDid you mean ‘document-removed’?\n"))
    }
}
