import Foundation

/// A string of the format `uuid`, in the case in which it came; Foundation's `UUID` would turn it into capitals.
public struct UUIDString: FormattedString {
    /// The string as it came.
    public let rawValue: String

    /// Takes any string.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates the text of a UUID in small letters, as RFC 9562 has it.
    public init(_ uuid: UUID) { rawValue = uuid.uuidString.lowercased() }

    /// The UUID, of a valid string.
    public var uuid: UUID? { isValid ? UUID(uuidString: rawValue) : nil }

    /// True for 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
    public var isValid: Bool {
        let bytes = Array(rawValue.utf8)
        guard bytes.count == 36 else { return false }
        for (position, byte) in bytes.enumerated() {
            switch position {
            case 8, 13, 18, 23: if byte != UInt8(ascii: "-") { return false }
            default: if !byte.isHexDigit { return false }
            }
        }
        return true
    }
}

extension UInt8 {
    /// True for a digit of either case.
    var isHexDigit: Bool { isDigit || 0x61...0x66 ~= self | 0x20 }

    /// True for `0` to `9`.
    var isDigit: Bool { 0x30...0x39 ~= self }

    /// True for `a` to `z` and `A` to `Z`.
    var isLetter: Bool { 0x61...0x7A ~= self | 0x20 }
}
