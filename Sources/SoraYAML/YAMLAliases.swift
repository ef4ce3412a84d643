import SoraCYAML
import SoraDiagnostics

/// The nodes that anchors name, and how much all aliases so far stand for.
struct AliasTable {
    /// What an anchor names.
    enum Anchored {
        /// A collection that is being read: an alias to it would contain itself.
        case open(SourceRange)
        /// A node, how many nodes it stands for, and how many levels of collections.
        case node(Node, count: Int, height: Int)
    }

    private let limit: Int
    private var anchors: [String: Anchored] = [:]
    private var aliasedNodes = 0

    init(limit: Int) { self.limit = limit }

    mutating func open(_ name: String, at place: SourceRange) { anchors[name] = .open(place) }

    mutating func define(_ name: String, as node: Node, count: Int, height: Int) {
        anchors[name] = .node(node, count: count, height: height)
    }

    subscript(name: String) -> Anchored? { anchors[name] }

    /// True where no node bears an anchor.
    var isEmpty: Bool { anchors.isEmpty }

    /// Counts what an alias stands for; false where that is too much.
    mutating func expand(_ count: Int) -> Bool {
        aliasedNodes += count
        return aliasedNodes <= limit
    }

    /// How many nodes all aliases together may stand for.
    var mostNodes: Int { limit }
}

extension YAMLLoader {
    /// Gives the node that an alias names; after reporting an alias that names none, an empty one to go on with.
    mutating func loadAlias() throws(ParsingStopped) -> Node {
        let place = place(from: events.start, to: events.end)
        lastEnd = place.end
        let name = events.aliased.map { String(cString: $0) } ?? ""
        switch aliases[name] {
        case .node(let node, let count, let height):
            nesting.count += count
            nesting.deepest = max(nesting.deepest, nesting.depth + height)
            if nesting.depth + height > nesting.limit { throw report.tooDeep(limit: nesting.limit, at: place) }
            if !aliases.expand(count) {
                throw report.stop(
                    "with the alias ‘*\(name)’ the document's aliases stand for more than \(aliases.mostNodes) values", at: place,
                    related: [.init("‘&\(name)’ stands here", at: node.range)])
            }
            return node
        case .open(let anchor):
            report.error(
                "the alias ‘*\(name)’ stands inside the value that it names", at: place,
                related: [.init("‘&\(name)’ stands here", at: anchor)])
        case nil:
            report.error(
                "there is no anchor ‘&\(name)’ before this alias", at: place,
                advice: "Put the value in quotes if its ‘*’ belongs to the text.")
        }
        return Node(.scalar(Scalar("", kind: .string)), file: file, start: place.start, end: place.end)
    }
}
