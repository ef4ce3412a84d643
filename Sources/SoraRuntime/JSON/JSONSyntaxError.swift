/// The place where a text stops being JSON.
public struct JSONSyntaxError: Error, Hashable, Sendable {
    /// What is wrong there.
    public let reason: String
    /// The number of bytes before the place.
    public let offset: Int
    /// The line of the place, from 1.
    public let line: Int
    /// The column of the place in code points, from 1.
    public let column: Int

    /// Creates an error at a place of a text.
    init(_ reason: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        self.reason = reason
        self.offset = offset
        var (line, column) = (1, 1)
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        (self.line, self.column) = (line, column)
    }
}

extension JSONSyntaxError: CustomStringConvertible {
    /// The place and the reason: `line 3, column 7: …`.
    public var description: String { "line \(line), column \(column): \(reason)" }
}
