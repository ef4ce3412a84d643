/// Splits a name of a document into words, in lower case but for initialisms.
///
/// `task_id` is `task`, `ID`; `OpenAIKey` is `open`, `AI`, `key`.
///
/// Words end where a character is no letter or digit, where a capital follows a small letter, and before the last of several capitals
/// that a small letter follows. Of the characters outside ASCII, those that Swift's identifiers may hold stay as they are.
func words(of name: String) -> [String] {
    var name = name.utf8.allSatisfy { $0 < 0x80 } ? name : withoutSymbols(name)
    return name.withUTF8(words(in:))
}

private func words(in bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    let hasSmallLetters = bytes.contains(where: isSmall)
    var words: [String] = []
    words.reserveCapacity(4)
    var start = 0
    func end(_ position: Int) {
        if position <= start { return }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<position])
        let isInitialism = hasSmallLetters && word.count > 1 && word.allSatisfy(isCapital)
        words.append(isInitialism ? String(decoding: word, as: UTF8.self) : inWordCase(word))
    }
    for index in bytes.indices {
        let byte = bytes[index]
        if byte < 0x80, !isLetter(byte), !isDigit(byte) {
            end(index)
            if let spoken = spokenSymbol(at: index, in: bytes) { words.append(spoken) }
            start = index + 1
        } else if index > start, isCapital(byte), startsWord(at: index, in: bytes) {
            end(index)
            start = index
        }
    }
    end(bytes.count)
    return words
}

/// Puts a space in the place of each character outside ASCII that an identifier cannot hold, or that a reader would not see.
private func withoutSymbols(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
        let isVisible = scalar.properties.generalCategory != .format && !scalar.properties.isDefaultIgnorableCodePoint
        result.append(scalar.isASCII || (scalar.properties.isXIDContinue && isVisible) ? scalar : " ")
    }
    return String(result)
}

/// Tells whether a capital begins a word: after a small letter or digit, or before a small letter in a run of capitals (`URLSession`, not `URLs`).
private func startsWord(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if !isCapital(bytes[index - 1]) { return true }
    guard index + 1 < bytes.count, isSmall(bytes[index + 1]) else { return false }
    let endsPlural = bytes[index + 1] == UInt8(ascii: "s") && (index + 2 == bytes.count || !isSmall(bytes[index + 2]))
    return !endsPlural
}

/// Names a symbol that tells values apart, such as the sign of `-1` or the colon of `16:9`.
private func spokenSymbol(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let isBeforeDigit = index + 1 < bytes.count && isDigit(bytes[index + 1])
    let isAfterDigit = index > 0 && isDigit(bytes[index - 1])
    switch bytes[index] {
    case UInt8(ascii: "+") where index == 0: return "plus"
    case UInt8(ascii: "+") where isBeforeDigit || index + 1 == bytes.count || bytes[index + 1] == bytes[index]: return "plus"
    case UInt8(ascii: "-") where index == 0 && isBeforeDigit: return "minus"
    case UInt8(ascii: ":") where isAfterDigit && isBeforeDigit: return "x"
    case UInt8(ascii: "."), UInt8(ascii: ","):
        return isAfterDigit && isBeforeDigit ? "point" : nil
    case UInt8(ascii: "*") where bytes.count == 1: return "any"
    case UInt8(ascii: "<"): return "less"
    case UInt8(ascii: ">"): return "greater"
    case UInt8(ascii: "=") where index > 0 && (bytes[index - 1] == UInt8(ascii: "<") || bytes[index - 1] == UInt8(ascii: ">")):
        return "orEqual"
    case UInt8(ascii: "=") where bytes.count < 3: return "equal"
    case UInt8(ascii: "!") where index == 0: return "not"
    default: return nil
    }
}

/// Writes a word in small letters, an initialism in capitals.
private func inWordCase(_ word: UnsafeBufferPointer<UInt8>) -> String {
    if word.contains(where: { $0 >= 0x80 }) { return String(decoding: word, as: UTF8.self).lowercased() }
    let lowered = String(unsafeUninitializedCapacity: word.count) { bytes in
        for offset in word.indices { bytes[offset] = isCapital(word[offset]) ? word[offset] | 0x20 : word[offset] }
        return word.count
    }
    return initialismSieve.mayHold(lowered) ? initialisms[lowered] ?? lowered : lowered
}

private let initialismSieve = WordSieve(initialisms.keys)

/// The initialisms that the [API guidelines](https://www.swift.org/documentation/api-design-guidelines/) write in one case throughout.
private let initialisms: [String: String] = {
    let singular = [
        "api", "ascii", "aws", "cdn", "cidr", "cpu", "css", "csv", "dns", "gpu", "hd", "html", "http", "https", "id", "ip", "iso", "json",
        "jwt", "mfa", "mime", "oauth", "os", "pdf", "qr", "ram", "rgb", "rsa", "sdk", "sha", "sms", "sql", "ssh", "ssl", "sso", "tcp",
        "tls",
        "ttl", "udp", "ui", "uri", "url", "usb", "utc", "utf8", "uuid", "vip", "vpc", "vpn", "wifi", "xml", "yaml",
    ]
    var table = Dictionary(uniqueKeysWithValues: singular.map { ($0, $0.uppercased()) })
    for word in ["api", "cpu", "gpu", "id", "ip", "pdf", "sdk", "uri", "url", "uuid"] { table[word + "s"] = word.uppercased() + "s" }
    table["oauth"] = "OAuth"
    table["oauth2"] = "OAuth2"
    table["wifi"] = "WiFi"
    return table
}()

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
private func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
private func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
private func isLetter(_ byte: UInt8) -> Bool { isCapital(byte) || isSmall(byte) }
