/// Turns names of a document into names of Swift, each once: a document repeats its names a lot.
final class SwiftNames {
    private var members: [String: String] = [:]
    private var types: [String: String] = [:]

    init() {}

    /// Starts with the names that others have met.
    init(knowing others: SwiftNames) {
        members = others.members
        types = others.types
    }

    /// Names a property, parameter, method or case: `task_id` is `taskID`.
    func member(_ name: String) -> String {
        if Self.isOneSmallWord(name) { return name }
        if let known = members[name] { return known }
        let made = Self.memberName(name)
        members[name] = made
        return made
    }

    /// Names a type: `video_task` is `VideoTask`.
    func type(_ name: String) -> String {
        if let known = types[name] { return known }
        let made = Self.typeName(of: name)
        types[name] = made
        return made
    }

    /// Names a type that nests in another one, after words: with a capital, so that no property of that type is called the same.
    func nestedType(_ words: [String]) -> String {
        let joined = words.map(type).joined()
        return joined.isEmpty || Self.hasCapital(joined) ? joined : "Type" + joined
    }

    /// Names a value of an enumeration; one that begins with a digit takes the last word of the enumeration's name before it.
    func value(_ text: String, of enumeration: String) -> String {
        if Self.isOneSmallWord(text) { return text }
        let name = Self.join((Self.isNegated(text) ? ["minus"] : []) + Self.fewWords(of: text))
        if name.isEmpty { return text.isEmpty ? "empty" : Self.spelledOut(text) }
        if Self.canBegin(name) { return name }
        let prefix = words(of: enumeration).last { Self.canBegin($0) } ?? "value"
        return prefix.lowercased() + Self.capitalised(name)
    }

    /// True of `-created`, which stands beside `created` in orders of sorting; `words` speaks the sign of numbers.
    private static func isNegated(_ text: String) -> Bool {
        var bytes = text.utf8.makeIterator()
        guard bytes.next() == UInt8(ascii: "-"), let second = bytes.next() else { return false }
        return second | 0x20 >= 0x61 && second | 0x20 <= 0x7A
    }

    /// The words of a name as far as one can read it: some documents have sentences for names.
    private static func fewWords(of name: String) -> [String] {
        var words = words(of: name)
        if name.utf8.count <= longest { return words }
        var length = 0
        for (index, word) in words.enumerated() {
            length += word.utf8.count
            guard length > longest else { continue }
            words.removeSubrange((index == 0 ? 1 : index)...)
            break
        }
        if let first = words.first, first.utf8.count > longest { words[0] = String(first.prefix(longest)) }
        return words
    }

    /// The most bytes of a name's words.
    private static let longest = 80

    /// True of a name that is its own member's name, as most are.
    private static func isOneSmallWord(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= longest && name.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    }

    private static func memberName(_ name: String) -> String {
        let joined = join(fewWords(of: name))
        if joined.isEmpty { return name.isEmpty ? "empty" : spelledOut(name) }
        return canBegin(joined) ? joined : "value" + joined
    }

    private static func typeName(of name: String) -> String {
        let joined = fewWords(of: name).map(capitalised).joined()
        if joined.isEmpty { return name.isEmpty ? "Empty" : capitalised(spelledOut(name)) }
        return canBegin(joined) ? joined : "Type" + joined
    }

    /// Tells whether an identifier can begin as a text does.
    private static func canBegin(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return first.isASCII ? !isDigit(UInt8(first.value)) : first.properties.isXIDStart
    }

    /// Tells whether a name begins with a capital, as those of scripts without capitals do not.
    private static func hasCapital(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first else { return false }
        return first.isASCII || first.properties.lowercaseMapping != String(first)
    }

    /// Joins words in lower camel case; an `x` keeps two numbers apart.
    private static func join(_ words: [String]) -> String {
        var result = ""
        for word in words {
            let isAfterDigit = result.utf8.last.map(isDigit) ?? false
            if result.isEmpty {
                result = word.lowercased()
            } else if isAfterDigit, let first = word.utf8.first, isDigit(first) {
                result += "x" + word
            } else {
                result += isAfterDigit && word == "x" ? word : capitalised(word)
            }
        }
        return result
    }

    /// Writes a word with a capital at its beginning.
    static func capitalised(_ word: String) -> String {
        guard let first = word.utf8.first, first >= 0x61, first <= 0x7A || first >= 0x80 else { return word }
        if first < 0x80 { return word.withFirstByte(first - 0x20) }
        return word.unicodeScalars.first.map { $0.properties.titlecaseMapping + String(word.unicodeScalars.dropFirst()) } ?? word
    }

    /// Names what has no letter or digit by its code points: `#` is `u23`.
    private static func spelledOut(_ text: String) -> String {
        text.unicodeScalars.prefix(8).map { "u" + String($0.value, radix: 16, uppercase: true) }.joined()
    }
}

extension String {
    /// The text with another ASCII character in the place of the first, which is one.
    fileprivate func withFirstByte(_ first: UInt8) -> String {
        let count = utf8.count
        return String(unsafeUninitializedCapacity: count) { bytes in
            _ = bytes.initialize(from: utf8)
            bytes[0] = first
            return count
        }
    }
}
