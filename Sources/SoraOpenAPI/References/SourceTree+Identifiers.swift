import SoraYAML

extension SourceTree {
    /// Looks a text up among the `$id`s of the file, which only a text that is no relative path is worth a scan for, and the `$self` of the root.
    func identified(_ text: String, from file: File) throws(ReferenceFailure) -> ReferenceTarget? {
        guard text.contains(":") || text.hasPrefix("/") else { return nil }
        if let named = file.names.identifiers[text] { return ReferenceTarget(node: named.node, pointer: named.pointer, file: file) }
        return rootFile.root?["$self"]?.string == text ? try whole(rootFile) : nil
    }

    /// Looks a text that names no file up among the `$id`s, as it is and as each of them would resolve it.
    func relativelyIdentified(_ text: String, from file: File) -> ReferenceTarget? {
        let identifiers = file.names.identifiers
        var found = identifiers[text]
        for base in identifiers.keys.sorted() where found == nil {
            found = Self.resolved(text, against: base).flatMap { identifiers[$0] }
        }
        return found.map { ReferenceTarget(node: $0.node, pointer: $0.pointer, file: file) }
    }

    /// Resolves a relative reference against an absolute URI, as [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-5.2) says.
    private static func resolved(_ text: String, against base: String) -> String? {
        guard let scheme = base.firstRange(of: "://") else { return nil }
        let rest = base[scheme.upperBound...]
        let authority = rest.prefix { $0 != "/" }
        var path = DocumentPath("/" + rest.dropFirst(authority.count).drop { $0 == "/" }).folder
        if text.hasPrefix("/") { path = DocumentPath("/") }
        path.append(text)
        return base[..<scheme.upperBound] + authority + path.text
    }
}
