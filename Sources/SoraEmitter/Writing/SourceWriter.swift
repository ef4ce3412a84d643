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

    /// Appends a line.
    mutating func line(_ text: String) {
        indent()
        append(text.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Appends a line that has been put together as bytes.
    mutating func line(_ text: ArraySlice<UInt8>, after prefix: StaticString) {
        indent()
        bytes.append(contentsOf: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
        bytes.append(contentsOf: text)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Appends an empty line.
    mutating func blank() { bytes.append(UInt8(ascii: "\n")) }

    /// Appends `head { … }` around the lines of `body`.
    mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
        line(head + " {")
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

    private mutating func append(_ text: String.UTF8View) {
        let isCopied: Void? = text.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        if isCopied == nil { bytes.append(contentsOf: text) }
    }

    private static let step: [UInt8] = [0x20, 0x20, 0x20, 0x20]
}
