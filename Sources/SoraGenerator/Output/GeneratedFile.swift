import SoraEmitter

/// A file that the run makes, from the emitter's text to the writer.
public struct GeneratedFile: Hashable, Sendable {
    /// Where the file goes.
    public let path: String
    /// The file's whole content, UTF-8 with line feeds.
    public let bytes: [UInt8]

    /// Creates a file from the emitter's text; an empty text leaves a file with the marker alone.
    public init(path: String, text: [UInt8]) {
        self.path = path
        bytes = text.isEmpty ? Array((generatedFileMarker + "\n").utf8) : text
    }

    /// Tells whether a content begins with the line by which the generator knows its own files.
    static func isMarked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: generatedFileMarker.utf8) }
}
