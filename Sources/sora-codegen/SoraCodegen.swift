import SoraGenerator
import SoraOpenAPI

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The command line: finds the command, reads its arguments, and ends with its status.
@main
enum SoraCodegen {
    /// The tool's version, as `--version` prints it.
    static let version = "0.1.0"

    static func main() { exit(status(of: Array(CommandLine.arguments.dropFirst())).rawValue) }

    /// Runs a command line and tells how it ends.
    static func status(of arguments: [String]) -> ExitStatus {
        if arguments.isEmpty {
            Terminal.report(Help.overview)
            return .usage
        }
        do throws(UsageError) {
            guard let (command, rest) = try command(in: arguments) else {
                Terminal.print(Help.overview)
                return .success
            }
            return run(command, try ParsedArguments(rest, for: command))
        } catch {
            Terminal.report(error.lines.joined(separator: "\n") + "\n")
            return .usage
        }
    }

    /// Tells the command from its arguments; nil where the help of all is asked for.
    private static func command(in arguments: [String]) throws(UsageError) -> (CommandSpecification, [String])? {
        let first = arguments[0]
        if arguments == ["help"] || arguments == ["--help"] || arguments == ["-h"] { return nil }
        if let command = CommandSpecification.all.first(where: { $0.name == first }) { return (command, Array(arguments.dropFirst())) }
        let isSpec = first.hasPrefix("-") || first.contains("/") || first.contains(".") || access(first, F_OK) == 0
        guard isSpec else { throw .unknownCommand(first, known: CommandSpecification.all.map(\.name)) }
        return (.generate, arguments)
    }

    private static func run(_ command: CommandSpecification, _ arguments: ParsedArguments) -> ExitStatus {
        if arguments.has("help") {
            Terminal.print(Help.text(for: command))
            return .success
        }
        if arguments.has("version") {
            Terminal.print("sora-codegen \(version)\n")
            return .success
        }
        let console = Console(arguments)
        switch command {
        case .validate: return ValidateCommand(arguments, console).run()
        case .list: return ListCommand(arguments, console).run()
        case .bundle: return BundleCommand(arguments, console).run()
        case .diff: return DiffCommand(arguments, console).run()
        case .explain: return ExplainCommand(arguments).run()
        default: return GenerateCommand(arguments, console).run()
        }
    }
}
