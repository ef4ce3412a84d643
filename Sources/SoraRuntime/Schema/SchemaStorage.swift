import Foundation

/// The entries of a schema table, each compiled once.
///
/// `@unchecked` since the lock guards `entries`, and nothing else can change.
final class SchemaStorage: @unchecked Sendable {
    private let lock = NSLock()
    private var entries: [Entry]
    /// The number of entries.
    let count: Int

    private enum Entry {
        case text(String)
        case compiled(CompiledSchema)
    }

    init(_ texts: [String]) {
        entries = texts.map(Entry.text)
        count = texts.count
    }

    /// The schema at an index; one that accepts everything where there is no entry.
    func schema(at index: Int) -> CompiledSchema {
        guard index >= 0, index < count else { return .accepting }
        lock.lock()
        defer { lock.unlock() }
        switch entries[index] {
        case .compiled(let schema): return schema
        case .text(let text):
            let schema = (try? JSONValue(parsing: text)).map { CompiledSchema($0, appliedBy: "$ref") } ?? .accepting
            entries[index] = .compiled(schema)
            return schema
        }
    }
}
