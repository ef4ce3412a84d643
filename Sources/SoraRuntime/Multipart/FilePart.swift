import Foundation

/// A file that is sent: bytes, a file on disk, or a stream.
public struct FilePart: Sendable {
    /// The name that the server sees; nil sends none.
    public var filename: String?
    public var contentType: String
    let content: HTTPRequestBody

    /// Sends bytes; the content type follows the ending of the file name unless it is given.
    public init(_ data: Data, filename: String? = "file", contentType: String? = nil) {
        self.init(.bytes([UInt8](data)), filename, contentType)
    }

    /// Sends a file, read while it is sent; its name and content type follow the path unless they are given.
    public init(contentsOf url: URL, filename: String? = nil, contentType: String? = nil) {
        self.init(.file(url), filename ?? url.lastPathComponent, contentType)
    }

    /// Sends chunks as they come.
    public init(_ chunks: ChunkSource, filename: String? = "file", contentType: String? = nil) {
        self.init(.chunks(chunks), filename, contentType)
    }

    private init(_ content: HTTPRequestBody, _ filename: String?, _ contentType: String?) {
        self.content = content
        self.filename = filename
        self.contentType = contentType ?? standardContentType(of: filename ?? "")
    }
}

/// Names the content type of a file by its ending.
private func standardContentType(of filename: String) -> String {
    let ending = filename.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return contentTypes[ending] ?? "application/octet-stream"
}

private let contentTypes = [
    "mp4": "video/mp4", "m4v": "video/mp4", "mov": "video/quicktime", "webm": "video/webm", "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "mp3": "audio/mpeg", "wav": "audio/wav", "json": "application/json",
    "txt": "text/plain", "csv": "text/csv", "pdf": "application/pdf",
]
