public import SoraDiagnostics
import SoraParallel

/// Documents of a git revision; references and configurations stay inside it.
///
/// Paths start at the top of the repository. Symbolic links are followed as far as they stay in the revision.
/// `@unchecked Sendable`: the folders that were seen are read and written under `lock` alone.
public final class GitSources: SourceReader, @unchecked Sendable {
    private let objects: GitObjects
    private let revision: String
    /// The name of the revision's outermost folder, which stays the same whatever becomes of the revision's name.
    private let tree: String
    private let lock = Lock()
    private var folders: [String: [GitEntry]] = [:]

    /// Opens a revision by its name.
    init(_ revision: String, of objects: GitObjects) throws(GitObjects.Failure) {
        self.objects = objects
        self.revision = revision
        let root = try objects.object("\(revision)^{tree}")
        guard case .folder(let entries) = root.content else { throw .missing }
        tree = root.id
        folders[""] = entries
    }

    /// Reads a file's text; throws `SourceUnreadable` where the revision has no such file or its bytes are no text.
    public func read(_ path: String) throws(SourceUnreadable) -> SourceFile {
        let content: GitObjects.Object
        do throws(GitObjects.Failure) {
            content = try self.content(of: path)
        } catch {
            throw unreadable(words(for: error, path))
        }
        guard case .file(let bytes) = content else { throw unreadable("‘\(name(path))’ is a folder, not a file") }
        if bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8) {
            throw unreadable("‘\(name(path))’ is kept by Git LFS, outside of the repository", advice: "Check the revision out.")
        }
        return try SourceFile.decoding(path: path, revision: revision, bytes: bytes)
    }

    /// Names what a folder holds, sorted by UTF-8 bytes; nil where the path is no folder.
    public func entries(of folder: String) -> [String]? {
        self.folder(at: Disk.normalized(folder))?.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Tells whether there is a file or a folder at a path.
    func exists(_ path: String) -> Bool { (try? content(of: path)) != nil }

    private func content(of path: String) throws(GitObjects.Failure) -> GitObjects.Object {
        let path = Disk.normalized(path)
        if path == ".." || path.hasPrefix("../") || path.hasPrefix("/") { throw .missing }
        return try objects.object("\(tree):\(path)").content
    }

    private func folder(at path: String) -> [GitEntry]? {
        if let known = lock.withLock({ folders[path] }) { return known }
        // What is known to be a file need not be read.
        if entry(at: path)?.kind == .file { return nil }
        guard case .folder(let entries) = try? content(of: path) else { return nil }
        lock.withLock { folders[path] = entries }
        return entries
    }

    /// What a folder that was seen already holds at a path.
    private func entry(at path: String) -> GitEntry? {
        let name = path.split(separator: "/").last
        return lock.withLock { folders[Disk.folder(of: path)] }?.first { $0.name == name ?? "" }
    }

    private func name(_ path: String) -> String { "\(revision):\(path)" }

    private func unreadable(_ message: String, advice: String? = nil) -> SourceUnreadable {
        SourceUnreadable(Diagnostic(.error, message, effect: .stops, advice: advice))
    }

    private func words(for failure: GitObjects.Failure, _ path: String) -> String {
        switch failure {
        case .missing, .ambiguous:
            submodule(above: path).map { "‘\(name($0))’ is a submodule, whose files are in a repository of their own" }
                ?? "there is no file ‘\(name(path))’"
        case .outside(let target): "‘\(name(path))’ is a symbolic link out of the repository, to ‘\(target)’"
        case .deadLink: "‘\(name(path))’ is a symbolic link that leads to no file"
        case .ended: "git ended before it gave ‘\(name(path))’"
        }
    }

    /// Finds the submodule that a path leads to or into.
    private func submodule(above path: String) -> String? {
        var path = Disk.normalized(path)
        while !path.isEmpty, path != "/" {
            let parent = Disk.folder(of: path)
            _ = folder(at: parent)
            if entry(at: path)?.kind == .submodule { return path }
            path = parent
        }
        return nil
    }
}
