/// The name that a target in another file bears among the components: the last step to it, or the file's name.
struct ComponentName {
    /// The name, of letters, digits, `.`, `-` and `_` alone.
    let text: String

    /// Names a target.
    init(of target: ReferenceTarget) {
        text = Self.allowed(target.pointer.tokens.last ?? Self.stem(of: target.file.path))
    }

    private static func stem(of path: DocumentPath) -> String {
        let name = path.parts.last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }

    private static func allowed(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            let isAllowed = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            result.unicodeScalars.append(isAllowed || scalar == "." || scalar == "-" || scalar == "_" ? scalar : "_")
        }
        return result.isEmpty ? "_" : result
    }
}
