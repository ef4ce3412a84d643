import Foundation

/// The body of a request.
public enum HTTPRequestBody: Sendable {
    case none
    case bytes([UInt8])
    /// The content of a file, read while it is sent.
    case file(URL)
    /// Chunks that are made while they are sent.
    case chunks(ChunkSource)

    /// The number of bytes, where it is known before they are sent.
    func length() throws -> Int? {
        switch self {
        case .none: 0
        case .bytes(let bytes): bytes.count
        case .file(let url): try fileLength(url)
        case .chunks(let source): source.length
        }
    }

    /// Whether it can be sent more than once.
    var isRepeatable: Bool {
        if case .chunks(let source) = self { source.isRepeatable } else { true }
    }

    /// The same body as chunks; nil where there is none or it stands in memory.
    func chunkSource() throws -> ChunkSource? {
        switch self {
        case .none, .bytes: nil
        case .file(let url): try ChunkSource(contentsOf: url)
        case .chunks(let source): source
        }
    }
}

/// Asks the file system for the length of a regular file.
func fileLength(_ url: URL) throws -> Int {
    let values = try url.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
    guard values.isRegularFile == true, let size = values.fileSize else { throw CocoaError(.fileReadUnknown) }
    return size
}
