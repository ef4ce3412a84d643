/// The secrets of one call, taken out of whatever is shown or kept of its answer.
struct Redaction: Sendable {
    private let secrets: [[UInt8]]

    /// Creates a redaction; texts under four bytes are no secrets, and would tear every word apart.
    init(_ secrets: [String] = []) {
        self.secrets = Set(secrets.map { Array($0.utf8) }).filter { $0.count >= 4 }.sorted { $0.count > $1.count }
    }

    /// Replaces every secret in a text by `<redacted>`.
    func clean(_ text: String) -> String {
        secrets.isEmpty ? text : String(decoding: clean(Array(text.utf8)), as: UTF8.self)
    }

    /// Replaces every secret in bytes by `<redacted>`.
    func clean(_ bytes: [UInt8]) -> [UInt8] {
        secrets.reduce(bytes) { replace($1, in: $0) }
    }

    private func replace(_ secret: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        var cleaned: [UInt8] = []
        var index = 0
        var isFound = false
        while index < bytes.count {
            if bytes[index] == secret[0], bytes.count - index >= secret.count, bytes[index..<index + secret.count].elementsEqual(secret) {
                cleaned += Array("<redacted>".utf8)
                index += secret.count
                isFound = true
            } else {
                cleaned.append(bytes[index])
                index += 1
            }
        }
        return isFound ? cleaned : bytes
    }
}
