/// Spells names for each place of Swift's grammar, with backticks where the place needs them.
///
/// The names of a plan come without backticks; which word needs them where has been tried with the compiler (see the tests).
package enum Identifier {
    /// Spells a name where it is declared, or where it stands for a type.
    package static func declared(_ name: String) -> String {
        isKeyword(name) ? "`\(name)`" : name
    }

    /// Spells a name after a dot.
    package static func member(_ name: String) -> String {
        name == "init" || name == "self" ? "`\(name)`" : name
    }

    /// Spells a name as an argument's label.
    package static func label(_ name: String) -> String {
        switch name {
        case "inout", "let", "var", "self": "`\(name)`"
        default: name
        }
    }

    /// Spells a local name in an expression.
    package static func local(_ name: String) -> String {
        isKeyword(name) || name == "await" ? "`\(name)`" : name
    }

    /// Spells a property of `self` in an expression where the given names stand for something else.
    package static func property(_ name: String, besides local: String, _ other: String = "") -> String {
        name == local || name == other || isKeyword(name) || name == "await" ? "self." + member(name) : name
    }

    /// Spells a type's name, whose parts a dot may separate.
    package static func type(_ name: String) -> String {
        if hasPartsLikeTypes(name) { return name }
        return name.utf8.split(separator: UInt8(ascii: ".")).map { declared(String(Substring($0))) }.joined(separator: ".")
    }

    /// True where no part of a type's name is a keyword, as the first letters and the lengths show.
    private static func hasPartsLikeTypes(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            var start = 0
            var mayBeKeyword = true
            for position in bytes.indices {
                let byte = bytes[position]
                if byte == UInt8(ascii: ".") {
                    if mayBeKeyword, position - start <= longestCapitalKeyword { return false }
                    start = position + 1
                } else if position == start {
                    if byte < UInt8(ascii: "A") || byte > UInt8(ascii: "Z") { return false }
                    mayBeKeyword = beginsCapitalKeyword(byte)
                }
            }
            return !mayBeKeyword || bytes.count - start > longestCapitalKeyword
        }
    }

    /// The length of `Protocol`.
    private static let longestCapitalKeyword = 8

    /// True of the first letters of `Any`, `Protocol`, `Self` and `Type`.
    private static func beginsCapitalKeyword(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A"), UInt8(ascii: "P"), UInt8(ascii: "S"), UInt8(ascii: "T"): true
        default: false
        }
    }

    /// Tells whether Swift reserves a word everywhere, or no member type may be named so.
    package static func isKeyword(_ name: String) -> Bool {
        keywordSieve.mayHold(name) && keywords.contains(name)
    }

    private static let keywordSieve = WordSieve(keywords)

    package static let keywords: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout", "internal", "let",
        "operator", "precedencegroup", "private", "protocol", "public", "rethrows", "static", "struct", "subscript", "typealias", "var",
        "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard", "if", "in", "repeat",
        "return", "switch", "throw", "where", "while",
        "Any", "as", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try",
        "Protocol", "Type",
    ]
}

/// A parameter of a function: its label and the name that it has inside.
package struct Argument {
    /// The label and the inner name as they stand in the declaration.
    package let declaration: String
    /// The inner name as it stands in an expression.
    package let use: String

    /// Creates a parameter whose inner name is its label, unless that is `self`.
    package init(_ name: String) {
        declaration = name == "self" ? "`self` selfValue" : Identifier.label(name)
        use = name == "self" ? "selfValue" : Identifier.local(name)
    }
}

/// Picks the first of several names that is not taken.
package func firstFree(of candidates: String..., besides taken: Set<String>) -> String {
    for candidate in candidates where !taken.contains(candidate) { return candidate }
    var name = (candidates.last ?? "") + "_"
    while taken.contains(name) { name += "_" }
    return name
}
