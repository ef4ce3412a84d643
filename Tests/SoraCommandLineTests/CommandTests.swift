import SoraTestSupport
import Testing

/// The commands, their results and their exit statuses, seen from outside.
@Suite struct CommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder(["specs/pets.yaml": pets]) }

    private func run(_ arguments: String...) throws -> Execution { try Execution(ofTool: arguments, in: folder.path) }

    @Test func `A folder's clients are written, and checked afterwards`() throws {
        let first = try run("specs/")
        #expect(first.status == 0 && first.messages == "")
        #expect(
            first.output.contains(
                "specs/pets.yaml: Pets, 1 operation, 1 type\n1 client, 1 operation, 1 type; 1 file written, 0 unchanged, 0 removed ("))
        #expect(folder.names(in: "Generated") == ["Pets.generated.swift"])
        #expect(try run("specs/").output.contains("0 files written, 1 unchanged, 0 removed"))
        let check = try run("specs/", "--check")
        #expect(check.status == 0 && check.output.hasPrefix("1 file in Generated up to date"))
    }

    @Test func `Check names what is missing, stale and superfluous, and the command that mends it`() throws {
        let missing = try run("specs", "--check", "--output", "my out")
        #expect(missing.status == 1 && missing.output == "")
        #expect(missing.messages.contains("error: my out/Pets.generated.swift is missing\n"))
        #expect(missing.messages.contains("sora-codegen specs --output 'my out'\n"))
        #expect(folder.names() == ["specs"])

        _ = try run("specs")
        try folder.write(try folder.text("Generated/Pets.generated.swift") + "// more\n", to: "Generated/Pets.generated.swift")
        try folder.write(try folder.text("Generated/Pets.generated.swift"), to: "Generated/Gone.generated.swift")
        let stale = try run("specs", "--check")
        #expect(stale.status == 1)
        #expect(stale.messages.contains("error: Generated/Pets.generated.swift is stale\n"))
        #expect(stale.messages.contains("error: Generated/Gone.generated.swift is superfluous: no document makes it\n"))
        #expect(try run("specs").output.contains("removed Generated/Gone.generated.swift\n"))
        #expect(try run("specs", "--check").status == 0)
    }

    @Test func `A run over one document leaves the others' clients alone`() throws {
        try folder.write(pets, to: "specs/cats.yaml")
        _ = try run("specs")
        #expect(try run("specs/pets.yaml").status == 0)
        #expect(folder.names(in: "Generated") == ["Cats.generated.swift", "Pets.generated.swift"])
        try folder.remove("specs/cats.yaml")
        #expect(try run("specs").output.contains("1 removed"))
        #expect(folder.names(in: "Generated") == ["Pets.generated.swift"])
    }

    @Test func `Only chosen operations become methods, and a criterion that chooses nothing is wrong usage`() throws {
        let chosen = try run("specs", "--include-operation", "listPets", "--include-path", "/pets")
        #expect(chosen.status == 0 && chosen.output.contains("Pets, 1 operation, 1 type"))
        let run = try run("specs", "--include-operation", "listPest", "--include-tag", "x", "--include-path", "/pets", "--output", "no")
        #expect(run.status == 2)
        #expect(run.messages.contains("error: no operation has the operationId ‘listPest’\n"))
        #expect(run.messages.contains("error: no operation has the tag ‘x’\n"))
        #expect(!run.messages.contains("/pets"))
        #expect(folder.names() == ["Generated", "specs"])
    }

    @Test func `Outputs that the build system named are filled, with the marker alone where there is nothing for them`() throws {
        let result = try run("specs/pets.yaml", "--output-file", "o/a.swift", "--output-file", "o/b.swift", "--quiet")
        #expect(result.status == 0 && result.output == "" && result.messages == "")
        #expect(folder.names() == ["o", "specs"])
        #expect(try folder.text("o/a.swift").contains("enum Pets"))
        #expect(folder.names(in: "o") == ["a.swift", "b.swift"])
    }

    @Test func `List names operations and schemas`() throws {
        let text = try run("list", "specs/pets.yaml")
        #expect(text.output == "OPERATIONS\n  GET  /pets  listPets\n\nSCHEMAS\n  Pet  Pets.Pet\n")
        let json = try run("list", "specs", "--format", "json")
        #expect(
            json.output
                == #"{"operations":[{"operationId":"listPets","method":"GET","path":"/pets","swift":"listPets","deprecated":false}],"#
                + #""schemas":[{"name":"Pet","swift":"Pets.Pet"}],"webhooks":[],"tasks":[]}"# + "\n")
    }

    @Test func `List names the calls that wait for tasks`() throws {
        let toapis = JudgeEnvironment.package.appending(path: "specs/toapis.yaml").path
        let tasks = try #require(try run("list", toapis).output.components(separatedBy: "\nTASKS\n").last)
        #expect(tasks.contains("createVideoGenerationAndWait") && tasks.contains("waitForVideoGeneration"))
    }

    @Test func `Bundle prints the effective document`() throws {
        try folder.write(
            "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nextends: pets.yaml\nactions:\n- target: $.info\n  update: {title: New}\n",
            to: "specs/pets.overlay.yaml")
        let bundle = try run("bundle", "specs/pets.yaml")
        #expect(bundle.status == 0)
        #expect(bundle.output.contains("title: New"))
        #expect(try run("bundle", "specs/pets.yaml", "--format=json").output.hasPrefix("{\n  \"openapi\": \"3.1.0\""))
    }

    @Test func `A result that cannot be printed is status 3`() throws {
        let full = try Execution(of: "/bin/sh", ["-c", "exec '\(Execution.tool)' list specs > /dev/full"], in: folder.path)
        #expect(full.status == 3)
        #expect(full.messages.contains("standard output could not be written"))
    }

    @Test func `Validate says what it saw`() throws {
        let valid = try run("validate", "specs")
        #expect(valid.status == 0 && valid.output.hasPrefix("1 document: nothing wrong ("))
        try folder.write("openapi: 3.1.0\npaths: {}\n", to: "specs/bad.yaml")
        let invalid = try run("validate", "specs")
        #expect(invalid.status == 1)
        #expect(invalid.messages.contains("specs/bad.yaml:1:1: error: "))
        #expect(invalid.output.hasPrefix("2 documents: 1 error ("))
        #expect(try run("validate", "specs", "--quiet").output == "")
    }

    @Test func `Findings come as JSON lines and as annotations, too`() throws {
        try folder.write("openapi: 9.9.9\n", to: "specs/bad.yaml")
        #expect(try run("specs", "--diagnostics", "json").messages.hasPrefix("{\"severity\":\"error\",\"effect\":\"stops\","))
        #expect(try run("specs", "--diagnostics=github").messages.hasPrefix("::error file=specs/bad.yaml,line=1,"))
        #expect(try run("specs", "--color", "always").messages.contains("\u{1B}["))
        #expect(try !run("specs").messages.contains("\u{1B}["))
    }

    @Test func `Help is shown for the tool and for each command`() throws {
        for arguments in [["--help"], ["-h"], ["help"]] {
            let help = try Execution(ofTool: arguments)
            #expect(help.status == 0 && help.output.contains("sora-codegen specs/\n"))
        }
        for (command, operands) in [
            ("generate", "SPEC"), ("validate", "SPEC"), ("list", "SPEC"), ("bundle", "SPEC"), ("diff", "OLD NEW"), ("explain", "[RULE-ID]"),
        ] {
            let help = try run(command, "--help")
            #expect(help.status == 0)
            #expect(help.output.contains("USAGE\n  sora-codegen \(command) \(operands)"))
            #expect(help.output.contains("EXAMPLES\n"))
            #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
            #expect(!help.output.contains("output-file"))
        }
        #expect(try run("--version").output.hasPrefix("sora-codegen "))
    }

    @Test func `Wrong usage is status 2 and says what was perhaps meant`() throws {
        let command = try run("vlaidate", "specs")
        #expect(command.status == 2 && command.output == "")
        #expect(
            command.messages == "error: ‘vlaidate’ is not a command, and there is no file or folder of that name\n"
                + "Did you mean ‘validate’?\nSee ‘sora-codegen --help’.\n")
        #expect(try run("diff", "a").status == 2)
        #expect(try run("specs", "--chekc").messages.contains("Did you mean ‘--check’?"))
        #expect(try run().status == 2)
        try folder.write(pets, to: "specs/cats.yaml")
        let several = try run("list", "specs")
        #expect(several.status == 2)
        #expect(several.messages.contains("this command takes one document, and specs holds several"))
    }
}

/// A small document without faults.
let pets = """
    openapi: 3.1.0
    info: {title: Pets, version: '1'}
    paths:
      /pets:
        get:
          operationId: listPets
          responses:
            '200':
              description: All pets
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Pet'}
    components:
      schemas:
        Pet:
          type: object
          properties: {name: {type: string}}

    """
