public import SoraDiagnostics
import SoraParallel

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The files of a run on their way to the disk: all of them arrive, or none does.
///
/// They stand in temporary files beside their places until `commit`. An interruption on another thread may `discard` them at any time.
///
/// `@unchecked Sendable`: every mutable property is read and written under `lock` alone.
public final class StagedFiles: @unchecked Sendable {
    private let lock = Lock()
    private var files: [(temporary: String, place: String)] = []
    private var madeFolders: [String] = []
    private var isClosed = false

    /// Creates an empty stage.
    public init() {}

    /// Writes a file into a temporary one beside its place; to be called from whatever thread.
    func stage(_ file: GeneratedFile) throws(OutputUnwritable) {
        guard let descriptor = try begin(file) else { return }
        do throws(DiskError) {
            try Disk.fill(descriptor, file.bytes)
        } catch { throw OutputUnwritable(file: file.path, error) }
    }

    /// Makes a temporary file for another one, and gives its descriptor; nil where the stage is closed.
    private func begin(_ file: GeneratedFile) throws(OutputUnwritable) -> Int32? {
        try lock.withLock { () throws(OutputUnwritable) in
            if isClosed { return nil }
            let folder = Disk.folder(of: file.path)
            do throws(DiskError) {
                madeFolders += try Disk.makeFolder(folder)
            } catch { throw OutputUnwritable(folder: folder, error) }
            if Disk.kind(of: file.path) == .folder { throw OutputUnwritable(file: file.path, DiskError(code: EISDIR)) }
            let temporary = Disk.path("\(Self.temporaryPrefix)\(getpid())-\(files.count)", in: folder)
            files.append((temporary, file.path))
            do throws(DiskError) {
                return try Disk.create(temporary)
            } catch { throw OutputUnwritable(file: file.path, error) }
        }
    }

    /// Puts every staged file into its place and removes files that are no longer wanted.
    func commit(removing unwanted: [String]) throws(OutputUnwritable) {
        try lock.withLock { () throws(OutputUnwritable) in
            guard !isClosed else { return }
            while let file = files.first {
                do throws(DiskError) {
                    try Disk.move(file.temporary, to: file.place)
                } catch { throw OutputUnwritable(file: file.place, error) }
                files.removeFirst()
                madeFolders = []
            }
            for path in unwanted {
                do throws(DiskError) {
                    try Disk.remove(path)
                } catch { throw OutputUnwritable(file: path, error) }
            }
        }
    }

    /// Removes what has not been committed; nothing is staged afterwards.
    public func discard() {
        lock.withLock {
            isClosed = true
            for file in files { try? Disk.remove(file.temporary) }
            for folder in madeFolders.reversed() { Disk.removeEmptyFolder(folder) }
            files = []
            madeFolders = []
        }
    }

    private static let temporaryPrefix = ".sora-codegen-"

    /// Names the temporary files that killed runs have left in a folder.
    static func leftovers(in folder: String) -> [String] {
        Disk.entries(of: folder).compactMap { name in
            guard name.hasPrefix(temporaryPrefix), let dash = name.lastIndex(of: "-") else { return nil }
            guard let owner = pid_t(name[..<dash].dropFirst(temporaryPrefix.count)), owner > 0 else { return nil }
            return kill(owner, 0) != 0 && errno == ESRCH ? Disk.path(name, in: folder) : nil
        }
    }
}

/// Thrown where the output cannot be written: no permission, no room, something in the way.
public struct OutputUnwritable: Error {
    /// What is wrong, ready to be shown.
    public let diagnostic: Diagnostic

    init(file path: String, _ error: DiskError) {
        diagnostic = Diagnostic(.error, "cannot write \(path): \(error.words)", effect: .stops, advice: Self.advice)
    }

    init(folder path: String, _ error: DiskError) {
        diagnostic = Diagnostic(
            .error, "cannot make the output folder \(path): \(error.words)", effect: .stops, advice: Self.advice)
    }

    private static let advice = "Nothing was changed. Name another folder with --output, or make room and run again."
}
