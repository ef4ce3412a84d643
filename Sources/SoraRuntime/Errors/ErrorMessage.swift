/// Finds the words for people in the body of an error.
enum ErrorMessage {
    private static let names = ["message", "error_description", "detail", "error_msg", "msg", "fail_reason", "reason", "title"]

    /// Looks for `error.message`, `error`, `message` and what else is usual; a plain text counts as it is.
    static func find(in bytes: [UInt8], contentType: String?) -> String {
        if let value = try? JSONValue(parsing: bytes) { return message(of: value, depth: 0) ?? "" }
        guard contentType?.hasPrefix("text/plain") ?? true else { return "" }
        let text = String(decoding: bytes.prefix(2_000), as: UTF8.self)
        return text.unicodeScalars.contains("\u{FFFD}") ? "" : text
    }

    private static func message(of value: JSONValue, depth: Int) -> String? {
        guard depth < 3 else { return nil }
        if let text = value.string { return text.isEmpty ? nil : text }
        if let first = value.array?.first { return message(of: first, depth: depth + 1) }
        guard value.object != nil else { return nil }
        for name in ["error", "errors"] {
            if let inner = value[name], let text = message(of: inner, depth: depth + 1) { return text }
        }
        for name in names {
            if let text = value[name]?.string, !text.isEmpty { return text }
        }
        return nil
    }
}
