import SoraOpenAPI

/// The numbers that a schema lists as `enum` or `const`: the type that it comes to must hold each of them.
struct ListedNumbers {
    private let texts: [String]

    /// Finds the numbers that all parts of a schema list.
    init(of parts: [Schema]) {
        let nodes = parts.flatMap { $0.constant.map { [$0] } ?? $0.enumeration ?? [] }
        texts = nodes.compactMap { node in
            guard let scalar = node.scalar, scalar.kind == .integer || scalar.kind == .float else { return nil }
            return jsonNumber(scalar.text)
        }
    }

    /// The shape of integers of a format, or one wider where that would not hold what is listed.
    func integer(format: String?) -> SchemaShape {
        switch format {
        case "uint32" where holds(UInt32.self), "uint64" where holds(UInt64.self): return .integer(format: format)
        case "uint32", "uint64": break
        default: if holds(Int32.self) { return .integer(format: format) }
        }
        if holds(Int64.self) { return .integer(format: "int64") }
        return holds(UInt64.self) ? .integer(format: "uint64") : .exactNumber
    }

    /// The shape of numbers of a format, or an exact one where a `Double` would lose digits of what is listed.
    func number(format: String?) -> SchemaShape {
        texts.allSatisfy { Self.digits(of: $0) == Double($0).map { Self.digits(of: $0.description) } }
            ? .number(format: format) : .exactNumber
    }

    /// True where a type holds all that is listed and written as a whole number.
    private func holds<Integer: FixedWidthInteger>(_ type: Integer.Type) -> Bool {
        texts.allSatisfy { Integer($0) != nil || !$0.utf8.allSatisfy(Self.isWhole) }
    }

    /// True of the characters of a number that is written as whole ones are.
    private static func isWhole(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || isDigit(byte) }

    /// The digits of a number that tell it from others of its size.
    private static func digits(of text: String) -> [UInt8] {
        let digits = text.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }.filter(isDigit).drop {
            $0 == UInt8(ascii: "0")
        }
        return Array(digits.reversed().drop { $0 == UInt8(ascii: "0") })
    }
}
