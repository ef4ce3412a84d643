import Foundation
import SoraDiagnostics
import SoraOpenAPI
import SoraSpecDiff
import SoraYAML

/// How a case came out.
struct DiffCaseVerdict {
    /// What was expected and not found, and what was found and not expected; none where we agree.
    var differences: [String] = []

    /// Compares the case's documents and judges what was found.
    init(on diffCase: DiffCase) throws {
        let found = try Self.changes(of: diffCase)
        var left = found.map(\.line)
        for line in diffCase.expect.map(\.line) {
            if let place = left.firstIndex(of: line) { left.remove(at: place) } else { differences.append("missing: \(line)") }
        }
        if diffCase.exact {
            differences += left.map { "unexpected: \($0)" }
        } else {
            let banned = diffCase.notExpect ?? []
            differences += found.filter { banned.contains($0.rule.id) }.map { "banned: \($0.line)" }
        }
    }

    /// Compares the documents under the case's options.
    static func changes(of diffCase: DiffCase) throws -> [Change] {
        let config = diffCase.config
        var options = WireOptions(today: DiffCase.today)
        options.stableDeprecationDays = config.stableDeprecationDays ?? 0
        options.betaDeprecationDays = config.betaDeprecationDays ?? 0
        options.stability = config.stability.flatMap(StabilityLevel.init) ?? .beta
        let found = wireChanges(from: try document(diffCase.base), to: try document(diffCase.revision), options: options)
        let least = config.minLevel.flatMap { level in Level.allCases.first { $0.shortWord == level } } ?? .info
        return found.filter { change in
            change.level >= least && config.onlyIDs?.contains(change.rule.id) != false
                && config.disabledIDs?.contains(change.rule.id) != true
        }
    }

    /// Reads a document; where it cannot be read at all, the case fails with what was wrong.
    static func document(_ name: String) throws -> Document {
        let log = DiagnosticLog()
        let sources = DiskSources(folder: DiffCase.folder.appending(path: "specs").path)
        guard let node = parse(try sources.read(name), reporting: log),
            let document = read(node, resolving: ReferenceResolver(node, below: ".", from: sources, reporting: log), reporting: log)
        else { throw UnreadableCase(name: name, findings: log.diagnostics.map(\.message)) }
        return document
    }
}

/// A document of a case that cannot be read.
struct UnreadableCase: Error {
    let name: String
    let findings: [String]
}

extension DiffCase {
    /// The day on which the other tool ran its tests, whose sunset dates are counted from it.
    static let today = Day("2026-11-21") ?? Day(number: 0)
}

extension Level {
    /// The level in the other tool's words.
    var shortWord: String {
        switch self {
        case .error: "ERR"
        case .warning: "WARN"
        case .info: "INFO"
        }
    }
}

extension Change {
    /// The change as text, as `DiffCase.Expectation` writes it.
    fileprivate var line: String { "\(level.shortWord) \(rule.id) \(operation?.method ?? "") \(operation?.path ?? "")" }
}
