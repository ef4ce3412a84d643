/// What a folder of a revision holds under one name.
struct GitEntry: Equatable {
    /// The name.
    var name: String
    /// What it is.
    var kind: Kind

    /// What stands under a name.
    enum Kind: Equatable {
        case file, folder, link
        /// A commit of another repository.
        case submodule
    }

    /// Reads a tree object: for each entry its mode, its name, a zero, and the name of its object in so many bytes.
    static func entries(ofTree bytes: [UInt8], nameLength: Int) -> [GitEntry] {
        var entries: [GitEntry] = []
        var rest = bytes[...]
        while let space = rest.firstIndex(of: 0x20), let zero = rest[space...].firstIndex(of: 0) {
            let name = String(decoding: rest[rest.index(after: space)..<zero], as: UTF8.self)
            entries.append(GitEntry(name: name, kind: kind(ofMode: rest[..<space])))
            rest = rest[zero...].dropFirst(1 + nameLength)
        }
        return entries
    }

    private static func kind(ofMode mode: ArraySlice<UInt8>) -> Kind {
        switch String(decoding: mode, as: UTF8.self) {
        case "40000": .folder
        case "120000": .link
        case "160000": .submodule
        default: .file
        }
    }
}
