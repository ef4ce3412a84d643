#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Lines end with LF, CR or CR LF, as editors and YAML 1.2 count them; U+0085, U+2028 and U+2029 are characters like others.
extension SourceFile {
    /// The number of lines; a text that ends with a line break has an empty one after it.
    public var lineCount: Int { lineStarts.count }

    /// Gives a line's text without its line break; nil where the text has no such line.
    public func line(_ number: UInt32) -> String? {
        guard let range = byteRange(ofLine: number) else { return nil }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// Gives the offsets of a line's bytes, without its line break.
    package func byteRange(ofLine number: UInt32) -> Range<Int>? {
        guard number >= 1, number <= lineStarts.count else { return nil }
        let start = lineStarts[Int(number) - 1]
        var end = Int(number) < lineStarts.count ? lineStarts[Int(number)] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// Tells whether a line begins with so many spaces, eight at most; false also where the text ends soon after it begins.
    package func isIndented(line number: UInt32, by columns: Int) -> Bool {
        guard number >= 1, number <= lineStarts.count else { return false }
        let start = lineStarts[Int(number) - 1]
        guard start + 8 <= bytes.count, columns <= 8 else { return false }
        let word = bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt64.self)) }
        return (word ^ 0x2020_2020_2020_2020) << UInt64(64 - 8 * columns) == 0
    }

    /// Gives the place of a byte, counted in lines and Unicode scalars.
    package func position(ofByte offset: Int) -> SourcePosition {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let column = countScalars(in: bytes, from: lineStarts[low], to: min(offset, bytes.count))
        return SourcePosition(line: UInt32(low + 1), column: UInt32(column + 1))
    }

    /// Gives the end of the last line with text between two places, for a stretch that takes up the blank lines behind it.
    package func endOfText(before end: SourcePosition, after start: SourcePosition) -> SourcePosition {
        guard end.line > start.line else { return end }
        var number = end.column > 1 ? end.line : end.line - 1
        while number > start.line, let range = byteRange(ofLine: number), isBlank(range) { number -= 1 }
        guard let range = byteRange(ofLine: number) else { return end }
        let column = countScalars(in: bytes, from: range.lowerBound, to: range.upperBound)
        return min(end, SourcePosition(line: number, column: UInt32(column + 1)))
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        for offset in range where bytes[offset] != UInt8(ascii: " ") { return false }
        return true
    }

    /// Gives the offset of the byte at a place; a column past the line's end gives that end.
    package func byteOffset(of position: SourcePosition) -> Int? {
        guard let line = byteRange(ofLine: position.line) else { return nil }
        return offset(ofScalar: Int(position.column) - 1, in: bytes, from: line.lowerBound, to: line.upperBound)
    }
}

/// Finds where the lines of a text start.
///
/// Every document passes through here once, so the usual text, which has no CR, is searched by `memchr`.
func findLineStarts(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { text in
        guard let base = text.baseAddress else { return [0] }
        if memchr(base, Int32(UInt8(ascii: "\r")), text.count) != nil { return findLineStartsByByte(in: text) }
        var starts = [0]
        starts.reserveCapacity(text.count / 24)
        var offset = 0
        while let found = memchr(base + offset, Int32(UInt8(ascii: "\n")), text.count - offset) {
            offset = UnsafeRawPointer(found) - base + 1
            starts.append(offset)
        }
        return starts
    }
}

private func findLineStartsByByte(in text: UnsafeRawBufferPointer) -> [Int] {
    var starts = [0]
    var offset = 0
    while offset < text.count {
        let byte = text[offset]
        offset += 1
        if byte == UInt8(ascii: "\n") {
            starts.append(offset)
        } else if byte == UInt8(ascii: "\r") {
            if offset < text.count, text[offset] == UInt8(ascii: "\n") { offset += 1 }
            starts.append(offset)
        }
    }
    return starts
}

/// Counts the Unicode scalars that begin in a stretch of UTF-8 text, eight bytes at a time.
func countScalars(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    bytes.withUnsafeBytes { text in
        var count = 0
        var offset = start
        while offset + 8 <= end {
            count += 8 - continuationBytes(in: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        while offset < end {
            if text[offset] & 0xC0 != 0x80 { count += 1 }
            offset += 1
        }
        return count
    }
}

/// Finds the offset of a stretch's nth Unicode scalar, or the stretch's end.
func offset(ofScalar number: Int, in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    bytes.withUnsafeBytes { text in
        var remaining = number
        var offset = start
        while offset + 8 <= end {
            let scalars = 8 - continuationBytes(in: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            if scalars > remaining { break }
            remaining -= scalars
            offset += 8
        }
        while offset < end {
            if text[offset] & 0xC0 != 0x80 {
                if remaining == 0 { break }
                remaining -= 1
            }
            offset += 1
        }
        return offset
    }
}

/// Counts the bytes of a word that continue a scalar: those with the upper bits 10.
private func continuationBytes(in word: UInt64) -> Int {
    ((word >> 7) & (~word >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
}
