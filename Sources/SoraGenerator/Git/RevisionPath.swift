/// A file or a folder of a git revision as a command line names it: `origin/main:specs`, `HEAD~2:./api.yaml`.
struct RevisionPath: Hashable {
    /// The revision, as git takes it.
    let revision: String
    /// The path; from the top of the repository, or from the working folder where it begins with `./` or `../`.
    let path: String

    /// Takes a text apart as [`git show`](https://git-scm.com/docs/gitrevisions) does; nil where it names a file on disk.
    ///
    /// `C:/x` and `https://…` are none either: a path inside a revision never begins with a slash.
    init?(_ text: String) {
        guard let colon = Self.colon(in: text), colon != text.startIndex else { return nil }
        revision = String(text[..<colon])
        path = String(text[text.index(after: colon)...])
        if path.hasPrefix("/") || path.hasPrefix("\\") { return nil }
    }

    /// Finds the first colon outside of braces: `HEAD@{12:30}:a.yaml` has its own.
    private static func colon(in text: String) -> String.Index? {
        var depth = 0
        for index in text.indices {
            switch text[index] {
            case "{": depth += 1
            case "}": depth -= 1
            case ":" where depth <= 0: return index
            default: continue
            }
        }
        return nil
    }

    /// True where the path starts from the working folder.
    var isFromHere: Bool { path == "." || path == ".." || path.hasPrefix("./") || path.hasPrefix("../") }
}
