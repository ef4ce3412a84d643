#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The few operations on files that writing needs, straight from the system: the tool starts quicker without Foundation.
enum Disk {
    /// What stands at a path.
    enum Kind {
        case file, folder, other
    }

    /// A file's identity: two names with one identity are one file.
    struct Identity: Hashable {
        let device: UInt64
        let number: UInt64
    }

    /// Tells what stands at a path, following links; nil where nothing does.
    static func kind(of path: String) -> Kind? {
        guard let status = status(of: path) else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// Tells which file stands at a path, following links.
    static func identity(of path: String) -> Identity? {
        status(of: path).map { Identity(device: UInt64(truncatingIfNeeded: $0.st_dev), number: UInt64($0.st_ino)) }
    }

    /// Tells a file's length in bytes.
    static func size(of path: String) -> Int? { status(of: path).map { Int($0.st_size) } }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    /// Names what a folder holds, sorted by UTF-8 bytes; nothing where it cannot be read.
    static func entries(of folder: String) -> [String] {
        guard let directory = opendir(folder.isEmpty ? "." : folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Reads a file, or as much of its beginning as is asked for; nil where it cannot be read.
    static func contents(of path: String, atMost limit: Int = .max) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: min(limit, 1 << 16))
        while bytes.count < limit {
            let count = read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? bytes : nil }
            bytes.append(contentsOf: buffer[..<count])
        }
        return bytes
    }

    /// Tells whether a file holds these bytes and nothing else; nil where it cannot be read.
    static func isContent(of path: String, _ bytes: [UInt8]) -> Bool? {
        guard let size = size(of: path) else { return nil }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        if size != bytes.count { return false }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var position = 0
        while position < bytes.count {
            let count = read(descriptor, &buffer, min(buffer.count, bytes.count - position))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? false : nil }
            let isEqual = bytes.withUnsafeBytes { bytes in
                bytes.baseAddress.map { memcmp($0 + position, buffer, count) == 0 }
            }
            if isEqual != true { return false }
            position += count
        }
        return true
    }

    /// Opens a new file to be filled, and gives its descriptor; one that is there already is an error.
    static func create(_ path: String) throws(DiskError) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw DiskError(code: errno) }
        return descriptor
    }

    /// Writes a new file's content and closes it.
    static func fill(_ descriptor: Int32, _ bytes: [UInt8]) throws(DiskError) {
        let failure = writeAll(bytes, to: descriptor)
        guard close(descriptor) == 0, failure == nil else { throw failure ?? DiskError(code: errno) }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> DiskError? {
        bytes.withUnsafeBytes { buffer in
            var position = 0
            while position < buffer.count {
                let count = write(descriptor, buffer.baseAddress?.advanced(by: position), buffer.count - position)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return DiskError(code: count == 0 ? ENOSPC : errno) }
                position += count
            }
            return nil
        }
    }

    /// Moves a file to a place, where it replaces what stands there.
    static func move(_ path: String, to place: String) throws(DiskError) {
        guard rename(path, place) == 0 else { throw DiskError(code: errno) }
    }

    /// Removes a file; one that is gone already is no error.
    static func remove(_ path: String) throws(DiskError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw DiskError(code: errno) }
    }

    /// Makes a folder and those above it, and names the ones that were not there, outermost first.
    static func makeFolder(_ path: String) throws(DiskError) -> [String] {
        if path.isEmpty || kind(of: path) == .folder { return [] }
        let parent = folder(of: path)
        let made = parent == path ? [] : try makeFolder(parent)
        if mkdir(path, 0o777) == 0 { return made + [path] }
        let failure = DiskError(code: errno)
        guard failure.code == EEXIST, kind(of: path) == .folder else { throw failure }
        return made
    }

    /// Removes a folder that is empty.
    static func removeEmptyFolder(_ path: String) { rmdir(path) }

    /// The folder that relative paths start at.
    static var workingFolder: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }

    /// Names the folder that a path stands in; empty for the working folder.
    static func folder(of path: String) -> String {
        let trimmed = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
        guard let slash = trimmed.lastIndex(of: "/") else { return "" }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    /// Names a file in a folder; the empty folder is the working folder.
    static func path(_ name: String, in folder: String) -> String {
        folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// Spells a path without `.`, and without `..` where another part comes before it.
    static func normalized(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
