/// Text in UTF-8 that only grows at its end.
///
/// An array of bytes would check with every piece whether anybody else holds it; a large client has 400,000 pieces, most of them short.
package struct TextBuffer: ~Copyable {
    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    /// Whether the text stands in the memory that it was given, and not in memory of its own.
    package private(set) var isInPlace: Bool
    /// The number of bytes.
    @usableFromInline package internal(set) var count = 0

    /// Creates an empty text in memory that outlives it; where that is not enough, the text moves into larger memory of its own.
    package init(in memory: UnsafeMutablePointer<UInt8>, capacity: Int) {
        start = memory
        self.capacity = capacity
        isInPlace = true
    }

    /// Creates an empty text with room for so many bytes.
    package init(capacity: Int) {
        start = .allocate(capacity: capacity)
        self.capacity = capacity
        isInPlace = false
    }

    deinit {
        if !isInPlace { start.deallocate() }
    }

    /// The bytes from a position on, up to another one.
    package subscript(range: Range<Int>) -> [UInt8] { Array(bytes(range)) }

    /// The bytes from a position on, up to another one, as long as nothing is appended.
    package func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        let range = range.clamped(to: 0..<count)
        return UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    }

    /// Appends a byte.
    @inlinable package mutating func append(_ byte: UInt8) {
        if count == capacity { grow(1) }
        start[count] = byte
        count += 1
    }

    /// Appends a byte several times.
    package mutating func append(_ byte: UInt8, times: Int) {
        if count + times > capacity { grow(times) }
        (start + count).update(repeating: byte, count: times)
        count += times
    }

    /// Appends text.
    @inlinable package mutating func append(_ text: String) {
        let isCopied: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
        if isCopied == nil { for byte in text.utf8 { append(byte) } }
    }

    /// Appends bytes.
    @inlinable package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        if count + bytes.count > capacity { grow(bytes.count) }
        (start + count).update(from: base, count: bytes.count)
        count += bytes.count
    }

    /// Takes back what stands from a position on.
    package mutating func truncate(to position: Int) { count = min(count, max(0, position)) }

    @usableFromInline mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        if !isInPlace { start.deallocate() }
        isInPlace = false
        start = larger
    }
}
