/// Where a schema stands in its document, spelled only where a violation tells it.
final class SchemaPlace: Sendable {
    private let outer: SchemaPlace?
    private let token: String

    /// Creates the place of a table's entry: a JSON pointer as a URI's fragment, or nothing where that is not known.
    init(_ root: String) {
        outer = nil
        token = root
    }

    private init(_ token: String, in outer: SchemaPlace) {
        self.outer = outer
        self.token = token
    }

    /// The place of what stands under a keyword, a name or a number.
    func appending(_ token: String) -> SchemaPlace { SchemaPlace(token, in: self) }

    /// The JSON pointer as a URI's fragment.
    var text: String {
        guard let outer else { return token }
        return outer.text + "/" + Self.escaped(token)
    }

    private static func escaped(_ token: String) -> String {
        var text = ""
        for scalar in token.unicodeScalars {
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            case " ": text += "%20"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
