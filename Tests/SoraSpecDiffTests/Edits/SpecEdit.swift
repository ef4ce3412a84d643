/// An edit that a provider might make of a document, and what it is on the wire.
struct SpecEdit {
    /// What is done, in words.
    let name: String
    /// The document after the edit.
    let document: Tree
    /// The level and the id of the change that is to be found.
    let change: String
    /// What stands in the text at the change's place.
    let mark: String

    init(_ name: String, _ change: String, at mark: String, of document: Tree, _ edit: (inout Tree) throws -> Void) rethrows {
        self.name = name
        self.change = change
        self.mark = mark
        var copy = document
        try edit(&copy)
        self.document = copy
    }

    /// The edits of a document, a number of them: the first of each kind, then the second, and so on.
    static func edits(of document: Tree, count: Int) throws -> [SpecEdit] {
        let outline = SpecOutline(document)
        let kinds = try operationEdits(of: document, outline) + schemaEdits(of: document, outline)
        var edits: [SpecEdit] = []
        for round in 0..<(kinds.map(\.count).max() ?? 0) {
            edits += kinds.filter { $0.count > round }.map { $0[round] }
        }
        return Array(edits.prefix(count))
    }
}

extension String {
    /// The path of a document, for the name of an edit.
    init(path: [String]) { self = path.joined(separator: "/") }
}
