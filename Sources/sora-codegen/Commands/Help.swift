/// The help texts, made from the tables of the commands.
enum Help {
    /// The help of the whole tool.
    static var overview: String {
        let commands = CommandSpecification.all
        let width = commands.map(\.name.count).max() ?? 0
        return """
            sora-codegen reads OpenAPI documents and writes Swift clients.

            USAGE
              sora-codegen SPEC... [options]
              sora-codegen COMMAND [options]

            START HERE
              sora-codegen specs/
                  reads every OpenAPI document in specs/ and writes its Swift client into Generated/

            COMMANDS
            \(commands.map { table("  " + padded($0.name, to: width), $0.abstract, indentation: width + 4) }.joined(separator: "\n"))

            ‘sora-codegen COMMAND --help’ tells more about a command, with its options and examples.

            EXIT STATUS
              0  all is well
              1  an error stops a document, ‘validate’ found any, or ‘--check’ found stale files
              2  the command line is wrong
              3  something could not be read, parsed or written
              130  interrupted; nothing was changed

            """
    }

    /// The help of one command.
    static func text(for command: CommandSpecification) -> String {
        """
        \(wrapped(command.abstract, indentation: 0))

        USAGE
          sora-codegen \(command.name) \(command.operands) [options]

        \(command.discussion.split(separator: "\n\n").map { wrapped(String($0), indentation: 0) }.joined(separator: "\n\n"))

        OPTIONS
        \(options(command.options))

        OPTIONS OF EVERY COMMAND
        \(options(CommandSpecification.commonOptions))

        EXAMPLES
        \(command.examples.map { "  sora-codegen \($0.arguments)\n      \($0.explanation)" }.joined(separator: "\n"))

        """
    }

    private static func options(_ options: [OptionSpecification]) -> String {
        options.filter { !$0.isHidden }
            .map { option in
                let repeats = option.isRepeatable ? " May be given several times." : ""
                return "  \(option.usage)\n\(wrapped(option.help + repeats, indentation: 6))"
            }
            .joined(separator: "\n")
    }

    private static func table(_ head: String, _ text: String, indentation: Int) -> String {
        head + wrapped(text, indentation: indentation).dropFirst(head.count)
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// Breaks a paragraph into lines of 80 columns.
    static func wrapped(_ text: String, indentation: Int) -> String {
        let margin = String(repeating: " ", count: indentation)
        var lines = [margin]
        for word in text.split(separator: " ") {
            let isFirst = lines[lines.count - 1].count == indentation
            if !isFirst, lines[lines.count - 1].count + 1 + word.count > 80 {
                lines.append(margin + word)
            } else {
                lines[lines.count - 1] += (isFirst ? "" : " ") + word
            }
        }
        return lines.joined(separator: "\n")
    }
}
