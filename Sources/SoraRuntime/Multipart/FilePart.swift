import Foundation

/// A file that is sent: bytes, a file on disk, or a stream.
public struct FilePart: Sendable {
    /// The name that the server sees; nil sends none.
    public var filename: String?
    public var contentType: String { didSet { isGuessed = false } }
    let content: HTTPRequestBody
    /// Whether the content type only follows the file name.
    private var isGuessed: Bool

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
        isGuessed = contentType == nil
    }

    /// The content type for a part that takes some: the first of them where the file's own is a guess that is none of them.
    func contentType(among accepted: String) -> String {
        let accepted = accepted.split(separator: ",").map { $0.drop { $0 == " " } }
        guard isGuessed, !accepted.isEmpty, !accepted.contains(where: { matches(contentType, $0) }) else { return contentType }
        return accepted.first { !$0.contains("*") }.map(String.init) ?? contentType
    }
}

/// Tells whether a content type is among those that a media type or a wildcard such as `image/*` names.
private func matches(_ contentType: String, _ range: Substring) -> Bool {
    let range = range.prefix { $0 != ";" }.lowercased()
    return range == "*/*" || range == contentType || (range.hasSuffix("/*") && contentType.hasPrefix(range.dropLast()))
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
