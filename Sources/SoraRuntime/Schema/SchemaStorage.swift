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
        case text(Substring)
        case compiled(CompiledSchema)
    }

    init(_ texts: [String]) {
        entries = texts.map { .text($0[...]) }
        count = texts.count
    }

    /// Takes the lines of a text.
    init(lines: String) {
        entries = lines.utf8.split(separator: UInt8(ascii: "\n")).map { .text(Substring($0)) }
        count = entries.count
    }

    /// The schema at an index; one that accepts everything where there is no entry.
    func schema(at index: Int) -> CompiledSchema {
        guard index >= 0, index < count else { return .accepting }
        lock.lock()
        defer { lock.unlock() }
        switch entries[index] {
        case .compiled(let schema): return schema
        case .text(let text):
            let schema = Self.compiled(text)
            entries[index] = .compiled(schema)
            return schema
        }
    }

    /// Compiles an entry: the place where it stands, if it is known, and the schema after a space.
    private static func compiled(_ text: Substring) -> CompiledSchema {
        var text = text
        var place = ""
        if text.utf8.first != UInt8(ascii: "{"), let space = text.utf8.firstIndex(of: UInt8(ascii: " ")) {
            // Components are told by their names alone.
            place = (text.utf8.first == UInt8(ascii: "#") ? "" : "#/components/schemas/") + text[..<space]
            text = text[text.utf8.index(after: space)...]
        }
        guard let schema = try? JSONValue(parsing: String(text)) else { return .accepting }
        return CompiledSchema(schema, appliedBy: "$ref", at: SchemaPlace(place))
    }
}
