import SoraCYAML
import SoraDiagnostics

/// How deep the node at hand is nested, and how many nodes were read so far.
struct Nesting {
    let limit: Int
    var depth = 0
    /// The greatest depth since the innermost anchored collection began, aliases counted as if their text stood there.
    var deepest = 0
    /// The number of nodes so far, aliases counted likewise.
    var count = 0
}

/// What a collection's start said, kept until its end.
struct OpenedCollection {
    let start: SourcePosition
    let isBlock: Bool
    let anchor: String?
    let countBefore: Int
    let deepestBefore: Int
}

extension YAMLLoader {
    /// Begins the sequence or mapping whose start is at hand.
    mutating func open() throws(ParsingStopped) -> OpenedCollection {
        let place = place(from: events.start, to: events.end)
        if let tag = events.collectionTag {
            report.checkCollectionTag(String(cString: tag), isSequence: events.type == YAML_SEQUENCE_START_EVENT, at: place)
        }
        let anchor = events.anchor.map { String(cString: $0) }
        if let anchor { aliases.open(anchor, at: place) }
        let opened = OpenedCollection(
            start: place.start, isBlock: events.isBlockCollection, anchor: anchor, countBefore: nesting.count,
            deepestBefore: nesting.deepest)
        nesting.depth += 1
        nesting.count += 1
        nesting.deepest = anchor == nil ? max(nesting.deepest, nesting.depth) : nesting.depth
        if nesting.depth > nesting.limit { throw report.tooDeep(limit: nesting.limit, at: place) }
        lastEnd = place.end
        return opened
    }

    /// Ends the collection whose end is at hand, and gives its node.
    mutating func close(_ opened: OpenedCollection, _ content: Node.Content) -> Node {
        if !opened.isBlock { lastEnd = events.end }
        let node = Node(content, file: file, start: opened.start, end: lastEnd)
        if let anchor = opened.anchor {
            let height = nesting.deepest - nesting.depth + 1
            aliases.define(anchor, as: node, count: nesting.count - opened.countBefore, height: height)
            nesting.deepest = max(nesting.deepest, opened.deepestBefore)
        }
        nesting.depth -= 1
        return node
    }
}

extension ParsingReport {
    /// Reports nodes that nest too deep.
    func tooDeep(limit: Int, at place: SourceRange) -> ParsingStopped {
        stop("this is nested more than \(limit) levels deep", at: place)
    }
}
