import SoraYAML

extension SourceTree {
    /// The document, or the schema with an `$id`, that the part of a reference before `#` names.
    func document(named reference: ReferenceText, from file: File) throws(ReferenceFailure) -> ReferenceTarget {
        if reference.file.isEmpty { return try whole(file) }
        if let named = try identified(reference.file, from: file) { return named }
        do throws(ReferenceFailure) {
            return try document(at: reference, from: file)
        } catch {
            if let named = relativelyIdentified(reference.file, from: file) { return named }
            throw error
        }
    }

    private func document(at reference: ReferenceText, from file: File) throws(ReferenceFailure) -> ReferenceTarget {
        if let scheme = reference.scheme { throw Self.foreign(scheme, reference.file) }
        if reference.file.hasPrefix("//") { throw Self.foreign("https", reference.file) }
        if reference.file.hasPrefix("/") {
            throw ReferenceFailure(
                message: "‘\(reference.file)’ is an absolute path",
                advice: "Write the path from this file's folder, such as ‘./common.yaml’.")
        }
        guard !reference.file.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw ReferenceFailure(message: "the reference names a file with a control character in it")
        }
        var path = file.path.folder
        path.append(reference.file)
        guard path.lies(below: boundary) else {
            throw ReferenceFailure(
                message: "‘\(reference.file)’ lies outside of ‘\(boundary.text)’",
                advice: "Move the file below that folder, or let references reach it with ‘--root \(path.folder(with: boundary).text)’.")
        }
        return try whole(self.file(at: path))
    }

    func whole(_ file: File) throws(ReferenceFailure) -> ReferenceTarget {
        guard let root = file.root else { throw ReferenceFailure(message: file.failure ?? "‘\(file.path.text)’ cannot be read") }
        return ReferenceTarget(node: root, pointer: JSONPointer(), file: file)
    }

    private static func foreign(_ scheme: String, _ text: String) -> ReferenceFailure {
        switch scheme {
        case "http", "https":
            ReferenceFailure(
                message: "‘\(text)’ lies on a network, from which nothing is fetched",
                advice: "Download the document, put it beside this one, and refer to it by its path.")
        case "file":
            ReferenceFailure(message: "‘\(text)’ is a file URL", advice: "Write the path from this file's folder, such as ‘./common.yaml’.")
        default:
            ReferenceFailure(
                message: scheme.utf8.count == 1 ? "‘\(text)’ is an absolute path" : "‘\(text)’ names no ‘$id’ of this document",
                advice: "Refer to a document by its path from this file's folder, such as ‘./common.yaml’.")
        }
    }
}
