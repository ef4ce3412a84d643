/// What a `$ref` says, taken apart: which file, and what in it.
struct ReferenceText: Equatable {
    /// The part before `#`, percent-decoded; empty for the file that holds the reference.
    var file: String
    /// The part after `#`, percent-decoded; empty for the whole document.
    var fragment: String
    /// `http`, `file` and the like, in small letters, where the text starts with one.
    var scheme: String?

    /// Takes a URI reference apart; nil where a percent sign is not followed by two digits, or what they spell is no text.
    init?(_ text: String) {
        if text.utf8.first == UInt8(ascii: "#"), !text.utf8.contains(UInt8(ascii: "%")) {
            file = ""
            fragment = String(Substring(text.utf8.dropFirst()))
            return
        }
        let bytes = Array(text.utf8)
        let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
        guard let file = Self.percentDecoded(bytes[..<hash]), let fragment = Self.percentDecoded(bytes[hash...].dropFirst()) else {
            return nil
        }
        self.file = file
        self.fragment = fragment
        scheme = Self.scheme(of: bytes[..<hash])
    }

    private static func scheme(of bytes: ArraySlice<UInt8>) -> String? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex else { return nil }
        let name = bytes[..<colon]
        let isScheme = name.allSatisfy { byte in
            let scalar = Unicode.Scalar(byte)
            return scalar.properties.isAlphabetic && scalar.isASCII || "0123456789+-.".utf8.contains(byte)
        }
        return isScheme ? String(decoding: name, as: UTF8.self).lowercased() : nil
    }

    private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "%") else {
                decoded.append(bytes[index])
                index += 1
                continue
            }
            guard index + 2 < bytes.endIndex, let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2]) else {
                return nil
            }
            decoded.append(high << 4 | low)
            index += 3
        }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension String {
    /// Reads UTF-8, or fails where the bytes are none.
    fileprivate init?(validating bytes: [UInt8], as encoding: UTF8.Type) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.elementsEqual(bytes) else { return nil }
        self = text
    }
}
