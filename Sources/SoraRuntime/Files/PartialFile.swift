import Foundation

/// A file that grows beside its place, and is renamed to it once it is whole.
///
/// One that is kept stands there as `NAME.partial`, with what is known of its version in `NAME.partial.json`.
final class PartialFile {
    /// Why a file cannot be written, in the system's words.
    struct Failure: Error {
        let words: String

        init(_ code: Int32) {
            words = String(cString: strerror(code))
        }

        init(words: String) {
            self.words = words
        }
    }

    /// The bytes that stand in it.
    private(set) var length = 0
    private let place: URL
    private let partial: URL
    private let isKept: Bool
    private let descriptor: Int32
    private var isOpen = true

    private var note: URL { partial.appendingPathExtension("json") }

    /// Opens a new file, or the one that was kept.
    init(for place: URL, isKept: Bool) throws(Failure) {
        self.place = place
        self.isKept = isKept
        let name = place.lastPathComponent
        let folder = place.deletingLastPathComponent()
        partial = folder.appendingPathComponent(isKept ? "\(name).partial" : ".\(name).\(UUID().uuidString.prefix(8)).partial")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder), isFolder.boolValue { throw Failure(EISDIR) }
        descriptor = open(partial.path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | (isKept ? 0 : O_EXCL), 0o644)
        guard descriptor >= 0 else { throw Failure(errno) }
        if isKept {
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw Failure(words: "another download is writing it")
            }
            length = Int(lseek(descriptor, 0, SEEK_END))
        }
    }

    /// Takes over a file that is open for writing.
    init(writingTo descriptor: Int32, for place: URL) {
        self.place = place
        partial = place
        isKept = true
        self.descriptor = descriptor
    }

    deinit {
        if isOpen { close(descriptor) }
    }

    /// Adds bytes at the end.
    func append(_ bytes: [UInt8]) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(count < 0 ? errno : ENOSPC) }
            written += count
        }
        length += bytes.count
    }

    /// Drops all bytes.
    func clear() throws(Failure) {
        guard length > 0 else { return }
        guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw Failure(errno) }
        length = 0
    }

    /// Renames the file to its place, over what is there.
    func finish() throws(Failure) {
        guard fsync(descriptor) == 0, rename(partial.path, place.path) == 0 else { throw Failure(errno) }
        if isKept { unlink(note.path) }
    }

    /// Leaves the file behind where it is kept and holds anything, and removes it otherwise.
    func abandon() {
        if isKept && length > 0 { return }
        unlink(partial.path)
        if isKept { unlink(note.path) }
    }
}

// MARK: - What is known of a kept file

extension PartialFile {
    /// The version that the kept bytes belong to; nil where there are none or nothing is known.
    var keptVersion: FileVersion? {
        guard isKept, length > 0, let data = try? Data(contentsOf: note) else { return nil }
        return try? JSONCoding.decode(FileVersion.self, from: [UInt8](data))
    }

    /// Notes the version that the bytes belong to, for a later download.
    func keep(_ version: FileVersion) throws(Failure) {
        guard isKept else { return }
        do {
            try Data(JSONCoding.encode(version)).write(to: note, options: .atomic)
        } catch {
            throw Failure(words: error.localizedDescription)
        }
    }
}
