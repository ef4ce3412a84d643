// The build-tool plugin has this file too, by a symbolic link: plugin and tool must agree on what is a document, before anything is parsed.

/// What a file of a folder is, told from the keys at the top of its text without parsing it.
///
/// A document with a mistake in it is a document all the same, so that the mistake is reported and the file not passed over.
enum DocumentKind: String, CaseIterable {
    /// An OpenAPI document.
    case openapi
    /// A document of Swagger 2.0, OpenAPI's predecessor.
    case swagger
    /// An OpenAPI Overlay.
    case overlay

    /// The endings of the names of files that may be documents.
    static let endings = [".yaml", ".yml", ".json"]

    /// Names that are never documents: the configuration's.
    static let reservedNames = ["sora-codegen.yaml", "sora-codegen.yml"]

    /// Tells whether a file may be a document by its name.
    static func mayBeDocument(named name: String) -> Bool {
        !name.hasPrefix(".") && !reservedNames.contains(name) && endings.contains { name.hasSuffix($0) }
    }

    /// Tells what a text is; nil where it is neither a document nor an overlay.
    init?(text: [UInt8]) {
        // UTF-16 is told by its zero bytes; without them its keys read like any other's.
        let isWide = text.prefix(2).contains(0) || text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF])
        let bytes = isWide ? text.filter { $0 != 0 } : text
        var scanner = TopLevelKeyScanner(bytes)
        while let key = scanner.next() {
            guard let kind = DocumentKind(rawValue: key) else { continue }
            self = kind
            return
        }
        return nil
    }
}

/// Walks over the keys of a text's outermost mapping, in block or flow style, as far as that goes without parsing.
struct TopLevelKeyScanner {
    private let bytes: [UInt8]
    private var position = 0
    /// How many brackets are open; in block style, always 0.
    private var depth = 0
    private let isFlow: Bool
    private var indentation: Int?

    /// Starts at a text's first key.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isFlow = bytes.first { !Self.isBlank($0) && $0 < 0x80 && $0 > 0x20 } == UInt8(ascii: "{")
    }

    /// Returns the next key of the outermost mapping; nil at the end.
    mutating func next() -> String? { isFlow ? nextInFlow() : nextInBlock() }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private mutating func nextInFlow() -> String? {
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""):
                let text = quotedText()
                if depth == 1, colonFollows() { return text }
                continue
            default: break
            }
            position += 1
        }
        return nil
    }

    /// Reads the text between two quotation marks and stops behind the second.
    private mutating func quotedText() -> String {
        let start = position + 1
        position = start
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        let end = min(position, bytes.count)
        position = end + 1
        return end - start > 16 ? "" : String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private func colonFollows() -> Bool {
        var next = position
        while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
        return next < bytes.count && bytes[next] == UInt8(ascii: ":")
    }

    private mutating func nextInBlock() -> String? {
        while position < bytes.count {
            let line = nextLine()
            let text = line.drop { $0 == 0x20 || $0 >= 0x80 }
            guard let first = text.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "%") else { continue }
            if text.starts(with: "---".utf8) || text.starts(with: "...".utf8) { continue }
            let column = line.prefix { $0 == 0x20 }.count
            if indentation == nil { indentation = column }
            guard column == indentation, let colon = text.firstIndex(of: UInt8(ascii: ":")) else { continue }
            return key(text[..<colon])
        }
        return nil
    }

    private mutating func nextLine() -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
        defer { position += 1 }
        return bytes[start..<position]
    }

    private func key(_ text: ArraySlice<UInt8>) -> String {
        let marks: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'"), 0x20]
        return String(decoding: text.prefix(24).filter { !marks.contains($0) }, as: UTF8.self)
    }
}
