/// Text in UTF-8 that only grows at its end.
///
/// An array of bytes would check with every piece whether anybody else holds it; a large client has 400,000 pieces, most of them short.
struct TextBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// Whether the text stands in the memory that it was given, and not in larger memory of its own.
    private(set) var isInPlace = true
    /// The number of bytes.
    private(set) var count = 0

    /// Creates an empty text in memory that outlives it; where that is not enough, the text moves into larger memory of its own.
    init(in memory: UnsafeMutablePointer<UInt8>, capacity: Int) {
        start = memory
        self.capacity = capacity
    }

    deinit {
        if !isInPlace { start.deallocate() }
    }

    /// The bytes from a position on, up to another one.
    subscript(range: Range<Int>) -> [UInt8] {
        let range = range.clamped(to: 0..<count)
        return Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
    }

    /// Appends a byte.
    mutating func append(_ byte: UInt8) {
        reserve(1)
        start[count] = byte
        count += 1
    }

    /// Appends a byte several times.
    mutating func append(_ byte: UInt8, times: Int) {
        reserve(times)
        (start + count).update(repeating: byte, count: times)
        count += times
    }

    /// Appends text.
    mutating func append(_ text: String) {
        let isCopied: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
        if isCopied == nil { for byte in text.utf8 { append(byte) } }
    }

    /// Appends bytes.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        reserve(bytes.count)
        (start + count).update(from: base, count: bytes.count)
        count += bytes.count
    }

    /// Takes back what stands from a position on.
    mutating func truncate(to position: Int) { count = min(count, max(0, position)) }

    @inline(__always) private mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(more) }
    }

    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        if !isInPlace { start.deallocate() }
        isInPlace = false
        start = larger
    }
}
