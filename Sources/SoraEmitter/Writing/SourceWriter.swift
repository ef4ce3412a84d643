/// Swift source text while it is written: made for each file by `emit`, filled by the emitters.
struct SourceWriter {
    /// The text so far, in UTF-8.
    private(set) var bytes: [UInt8] = []
    /// The columns that a line has, as in the project's `.swift-format`.
    static let lineLength = 140

    private var depth = 0
    /// Where the line begins that is being written.
    private(set) var lineStart = 0

    /// What lines begin with; a sequence of repeated spaces would be walked byte by byte in debug builds.
    private let spaces = [UInt8](repeating: 0x20, count: 64)

    /// Creates an empty text with room for so many bytes.
    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// The columns before the text of a line.
    var indentation: Int { depth * 4 }

    /// Appends a line, given in up to four pieces.
    mutating func line(_ text: String, _ second: String = "", _ third: String = "", _ fourth: String = "") {
        begin()
        add(text, second, third, fourth)
        blank()
    }

    /// Begins a line of which the pieces follow.
    mutating func begin() {
        lineStart = bytes.count
        var columns = indentation
        while columns > 0 {
            bytes.append(contentsOf: spaces[..<min(columns, spaces.count)])
            columns -= spaces.count
        }
    }

    /// Adds pieces to the line.
    mutating func add(_ text: String, _ second: String = "", _ third: String = "", _ fourth: String = "") {
        append(text)
        append(second)
        append(third)
        append(fourth)
    }

    /// Adds bytes to the line.
    mutating func add(_ text: ArraySlice<UInt8>) { bytes.append(contentsOf: text) }

    /// Ends the line; where it is too long, it goes on in a second one from a space of it on.
    mutating func end(breakingAt space: Int? = nil) {
        if let space, isTooLong {
            let rest = Array(bytes[(space + 1)...])
            bytes.removeLast(bytes.count - space)
            blank()
            depth += 1
            begin()
            bytes.append(contentsOf: rest)
            depth -= 1
        }
        blank()
    }

    /// Whether the line is longer than a line may be.
    var isTooLong: Bool { bytes.count - lineStart > Self.lineLength }

    /// The position at which the next piece goes.
    var position: Int { bytes.count }

    /// Takes back the line that is being written.
    mutating func takeBack() { bytes.removeLast(bytes.count - lineStart) }

    /// Appends a line of a comment.
    mutating func comment(_ prefix: String, _ text: ArraySlice<UInt8>) {
        begin()
        add("/// ", prefix)
        add(text)
        blank()
    }

    /// Appends an empty line.
    mutating func blank() { bytes.append(UInt8(ascii: "\n")) }

    /// Appends `head { … }` around the lines of `body`.
    mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
        line(head, " {")
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

    private mutating func append(_ text: String) {
        if text.isEmpty { return }
        let isCopied: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        if isCopied == nil { bytes.append(contentsOf: text.utf8) }
    }
}
