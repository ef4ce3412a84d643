/// The name of a media type, taken apart: `application/problem+json; charset=utf-8`.
struct MediaTypeName: Hashable {
    /// What stands before the slash, in lower case.
    let type: String
    /// What stands behind it, up to the first plus sign.
    let subtype: String
    /// What stands behind plus signs, such as `json`.
    let suffixes: [String]
    /// The parameters, such as `charset=utf-8`, sorted.
    let parameters: [String]

    /// Takes a name apart; what is no name of a media type is all type.
    init(_ text: String) {
        let parts = text.lowercased().split(separator: ";").map { $0.filter { $0 != " " && $0 != "\"" } }
        let names = (parts.first ?? "").split(separator: "/", maxSplits: 1)
        let words = names.count == 2 ? names[1].split(separator: "+").map(String.init) : []
        type = names.first.map(String.init) ?? ""
        subtype = words.first ?? ""
        suffixes = Array(words.dropFirst())
        parameters = parts.dropFirst().sorted()
    }

    /// True where the names are the same but for their parameters.
    func isSame(as other: MediaTypeName) -> Bool { type == other.type && subtype == other.subtype && suffixes == other.suffixes }

    /// True where whoever reads this media type can read the other one too: `application/json` and `application/problem+json`.
    func contains(_ other: MediaTypeName) -> Bool {
        if type == "*" || (type == other.type && subtype == "*") { return true }
        guard type == other.type else { return false }
        if suffixes.isEmpty, let last = other.suffixes.last, last == subtype { return true }
        return subtype == other.subtype && other.suffixes.starts(with: suffixes)
    }
}
