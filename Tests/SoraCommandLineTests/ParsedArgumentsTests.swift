import Testing

@testable import sora_codegen

@Suite struct ParsedArgumentsTests {
    private func parse(_ arguments: String..., for command: CommandSpecification = .generate) throws(UsageError) -> ParsedArguments {
        try ParsedArguments(arguments, for: command)
    }

    @Test func `Operands and options may stand in any order`() throws {
        let parsed = try parse("a.yaml", "--output", "out", "b.yaml", "--check", "--access=package")
        #expect(parsed.operands == ["a.yaml", "b.yaml"])
        #expect(parsed.value("output") == "out")
        #expect(parsed.value("access") == "package")
        #expect(parsed.has("check") && !parsed.has("strict"))
    }

    @Test func `A value may hold an equals sign, and begin with a dash`() throws {
        #expect(try parse("a", "--output=b=c").value("output") == "b=c")
        #expect(try parse("a", "--output", "-x").value("output") == "-x")
    }

    @Test func `Nothing is an option after two dashes`() throws {
        #expect(try parse("--check", "--", "--output", "-h").operands == ["--output", "-h"])
    }

    @Test func `Repeatable options keep their order, and know the operand before them`() throws {
        let parsed = try parse("a", "--output-file", "1", "--output-file", "2", "b", "--output-file", "3")
        #expect(parsed.values("output-file") == ["1", "2", "3"])
        #expect(parsed.occurrences.map(\.operandsBefore) == [1, 1, 2])
    }

    @Test func `Help and version need no operand`() throws {
        #expect(try parse("--help").has("help"))
        #expect(try parse("-h").has("help"))
        #expect(try parse("--version").has("version"))
    }

    private static let mistakes: [(arguments: [String], message: String, suggestion: String?)] = [
        (["--chekc", "a"], "‘--chekc’ is not an option of ‘generate’", "--check"),
        (["--acess=public", "a"], "‘--acess’ is not an option of ‘generate’", "--access"),
        (["-o", "a"], "‘-o’ is not an option of ‘generate’", nil),
        (["a", "--output"], "‘--output’ needs a value: ‘--output FOLDER’", nil),
        (["a", "--output="], "‘--output’ needs a value: ‘--output FOLDER’", nil),
        (["a", "--check=yes"], "‘--check’ takes no value, but ‘yes’ follows it", nil),
        (["a", "--access", "publik"], "‘publik’ is no value of ‘--access’: it takes public, package, internal", "public"),
        (["a", "--output", "b", "--output", "c"], "‘--output’ stands twice", nil),
        ([], "‘generate’ needs SPEC...", nil),
        (["a", "--\u{1B}[31m"], "‘--?[31m’ is not an option of ‘generate’", nil),
    ]

    @Test(arguments: mistakes)
    func `What cannot be understood is named, with what was perhaps meant`(
        arguments: [String], message: String, suggestion: String?
    ) {
        let error = #expect(throws: UsageError.self) { try ParsedArguments(arguments, for: .generate) }
        #expect(error?.message == message)
        #expect(error?.suggestion == suggestion)
    }

    @Test func `A command of one document refuses a second`() {
        let error = #expect(throws: UsageError.self) { try parse("a", "b", for: .list) }
        #expect(error?.message == "‘list’ takes SPEC, so ‘b’ is one too many")
    }
}
