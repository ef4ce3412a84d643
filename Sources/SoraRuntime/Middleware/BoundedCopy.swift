/// The first bytes of a body that passes.
struct BoundedCopy: Sendable {
    let limit: Int
    private(set) var bytes: [UInt8] = []
    /// The number of all bytes that have passed.
    private(set) var count = 0

    init(limit: Int) {
        self.limit = max(0, limit)
    }

    /// Whether no byte was left out.
    var isWhole: Bool { count == bytes.count }

    mutating func append(_ chunk: [UInt8]) {
        count += chunk.count
        bytes += chunk.prefix(limit - bytes.count)
    }
}
