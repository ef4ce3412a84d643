import SoraOpenAPI

/// A command line that cannot be understood: what is wrong, and what was perhaps meant.
struct UsageError: Error, Equatable {
    /// What is wrong, as a phrase without a full stop.
    let message: String
    /// What was perhaps meant.
    var suggestion: String?
    /// The command whose help tells more; nil for the tool's own.
    var command: String?

    /// The lines that are printed.
    var lines: [String] {
        let help = ["sora-codegen", command, "--help"].compactMap(\.self).joined(separator: " ")
        let meant = suggestion.map { "Did you mean ‘\($0)’?" }
        return ["error: \(message)"] + [meant, "See ‘\(help)’."].compactMap(\.self)
    }
}

extension UsageError {
    static func unknownCommand(_ name: String, known: [String]) -> UsageError {
        UsageError(
            message: "‘\(visible(name))’ is not a command, and there is no file or folder of that name",
            suggestion: closestMatch(to: name, among: known))
    }

    static func unknownRule(_ id: String, known: [String]) -> UsageError {
        UsageError(
            message: "there is no rule ‘\(visible(id))’", suggestion: closestMatch(to: id, among: known), command: "explain")
    }

    static func unknownOption(_ option: String, command: CommandSpecification) -> UsageError {
        let known = command.allOptions.filter { !$0.isHidden }.map { "--\($0.name)" }
        return UsageError(
            message: "‘\(visible(option))’ is not an option of ‘\(command.name)’", suggestion: closestMatch(to: option, among: known),
            command: command.name)
    }

    static func repeated(_ option: OptionSpecification, command: CommandSpecification) -> UsageError {
        UsageError(message: "‘--\(option.name)’ stands twice", command: command.name)
    }

    static func missingValue(of option: OptionSpecification, command: CommandSpecification) -> UsageError {
        UsageError(message: "‘--\(option.name)’ needs a value: ‘\(option.usage)’", command: command.name)
    }

    static func unexpectedValue(_ value: String, of option: OptionSpecification, command: CommandSpecification) -> UsageError {
        UsageError(message: "‘--\(option.name)’ takes no value, but ‘\(visible(value))’ follows it", command: command.name)
    }

    static func unknownValue(
        _ value: String, of option: OptionSpecification, words: [String], command: CommandSpecification
    ) -> UsageError {
        UsageError(
            message: "‘\(visible(value))’ is no value of ‘--\(option.name)’: it takes \(words.joined(separator: ", "))",
            suggestion: closestMatch(to: value, among: words), command: command.name)
    }

    static func noCount(_ value: String, of option: OptionSpecification, command: CommandSpecification) -> UsageError {
        UsageError(message: "‘\(visible(value))’ is no value of ‘--\(option.name)’: it takes a number from 0", command: command.name)
    }

    static func missingOperand(command: CommandSpecification) -> UsageError {
        UsageError(message: "‘\(command.name)’ needs \(command.operands)", command: command.name)
    }

    static func surplusOperand(_ operand: String, command: CommandSpecification) -> UsageError {
        UsageError(message: "‘\(command.name)’ takes \(command.operands), so ‘\(visible(operand))’ is one too many", command: command.name)
    }

    /// Shows control characters of an argument as question marks, so that they do not reach the terminal.
    private static func visible(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
    }
}
