/// Swift source text while it is written: made for each file by `emit`, filled by the emitters.
struct SourceWriter {
    /// The text so far, in UTF-8.
    private(set) var bytes: [UInt8] = []
    /// The columns that a line has, as in the project's `.swift-format`.
    static let lineLength = 140

    private var depth = 0

    /// Creates an empty text with room for so many bytes.
    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// The columns before the text of a line.
    var indentation: Int { depth * 4 }

    /// Appends a line, given in up to four pieces.
    mutating func line(_ text: String, _ second: String = "", _ third: String = "", _ fourth: String = "") {
        indent()
        append(text)
        append(second)
        append(third)
        append(fourth)
        blank()
    }

    /// Appends a line of a comment.
    mutating func comment(_ prefix: String, _ text: ArraySlice<UInt8>) {
        indent()
        append("/// ")
        append(prefix)
        bytes.append(contentsOf: text)
        blank()
    }

    /// Appends a line of items, which commas part, between brackets.
    mutating func line(_ head: String, _ opening: String, _ items: [String], _ closing: String, _ tail: String) {
        indent()
        append(head)
        append(opening)
        for (index, item) in items.enumerated() {
            if index > 0 { append(", ") }
            append(item)
        }
        append(closing)
        append(tail)
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

    private mutating func indent() {
        for _ in 0..<depth { bytes.append(contentsOf: Self.step) }
    }

    private mutating func append(_ text: String) {
        if text.isEmpty { return }
        let isCopied: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        if isCopied == nil { bytes.append(contentsOf: text.utf8) }
    }

    private static let step: [UInt8] = [0x20, 0x20, 0x20, 0x20]
}
