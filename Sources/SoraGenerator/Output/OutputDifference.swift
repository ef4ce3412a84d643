import SoraParallel

/// The difference between the files that a run makes and those that stand on disk: `--check` shows it, writing removes it.
public struct OutputDifference: Sendable {
    /// Files that are not there yet.
    public var missing: [GeneratedFile] = []
    /// Files that are there with another content.
    public var stale: [GeneratedFile] = []
    /// Files that are there as they should be.
    public var unchanged: [GeneratedFile] = []
    /// Paths of generated files that no document makes any more.
    public var superfluous: [String] = []

    /// True where the disk holds exactly what the run makes.
    public var isEmpty: Bool { missing.isEmpty && stale.isEmpty && superfluous.isEmpty }

    /// Compares files with the disk; `folder` is searched for generated files of the clients in `scope` that no document makes any more.
    public init(of files: [GeneratedFile], in folder: String?, scope: Scope) {
        for file in files {
            guard Disk.kind(of: file.path) == .file, let isUnchanged = Disk.isContent(of: file.path, file.bytes) else {
                missing.append(file)
                continue
            }
            if isUnchanged { unchanged.append(file) } else { stale.append(file) }
        }
        if let folder { superfluous = Self.superfluous(besides: files, in: folder, scope: scope) }
    }

    /// Which generated files of a folder are the run's to remove.
    public enum Scope: Hashable, Sendable {
        /// All of them: the run made clients of whole folders.
        case everyClient
        /// Those of the named clients: the run made clients of single documents, the others' are none of its business.
        case clients(Set<String>)
    }

    private static func superfluous(besides files: [GeneratedFile], in folder: String, scope: Scope) -> [String] {
        let wanted = Set(files.map(\.path))
        let wantedIdentities = Set(files.compactMap { Disk.identity(of: $0.path) })
        return Disk.entries(of: folder).compactMap { name in
            let path = Disk.path(name, in: folder)
            guard let client = GeneratedFileName.base(of: name), !wanted.contains(path) else { return nil }
            if case .clients(let names) = scope, !names.contains(client) { return nil }
            // On a file system that does not tell "a" from "A", a file may be wanted by another spelling of its name.
            guard let identity = Disk.identity(of: path), !wantedIdentities.contains(identity) else { return nil }
            guard let start = Disk.contents(of: path, atMost: 128), GeneratedFile.isMarked(start) else { return nil }
            return path
        }
    }

    /// Brings the disk up to date: all or nothing, and what is unchanged stays untouched.
    public func write(through stage: StagedFiles) throws(OutputUnwritable) {
        do {
            try Self.stage(missing + stale, on: stage)
            let folders = Set((missing + stale + unchanged).map { Disk.folder(of: $0.path) })
            try stage.commit(removing: superfluous + folders.flatMap(StagedFiles.leftovers))
        } catch {
            stage.discard()
            throw error
        }
    }

    /// Stages files, side by side where they are long.
    private static func stage(_ files: [GeneratedFile], on stage: StagedFiles) throws(OutputUnwritable) {
        if files.reduce(0, { $0 + $1.bytes.count }) < fewestBytesForThreads {
            for file in files { try stage.stage(file) }
            return
        }
        let results = files.mapSideBySideAndHere { file in Result { () throws(OutputUnwritable) in try stage.stage(file) } }
        for result in results { try result.get() }
    }

    /// From how many bytes on a second thread is worth its start.
    private static let fewestBytesForThreads = 1 << 20
}
