import SoraPlanning

/// Swift source text while it is written: made for each file by `emit`, filled by the emitters.
struct SourceWriter: ~Copyable {
    private var text: TextBuffer
    /// The columns that a line has, as in the project's `.swift-format`.
    static let lineLength = 140

    private var depth = 0
    /// Where the line begins that is being written.
    private(set) var lineStart = 0

    private init(_ text: consuming TextBuffer) { self.text = text }

    /// Writes a text, in UTF-8, which takes about so many bytes: as long as they are enough, it is written where it stays.
    static func text(ofAbout capacity: Int, _ write: (inout SourceWriter) -> Void) -> [UInt8] {
        var outgrown: [UInt8]?
        let text = [UInt8](unsafeUninitializedCapacity: max(capacity, 256)) { memory, count in
            guard let base = memory.baseAddress else { return }
            var writer = SourceWriter(TextBuffer(in: base, capacity: memory.count))
            write(&writer)
            if writer.text.isInPlace { count = writer.position } else { outgrown = writer.text[0..<writer.position] }
        }
        return outgrown ?? text
    }

    /// The position at which the next piece goes.
    var position: Int { text.count }

    /// The columns before the text of a line.
    var indentation: Int { depth * 4 }

    /// Appends a line, given in up to four pieces.
    mutating func line(_ first: String, _ second: String = "", _ third: String = "", _ fourth: String = "") {
        begin()
        add(first, second, third, fourth)
        blank()
    }

    /// Begins a line of which the pieces follow.
    mutating func begin() {
        lineStart = position
        text.append(UInt8(ascii: " "), times: indentation)
    }

    /// Adds pieces to the line.
    mutating func add(_ first: String, _ second: String = "", _ third: String = "", _ fourth: String = "") {
        text.append(first)
        if !second.isEmpty { text.append(second) }
        if !third.isEmpty { text.append(third) }
        if !fourth.isEmpty { text.append(fourth) }
    }

    /// Adds bytes to the line.
    mutating func add(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { text.append($0) } }

    /// Ends the line; where it is too long, it goes on in a second one from a space of it on.
    mutating func end(breakingAt space: Int? = nil) {
        if let space, isTooLong {
            let rest = text[(space + 1)..<position]
            text.truncate(to: space)
            blank()
            depth += 1
            begin()
            add(rest[...])
            depth -= 1
        }
        blank()
    }

    /// Whether the line is longer than a line may be.
    var isTooLong: Bool { !hasRoom(for: 0) }

    /// Tells whether so many bytes more fit into the line that is being written.
    func hasRoom(for count: Int) -> Bool { position - lineStart + count <= Self.lineLength }

    /// The bytes that stand between two positions.
    subscript(range: Range<Int>) -> [UInt8] { text[range] }

    /// Takes back the line that is being written.
    mutating func takeBack() { text.truncate(to: lineStart) }

    /// Appends a line of a comment.
    mutating func comment(_ prefix: String, _ text: ArraySlice<UInt8>) {
        begin()
        add("/// ", prefix)
        add(text)
        blank()
    }

    /// Appends an empty line.
    mutating func blank() { text.append(UInt8(ascii: "\n")) }

    /// Appends `head { … }` around the lines of `body`.
    mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
        line(head, " {")
        indented(body)
        line("}")
    }

    /// Appends `access head { … }` around the lines of `body`; the access modifier brings the space after it.
    mutating func block(_ access: String, _ head: String, _ body: (inout SourceWriter) -> Void) {
        line(access, head, " {")
        indented(body)
        line("}")
    }

    /// Appends the lines of `body` one step further in.
    mutating func indented(_ body: (inout SourceWriter) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    /// Tells whether so many bytes of text fit into a line here.
    func fits(_ count: Int) -> Bool { indentation + count <= Self.lineLength }
}
