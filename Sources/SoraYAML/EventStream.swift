import SoraCYAML
import SoraDiagnostics

/// libyaml's parser over a text that stands still in memory, showing one event at a time.
struct EventStream: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    /// What is still to be read of the text, whose parts follow one another.
    private let rest: UnsafeMutablePointer<[UnsafeRawBufferPointer]>
    /// The number of lines before the text's first one, from which lines are counted.
    private let firstLine: Int

    /// Begins before the first event of a text in parts, each of which must outlive the stream.
    init(reading text: UnsafeRawBufferPointer..., after firstLine: Int = 0) {
        self.firstLine = firstLine
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        rest = .allocate(capacity: 1)
        rest.initialize(to: text.reversed())
        precondition(yaml_parser_initialize(parser) == 1, "libyaml's parser needs a few kilobytes of memory")
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input(parser, readOn, rest)
    }

    deinit {
        yaml_event_delete(event)
        yaml_parser_delete(parser)
        event.deallocate()
        parser.deallocate()
        rest.deinitialize(count: 1)
        rest.deallocate()
    }

    /// Goes on to the next event; false where the text is no YAML.
    borrowing func advance() -> Bool {
        yaml_event_delete(event)
        return yaml_parser_parse(parser, event) == 1
    }

    /// What kind of event the current one is.
    var type: yaml_event_type_t { event.pointee.type }
    /// Where the event starts.
    var start: SourcePosition { SourcePosition(event.pointee.start_mark, after: firstLine) }
    /// Where the event ends.
    var end: SourcePosition { SourcePosition(event.pointee.end_mark, after: firstLine) }
    /// What a scalar holds.
    var scalar: (tag: UnsafeMutablePointer<UInt8>?, text: UnsafeBufferPointer<UInt8>, style: yaml_scalar_style_t) {
        let scalar = event.pointee.data.scalar
        return (scalar.tag, UnsafeBufferPointer(start: scalar.value, count: scalar.length), scalar.style)
    }
    /// The name that an alias refers to.
    var aliased: UnsafeMutablePointer<UInt8>? { event.pointee.data.alias.anchor }
    /// The name that a node bears, whatever its shape.
    var anchor: UnsafeMutablePointer<UInt8>? {
        switch type {
        case YAML_SCALAR_EVENT: event.pointee.data.scalar.anchor
        case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.anchor
        case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.anchor
        default: nil
        }
    }
    /// The tag of a sequence or mapping.
    var collectionTag: UnsafeMutablePointer<UInt8>? {
        type == YAML_SEQUENCE_START_EVENT ? event.pointee.data.sequence_start.tag : event.pointee.data.mapping_start.tag
    }
    /// Whether a sequence or mapping is written with indentation, not with brackets.
    var isBlockCollection: Bool {
        type == YAML_SEQUENCE_START_EVENT
            ? event.pointee.data.sequence_start.style == YAML_BLOCK_SEQUENCE_STYLE
            : event.pointee.data.mapping_start.style == YAML_BLOCK_MAPPING_STYLE
    }

    /// What libyaml says after `advance` gave false.
    var failure: SyntaxFailure { SyntaxFailure(parser.pointee) }
}

extension SourcePosition {
    /// Takes a mark of libyaml, which counts from 0, in a text that begins after so many lines.
    init(_ mark: yaml_mark_t, after firstLine: Int = 0) {
        self.init(line: UInt32(truncatingIfNeeded: Int(mark.line) + firstLine + 1), column: UInt32(truncatingIfNeeded: mark.column + 1))
    }
}

/// Gives libyaml the next bytes of a text, none at its end.
private func readOn(
    _ rest: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<UInt8>?, _ room: Int, _ count: UnsafeMutablePointer<Int>?
) -> CInt {
    guard let parts = rest?.assumingMemoryBound(to: [UnsafeRawBufferPointer].self), let buffer else { return 0 }
    count?.pointee = 0
    while let part = parts.pointee.popLast() {
        let taken = min(room, part.count)
        UnsafeMutableRawBufferPointer(start: buffer, count: taken).copyMemory(from: UnsafeRawBufferPointer(rebasing: part[..<taken]))
        if taken < part.count { parts.pointee.append(UnsafeRawBufferPointer(rebasing: part[taken...])) }
        count?.pointee = taken
        if taken > 0 { break }
    }
    return 1
}
