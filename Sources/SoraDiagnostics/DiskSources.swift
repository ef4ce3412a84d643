#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Documents on disk, read by the system's own calls: loading Foundation would take longer than reading most documents.
public struct DiskSources: SourceReader {
    /// The longest file that is read, in bytes.
    private static let longest = 256 << 20
    private let folder: String

    /// Creates a reader; relative paths start at the folder, or at the current one.
    public init(folder: String = "") {
        self.folder = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    }

    /// Reads a file's text; throws `SourceUnreadable` where there is no such file or its bytes are no text.
    public func read(_ path: String) throws(SourceUnreadable) -> SourceFile {
        let descriptor = open(location(of: path), O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw unreadable(path, errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var room = length(of: descriptor) + 1
        while true {
            let count = readMore(into: &bytes, atMost: room, from: descriptor)
            if count == 0 { break }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw unreadable(path, errno) }
            room = 1 << 18
            if bytes.count > Self.longest {
                throw SourceUnreadable(Diagnostic(.error, "‘\(path)’ is longer than 256 MiB", effect: .stops))
            }
        }
        return try SourceFile.decoding(path: path, bytes: bytes)
    }

    /// Names what a folder holds, sorted by UTF-8 bytes; nil where the path is no folder.
    public func entries(of folder: String) -> [String]? {
        guard let directory = opendir(folder.isEmpty ? location(of: ".") : location(of: folder)) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func location(of path: String) -> String { path.hasPrefix("/") ? path : folder + path }

    private func unreadable(_ path: String, _ code: Int32) -> SourceUnreadable {
        let message =
            switch code {
            case ENOENT, ENOTDIR: "there is no file ‘\(path)’"
            case EISDIR: "‘\(path)’ is a folder, not a file"
            case EACCES, EPERM: "there is no permission to read ‘\(path)’"
            default: "‘\(path)’ cannot be read: \(String(cString: strerror(code)))"
            }
        return SourceUnreadable(Diagnostic(.error, message, effect: .stops))
    }
}

/// The length that the system tells of an open file, in bytes; 0 for what has none.
private func length(of descriptor: Int32) -> Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
}

/// Reads on from a descriptor, and gives the count that `read` gave.
private func readMore(into bytes: inout [UInt8], atMost room: Int, from descriptor: Int32) -> Int {
    var count = 0
    let more = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        count = read(descriptor, buffer.baseAddress, room)
        initialized = max(0, count)
    }
    if bytes.isEmpty { bytes = more } else { bytes += more }
    return count
}
