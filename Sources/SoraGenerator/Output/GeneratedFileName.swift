// The build-tool plugin has this file too, by a symbolic link: it names the outputs before the tool runs.

/// The names of the files that clients are written into, and how many files a client gets.
///
/// Files of a middling size let the compiler work on several at once, and on one alone after an edit.
enum GeneratedFileName {
    /// What every generated file's name ends with.
    static let ending = ".generated.swift"

    private static let bytesPerPart = 192 * 1024
    private static let mostParts = 64

    /// Tells into how many files a document's client is written, from the size of the document's text in bytes.
    static func parts(forDocumentOf size: Int) -> Int {
        min(max(1, (size + bytesPerPart - 1) / bytesPerPart), mostParts)
    }

    /// Names a client's files: `Odkkk.generated.swift`, `Odkkk.2.generated.swift` and so on.
    static func names(_ base: String, parts: Int) -> [String] {
        (1...max(1, parts)).map { $0 == 1 ? base + ending : "\(base).\($0)\(ending)" }
    }

    /// Names the client that a generated file belongs to; nil where the name is not a generated file's.
    static func base(of name: String) -> String? {
        guard name.hasSuffix(ending), name.utf8.count > ending.utf8.count else { return nil }
        let stem = name.dropLast(ending.count)
        guard let dot = stem.lastIndex(of: ".") else { return String(stem) }
        let number = stem[stem.index(after: dot)...]
        guard let part = Int(number), part > 1, String(part) == number else { return String(stem) }
        return String(stem[..<dot])
    }
}
