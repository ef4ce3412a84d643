import Foundation

/// Which version of a file an answer brings, and how long that is.
struct FileVersion: Codable, Hashable, Sendable {
    /// What `If-Range` says, so that a part of another version never comes: a strong ETag, or a date; nil where there is neither.
    var validator: String?
    /// The bytes of the whole file, where they are known.
    var length: Int?
}

extension FileVersion {
    /// Reads the version that a whole answer, or a part of it, belongs to.
    init(_ head: HTTPResponseHead) {
        length = head.status == 206 ? ContentRange(head)?.total : head.expectedLength
        if let tag = head.headers["ETag"], tag.hasPrefix("\""), tag.hasSuffix("\""), tag.utf8.count > 2, isHeaderValue(tag) {
            validator = tag
        } else if head.headers["ETag"] == nil || head.headers["ETag"]?.hasPrefix("W/") == true, let date = strongDate(head) {
            validator = date
        }
    }

    /// Whether a part with this head can belong to the same file.
    func allows(_ part: FileVersion) -> Bool {
        if let length, let other = part.length, length != other { return false }
        guard let other = part.validator, let validator, other.hasPrefix("\""), validator.hasPrefix("\"") else { return true }
        return other == validator
    }
}

/// Gives the date of the last change, where the answer is so much later that a second change would have another date.
///
/// [HTTP](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.2.2) asks for a second, and for more where two clocks may be at work: we take a
/// minute, as its earlier edition did.
private func strongDate(_ head: HTTPResponseHead) -> String? {
    guard let text = head.headers["Last-Modified"], isHeaderValue(text), let sent = head.headers["Date"] else { return nil }
    let now = Int(Date().timeIntervalSince1970)
    guard let changed = HTTPDate(text, now: now), let date = HTTPDate(sent, now: now) else { return nil }
    return date.seconds - changed.seconds >= 60 ? text : nil
}

/// The place of a part in its file: [Content-Range](https://www.rfc-editor.org/rfc/rfc9110#section-14.4).
struct ContentRange: Hashable, Sendable {
    let first: Int
    let last: Int
    /// The bytes of the whole file; nil where the server does not know yet.
    let total: Int?

    /// Reads `bytes 500-999/1234` or `bytes 500-999/*`.
    init?(_ head: HTTPResponseHead) {
        guard let text = head.headers["Content-Range"], text.lowercased().hasPrefix("bytes ") else { return nil }
        let parts = text.dropFirst(6).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else { return nil }
        let total = Int(parts[1])
        guard total != nil || parts[1] == "*", total.map({ last < $0 }) ?? true else { return nil }
        self.first = first
        self.last = last
        self.total = total
    }
}
