import SoraCYAML
import SoraDiagnostics

/// Builds nodes from libyaml's events, with one `load…` for each kind of event.
///
/// Each of them begins with its event at hand and ends with the last event of its node at hand.
struct YAMLLoader: ~Copyable {
    let file: SourceFile
    let report: ParsingReport
    let events: EventStream
    let foreignLineBreaks: ForeignLineBreaks?
    var aliases: AliasTable
    var nesting: Nesting
    /// Where the text of the node that was read last ends, for collections that have no closing bracket.
    var lastEnd = SourcePosition(line: 1, column: 1)

    init(
        _ file: SourceFile, events: consuming EventStream, limits: ParsingLimits, foreignLineBreaks: ForeignLineBreaks?,
        report: ParsingReport
    ) {
        self.file = file
        self.report = report
        self.events = events
        self.foreignLineBreaks = foreignLineBreaks
        aliases = AliasTable(limit: limits.aliasedNodes)
        nesting = Nesting(limit: limits.depth)
    }

    /// Loads the only document of a stream.
    mutating func loadStream() throws(ParsingStopped) -> Node {
        try advance()
        try advance()
        if events.type == YAML_STREAM_END_EVENT { throw report.stop("the document is empty", at: place(from: events.start)) }
        try advance()
        let node = try loadNode()
        if case .scalar(let scalar) = node.content, scalar == Scalar("", kind: .null) {
            throw report.stop("the document is empty", at: node.range)
        }
        try advance()
        try advance()
        if events.type == YAML_DOCUMENT_START_EVENT {
            throw report.stop(
                "a second YAML document starts here", at: place(from: events.start), advice: "Put each document into a file of its own.")
        }
        return node
    }

    mutating func loadNode() throws(ParsingStopped) -> Node {
        switch events.type {
        case YAML_SCALAR_EVENT: loadScalar()
        case YAML_ALIAS_EVENT: try loadAlias()
        case YAML_SEQUENCE_START_EVENT: try loadSequence()
        default: try loadMapping()
        }
    }

    mutating func loadScalar() -> Node {
        let scalar = events.scalar
        let start = events.start
        let end = scalarEnd(scalar.style)
        let resolved: Scalar.Kind
        if let tag = scalar.tag {
            resolved = report.resolve(
                text(scalar.text), resolved: resolvePlainScalar(scalar.text), tag: String(cString: tag), at: place(from: start, to: end))
        } else {
            resolved = scalar.style == YAML_PLAIN_SCALAR_STYLE ? resolvePlainScalar(scalar.text) : .string
        }
        let node = Node(.scalar(Scalar(text(scalar.text), kind: resolved)), file: file, start: start, end: end)
        lastEnd = end
        nesting.count += 1
        if let anchor = events.anchor { aliases.define(String(cString: anchor), as: node, count: 1, height: 0) }
        return node
    }

    mutating func loadSequence() throws(ParsingStopped) -> Node {
        let opened = try open()
        var nodes: [Node] = []
        try advance()
        while events.type != YAML_SEQUENCE_END_EVENT {
            nodes.append(try loadNode())
            try advance()
        }
        return close(opened, .sequence(nodes))
    }

    mutating func loadMapping() throws(ParsingStopped) -> Node {
        let opened = try open()
        var builder = MappingBuilder()
        try advance()
        while events.type != YAML_MAPPING_END_EVENT {
            try loadEntry(into: &builder)
            try advance()
        }
        return close(opened, .mapping(builder.mapping()))
    }

    private mutating func loadEntry(into builder: inout MappingBuilder) throws(ParsingStopped) {
        if isMergeKey {
            let key = try loadNode()
            try advance()
            return try loadMerge(key: key, into: &builder)
        }
        if let (key, place) = try loadKey() {
            try advance()
            builder.add(key, at: place, value: try loadNode(), report: report)
        } else {
            try advance()
            _ = try loadNode()
        }
    }

    /// Loads a key, whose text alone is kept; nil where it has none, which is reported.
    private mutating func loadKey() throws(ParsingStopped) -> (String, SourceRange)? {
        let start = events.start
        let isPlainKey = events.type == YAML_SCALAR_EVENT && events.anchor == nil && events.scalar.tag == nil
        if isPlainKey, !events.scalar.text.isEmpty {
            lastEnd = scalarEnd(events.scalar.style)
            nesting.count += 1
            return (text(events.scalar.text), place(from: start, to: lastEnd))
        }
        let key = try loadNode()
        guard let scalar = key.scalar else {
            report.error("this key is no text but a \(key.sequence == nil ? "mapping" : "sequence")", at: key.range)
            return nil
        }
        if scalar.kind == .null, scalar.text.isEmpty {
            report.error("a key is expected before ‘:’", at: place(from: start))
            return nil
        }
        return (scalar.text, key.range)
    }
}

extension YAMLLoader {
    /// Goes on to the next event, or reports why the text is no YAML.
    func advance() throws(ParsingStopped) {
        if !events.advance() { throw report.stop(events.failure) }
    }

    /// Gives a scalar's text as a string.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return foreignLineBreaks?.restored(in: text) ?? text
    }

    func place(from start: SourcePosition, to end: SourcePosition? = nil) -> SourceRange {
        SourceRange(file: file, start: start, end: end ?? start)
    }

    /// Gives the end of a scalar's text; libyaml puts that of a block scalar behind all blank lines that follow.
    private func scalarEnd(_ style: yaml_scalar_style_t) -> SourcePosition {
        guard style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE else { return events.end }
        return file.endOfText(before: events.end, after: events.start)
    }
}
