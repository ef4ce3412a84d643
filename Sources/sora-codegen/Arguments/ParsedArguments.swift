/// A command's arguments after reading: operands in order, and options with their values.
struct ParsedArguments: Equatable, Sendable {
    /// The arguments that are no options.
    private(set) var operands: [String] = []
    /// The options in the order in which they stand.
    private(set) var occurrences: [Occurrence] = []

    /// An option where it stands.
    struct Occurrence: Equatable {
        /// The option's name without dashes.
        let name: String
        /// The value; empty for an option that takes none.
        let value: String
        /// How many operands stand before the option.
        let operandsBefore: Int
    }

    /// Reads the arguments of a command.
    init(_ arguments: some Sequence<String>, for command: CommandSpecification) throws(UsageError) {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                operands += rest
                rest = []
            } else if argument == "-h" {
                add("help", "")
            } else if argument.hasPrefix("--") {
                try readOption(argument.dropFirst(2), of: command, rest: &rest)
            } else if argument.hasPrefix("-"), argument != "-" {
                throw .unknownOption(argument, command: command)
            } else {
                operands.append(argument)
            }
        }
        if !has("help"), !has("version") { try checkOperands(for: command) }
    }

    /// Tells whether an option was given.
    func has(_ name: String) -> Bool { occurrences.contains { $0.name == name } }

    /// The value of an option that may stand once.
    func value(_ name: String) -> String? { values(name).last }

    /// The number that an option names.
    func count(_ name: String) -> Int? { value(name).flatMap { Int($0) } }

    /// The values of an option that may stand several times.
    func values(_ name: String) -> [String] { occurrences.filter { $0.name == name }.map(\.value) }

    private mutating func add(_ name: String, _ value: String) {
        occurrences.append(Occurrence(name: name, value: value, operandsBefore: operands.count))
    }

    private mutating func readOption(
        _ text: Substring, of command: CommandSpecification, rest: inout ArraySlice<String>
    ) throws(UsageError) {
        let equals = text.firstIndex(of: "=")
        let name = String(text[..<(equals ?? text.endIndex)])
        let attached = equals.map { String(text[text.index(after: $0)...]) }
        guard let option = command.allOptions.first(where: { $0.name == name }) else {
            throw .unknownOption("--" + name, command: command)
        }
        guard option.isRepeatable || option.value == .none || !has(name) else { throw .repeated(option, command: command) }
        switch option.value {
        case .none:
            if let attached { throw .unexpectedValue(attached, of: option, command: command) }
            add(name, "")
        case .text:
            guard let value = attached ?? rest.popFirst(), !value.isEmpty else { throw .missingValue(of: option, command: command) }
            add(name, value)
        case .count:
            guard let value = attached ?? rest.popFirst() else { throw .missingValue(of: option, command: command) }
            guard let number = Int(value), number >= 0 else { throw .noCount(value, of: option, command: command) }
            add(name, value)
        case .oneOf(let words):
            guard let value = attached ?? rest.popFirst() else { throw .missingValue(of: option, command: command) }
            guard words.contains(value) else { throw .unknownValue(value, of: option, words: words, command: command) }
            add(name, value)
        }
    }

    private func checkOperands(for command: CommandSpecification) throws(UsageError) {
        if operands.count < command.operandCount.lowerBound { throw .missingOperand(command: command) }
        if operands.count > command.operandCount.upperBound {
            throw .surplusOperand(operands[command.operandCount.upperBound], command: command)
        }
    }
}
