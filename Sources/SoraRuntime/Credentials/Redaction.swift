/// The secrets of one call, taken out of whatever is shown or kept of its answer.
struct Redaction: Sendable {
    private let texts: [String]

    /// Creates a redaction; texts under four bytes are no secrets, and would tear every word apart.
    init(_ secrets: [String] = []) {
        texts = secrets.filter { $0.utf8.count >= 4 }
    }

    /// Creates a redaction of further secrets, too.
    func adding(_ secrets: [String]) -> Redaction {
        secrets.isEmpty ? self : Redaction(texts + secrets)
    }

    /// Replaces every secret in a text by `<redacted>`.
    func clean(_ text: String) -> String {
        texts.isEmpty ? text : String(decoding: clean(Array(text.utf8)), as: UTF8.self)
    }

    /// Replaces every secret in bytes by `<redacted>`.
    func clean(_ bytes: [UInt8]) -> [UInt8] {
        texts.isEmpty || bytes.isEmpty ? bytes : spellings.reduce(bytes) { replace($1, in: $0) }
    }

    /// The secrets as they may stand in JSON and addresses, the longest first.
    private var spellings: [[UInt8]] {
        var all: Set<[UInt8]> = []
        for text in texts {
            let json = JSONValue.string(text).bytes().dropFirst().dropLast()
            let escaped = json.flatMap { $0 == UInt8(ascii: "/") ? [UInt8(ascii: "\\"), $0] : [$0] }
            all.formUnion([Array(text.utf8), Array(json), escaped, Array(PercentEncoding.all.encode(text).utf8)])
        }
        return all.sorted { $0.count > $1.count }
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

extension Redaction: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    var description: String { "<redacted>" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }
}
