import SoraParallel
/// The objects of a git repository, asked for one by one from a single `git cat-file`.
///
/// Names of objects go into its input and never become arguments, so none is taken for an option.
/// `@unchecked Sendable`: the program is talked to under `lock` alone.
final class GitObjects: @unchecked Sendable {
    private let lock = Lock()
    private let program: Companion

    /// An object as git stores it.
    enum Object {
        case file([UInt8])
        case folder([GitEntry])
        /// What is neither, such as a commit.
        case other
    }

    /// Why git gives no object.
    enum Failure: Error, Equatable {
        /// There is none of that name.
        case missing
        /// Several have that name.
        case ambiguous
        /// A symbolic link on the way leads out of the repository, to this path.
        case outside(String)
        /// Symbolic links on the way lead in a circle, or nowhere.
        case deadLink
        /// The program ended, or says what it should not.
        case ended
    }

    /// Starts the program, with the options that tell where the repository is; throws where there is no program.
    init(of location: [String]) throws(DiskError) {
        program = try Companion("git", location + ["cat-file", "--batch", "--follow-symlinks"])
    }

    /// Gets an object, and the name that it has for ever, by one such as `HEAD^{tree}` or `origin/main:specs`, following symbolic links.
    func object(_ name: String) throws(Failure) -> (id: String, content: Object) {
        // One line is one request.
        if name.utf8.contains(0x0A) { throw .missing }
        return try lock.withLock { () throws(Failure) -> (id: String, content: Object) in
            guard program.send(Array((name + "\n").utf8)), let line = program.readLine() else { throw .ended }
            return try answer(String(decoding: line, as: UTF8.self))
        }
    }

    /// Reads what follows the first line of an answer: see [git-cat-file](https://git-scm.com/docs/git-cat-file#_batch_output).
    private func answer(_ line: String) throws(Failure) -> (id: String, content: Object) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        if words.count == 3, let count = Int(words[2]), words[0].utf8.allSatisfy(isHexadecimal) {
            return (String(words[0]), try content(words[1], count: count, nameLength: words[0].utf8.count / 2))
        }
        if words.count == 2, let count = Int(words[1]), let text = try linkText(words[0], count) {
            throw words[0] == "symlink" ? .outside(text) : .deadLink
        }
        if line.hasSuffix(" missing") { throw .missing }
        if line.hasSuffix(" ambiguous") { throw .ambiguous }
        throw .ended
    }

    private func content(_ kind: Substring, count: Int, nameLength: Int) throws(Failure) -> Object {
        guard let bytes = program.read(count), program.read(1) != nil else { throw .ended }
        switch kind {
        case "blob": return .file(bytes)
        case "tree": return .folder(GitEntry.entries(ofTree: bytes, nameLength: nameLength))
        default: return .other
        }
    }

    /// Reads what follows where links lead to no object; nil where the word tells of none.
    private func linkText(_ word: Substring, _ count: Int) throws(Failure) -> String? {
        guard ["symlink", "dangling", "loop", "notdir"].contains(word) else { return nil }
        guard let bytes = program.read(count), program.read(1) != nil else { throw .ended }
        if word == "notdir" { throw .missing }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func isHexadecimal(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
}
