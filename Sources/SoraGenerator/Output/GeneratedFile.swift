/// A file that the run makes, from the emitter's text to the writer.
public struct GeneratedFile: Hashable, Sendable {
    /// Where the file goes.
    public let path: String
    /// The file's whole content, UTF-8 with line feeds.
    public let bytes: [UInt8]

    /// How the first line of every generated file begins, by which the generator knows its own.
    static let marker = "// Written by sora-codegen"

    /// Creates a file from the Swift text of one part; an empty text leaves a file with the marker alone.
    public init(path: String, text: [UInt8], document: String) {
        self.path = path
        let head = "\(Self.marker) from \(Self.printable(document)). Edits are lost: edit the document.\n"
        bytes = text.isEmpty ? Array(head.utf8) : Array(head.utf8) + [0x0A] + text
    }

    /// Tells whether a content's first line is the generator's.
    static func isMarked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: marker.utf8) }

    /// Keeps a document's name to one line of visible characters.
    private static func printable(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { isPrintable($0) ? $0 : "?" }))
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: false
        default: true
        }
    }
}
