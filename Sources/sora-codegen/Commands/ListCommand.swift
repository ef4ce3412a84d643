import SoraDiagnostics
import SoraGenerator

/// `sora-codegen list`: names what a document becomes.
struct ListCommand {
    private let arguments: ParsedArguments
    private let console: Console

    /// Takes the command's arguments.
    init(_ arguments: ParsedArguments, _ console: Console) {
        self.arguments = arguments
        self.console = console
    }

    /// Runs the command.
    func run() -> ExitStatus {
        let isJSON = arguments.value("format") == "json"
        return printResult(of: arguments, console) { input, sources, log in
            let listing = try listClient(input, in: sources, reporting: log)
            return Array((isJSON ? listing.json + "\n" : Self.text(listing)).utf8)
        }
    }

    private static func text(_ listing: ClientListing) -> String {
        let operations = listing.operations.map { [$0.method, $0.path, $0.swift, $0.isDeprecated ? "deprecated" : ""] }
        let schemas = listing.schemas.map { [$0.name, $0.swift] }
        let webhooks = listing.webhooks.map { [$0.method, $0.name, $0.swift ?? ""] }
        let tasks = listing.tasks.map { [$0.operationID, $0.wait, $0.updates, $0.waitByID, $0.updatesByID] }
        return "OPERATIONS\n\(columns(operations))\nSCHEMAS\n\(columns(schemas))"
            + (webhooks.isEmpty ? "" : "\nWEBHOOKS\n\(columns(webhooks))") + (tasks.isEmpty ? "" : "\nTASKS\n\(columns(tasks))")
    }

    private static func columns(_ rows: [[String]]) -> String {
        let widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
            let line = cells.joined(separator: "  ")
            return "  " + line.prefix(line.count - line.reversed().prefix { $0 == " " }.count) + "\n"
        }.joined()
    }
}
