/// A path with `/` between its parts, free of `.` and of such `..` as its other parts undo.
struct DocumentPath: Hashable {
    /// True where the path starts with `/`.
    var isAbsolute: Bool
    /// The names on the way; only the first ones may be `..`.
    var parts: [String]

    /// Reads a path.
    init(_ text: String) {
        isAbsolute = text.hasPrefix("/")
        parts = []
        append(text)
    }

    /// Steps along a path that starts where this one ends.
    mutating func append(_ text: String) {
        for part in text.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if let last = parts.last, last != ".." {
                    parts.removeLast()
                } else if !isAbsolute {
                    parts.append("..")
                }
            default: parts.append(String(part))
            }
        }
    }

    /// The folder that holds the file.
    var folder: DocumentPath {
        var folder = self
        folder.append("..")
        return folder
    }

    /// The innermost folder that holds both this file and another folder.
    func folder(with other: DocumentPath) -> DocumentPath {
        var common = folder
        let climbs = max(parts.prefix { $0 == ".." }.count, other.parts.prefix { $0 == ".." }.count)
        let shared = zip(common.parts, other.parts).prefix { $0 == $1 }.count
        common.parts = climbs > shared ? Array(repeating: "..", count: climbs) : Array(common.parts.prefix(shared))
        return common
    }

    /// Tells whether the path lies in a folder or deeper.
    func lies(below folder: DocumentPath) -> Bool {
        let ascent = parts.prefix { $0 == ".." }.count
        guard isAbsolute == folder.isAbsolute, parts.count > ascent else { return false }
        // A folder above the current one holds all that climbs no higher.
        if folder.parts.allSatisfy({ $0 == ".." }) { return ascent <= folder.parts.count }
        return parts.starts(with: folder.parts) && parts.count > folder.parts.count && parts[folder.parts.count] != ".."
    }

    /// The path's text.
    var text: String {
        let joined = parts.joined(separator: "/")
        return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
    }
}
