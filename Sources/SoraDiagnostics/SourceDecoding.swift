extension SourceFile {
    /// Makes a file from bytes as they stand on disk: UTF-8, or UTF-16 or UTF-32 with a byte order mark.
    ///
    /// Throws `SourceUnreadable`, with the place of the first byte that is no text.
    public static func decoding(path: String, revision: String? = nil, bytes: [UInt8]) throws(SourceUnreadable) -> SourceFile {
        let origin = Origin(path: path, revision: revision)
        return switch bytes.prefix(4) {
        case [0xFF, 0xFE, 0, 0]: try origin.file(decodeUTF32(bytes, of: origin, isBigEndian: false))
        case [0, 0, 0xFE, 0xFF]: try origin.file(decodeUTF32(bytes, of: origin, isBigEndian: true))
        case let start where start.starts(with: [0xFF, 0xFE]):
            try origin.file(decodeUTF16(bytes, of: origin, isBigEndian: false))
        case let start where start.starts(with: [0xFE, 0xFF]):
            try origin.file(decodeUTF16(bytes, of: origin, isBigEndian: true))
        case let start where start.starts(with: [0xEF, 0xBB, 0xBF]):
            try checkedUTF8(of: origin, Array(bytes.dropFirst(3)))
        default:
            try checkedUTF8(of: origin, bytes)
        }
    }

    private static func checkedUTF8(of origin: Origin, _ bytes: [UInt8]) throws(SourceUnreadable) -> SourceFile {
        guard let offset = firstInvalidUTF8(in: bytes) else { return origin.file(bytes) }
        if let zero = bytes.firstIndex(of: 0) {
            let start = origin.file([])
            throw unreadable(
                "the file is no text: it has a zero at byte \(zero)", in: start, byte: 0, advice: "An OpenAPI document is YAML or JSON.")
        }
        // What stands before the offset is the same in the repaired text, so the place is right there too.
        let shown = origin.file(Array(String(decoding: bytes, as: UTF8.self).utf8))
        throw unreadable("the byte 0x\(hexadecimal(bytes[offset])) is not UTF-8", in: shown, byte: offset)
    }

    private static func decodeUTF16(_ bytes: [UInt8], of origin: Origin, isBigEndian: Bool) throws(SourceUnreadable) -> [UInt8] {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { offset in
            let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        return try decode(units, as: UTF16.self, name: "UTF-16", of: origin, isWhole: bytes.count % 2 == 0)
    }

    private static func decodeUTF32(_ bytes: [UInt8], of origin: Origin, isBigEndian: Bool) throws(SourceUnreadable) -> [UInt8] {
        let units = stride(from: 4, to: bytes.count - 3, by: 4).map { offset in
            let unit = bytes[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return isBigEndian ? unit : unit.byteSwapped
        }
        return try decode(units, as: UTF32.self, name: "UTF-32", of: origin, isWhole: bytes.count % 4 == 0)
    }

    private static func decode<Codec: UnicodeCodec>(
        _ units: [Codec.CodeUnit], as codec: Codec.Type, name: String, of origin: Origin, isWhole: Bool
    ) throws(SourceUnreadable) -> [UInt8] {
        var text = String.UnicodeScalarView()
        var decoder = Codec()
        var remaining = units.makeIterator()
        while true {
            switch decoder.decode(&remaining) {
            case .scalarValue(let scalar): text.append(scalar)
            case .emptyInput where isWhole: return Array(String(text).utf8)
            case .emptyInput, .error:
                let bytes = Array(String(text).utf8)
                throw unreadable("the text is not \(name) here", in: origin.file(bytes), byte: bytes.count)
            }
        }
    }

    private static func unreadable(
        _ message: String, in file: SourceFile, byte offset: Int, advice: String = "Save the file as UTF-8."
    ) -> SourceUnreadable {
        let start = file.position(ofByte: offset)
        let end = SourcePosition(line: start.line, column: start.column + 1)
        return SourceUnreadable(
            Diagnostic(
                .error, message, at: SourceRange(file: file, start: start, end: end), effect: .stops, advice: advice))
    }
}

/// Where a text comes from.
private struct Origin {
    let path: String
    let revision: String?

    func file(_ bytes: [UInt8]) -> SourceFile { SourceFile(path: path, revision: revision, bytes: bytes) }
}

/// Finds the first byte that belongs to no scalar; nil where the whole text is UTF-8.
private func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
        var index = 0
        while index < bytes.count {
            if bytes.count - index >= 32, isASCII(bytes.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)) {
                index += 32
            } else if let width = scalarWidth(at: index, in: bytes) {
                index += width
            } else {
                return index
            }
        }
        return nil
    }
}

private func isASCII(_ bytes: SIMD32<UInt8>) -> Bool {
    let words = unsafeBitCast(bytes, to: SIMD4<UInt64>.self)
    return (words[0] | words[1] | words[2] | words[3]) & 0x8080_8080_8080_8080 == 0
}

/// Counts the bytes of a well-formed scalar, by table 3-7 of [the Unicode Standard](https://www.unicode.org/versions/latest/core-spec/chapter-3/).
private func scalarWidth(at index: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    let (width, second): (Int, ClosedRange<UInt8>)
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (width, second) = (2, 0x80...0xBF)
    case 0xE0: (width, second) = (3, 0xA0...0xBF)
    case 0xED: (width, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (width, second) = (3, 0x80...0xBF)
    case 0xF0: (width, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (width, second) = (4, 0x80...0xBF)
    case 0xF4: (width, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + width <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for place in (index + 2)..<max(index + 2, index + width) where bytes[place] & 0xC0 != 0x80 { return nil }
    return width
}

private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
