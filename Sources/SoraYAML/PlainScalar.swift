/// Tells what a scalar without quotes and tag means by the [YAML 1.2 core schema](https://yaml.org/spec/1.2.2/#103-core-schema).
///
/// YAML 1.1's words such as `no` and `on`, its times, dates and numbers with `_` are strings.
func resolvePlainScalar(_ text: UnsafeBufferPointer<UInt8>) -> Scalar.Kind {
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        return resolveNumber(text)
    case UInt8(ascii: "~"):
        return text.count == 1 ? .null : .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"):
        return isOne(of: "null", "Null", "NULL", text) ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
        return isOne(of: "true", "True", "TRUE", text) ? .boolean : .string
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
        return isOne(of: "false", "False", "FALSE", text) ? .boolean : .string
    default:
        return .string
    }
}

/// Tells whether a text from some offset on is one of the three spellings of a word.
private func isOne(
    of lower: StaticString, _ capitalized: StaticString, _ upper: StaticString, _ text: UnsafeBufferPointer<UInt8>, from start: Int = 0
) -> Bool {
    isWord(lower, text, from: start) || isWord(capitalized, text, from: start) || isWord(upper, text, from: start)
}

private func isWord(_ word: StaticString, _ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    guard text.count - start == word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount where text[start + index] != word.utf8Start[index] { return false }
    return true
}

/// Tells what a text means that begins like a number.
private func resolveNumber(_ text: UnsafeBufferPointer<UInt8>) -> Scalar.Kind {
    if text.count > 2, text[0] == UInt8(ascii: "0") {
        if text[1] == UInt8(ascii: "o") { return skipDigits(text, from: 2, upTo: UInt8(ascii: "7")) == text.count ? .integer : .string }
        if text[1] == UInt8(ascii: "x") { return skipHexadecimalDigits(text, from: 2) == text.count ? .integer : .string }
    }
    let isSigned = text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-")
    let start = isSigned ? 1 : 0
    if start < text.count, text[start] == UInt8(ascii: ".") {
        if isOne(of: ".inf", ".Inf", ".INF", text, from: start) { return .float }
        if !isSigned, isOne(of: ".nan", ".NaN", ".NAN", text) { return .float }
    }
    return resolveDecimal(text, from: start)
}

/// Tells `12` and `1.5e3` from what merely begins like them.
private func resolveDecimal(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Scalar.Kind {
    var offset = skipDigits(text, from: start)
    let wholeDigits = offset - start
    if offset == text.count { return wholeDigits > 0 ? .integer : .string }
    if text[offset] == UInt8(ascii: ".") {
        let fraction = offset + 1
        offset = skipDigits(text, from: fraction)
        if wholeDigits == 0, offset == fraction { return .string }
    } else if wholeDigits == 0 {
        return .string
    }
    if offset < text.count, text[offset] | 0x20 == UInt8(ascii: "e") {
        offset += 1
        if offset < text.count, text[offset] == UInt8(ascii: "+") || text[offset] == UInt8(ascii: "-") { offset += 1 }
        let exponent = offset
        offset = skipDigits(text, from: exponent)
        if offset == exponent { return .string }
    }
    return offset == text.count ? .float : .string
}

private func skipDigits(_ text: UnsafeBufferPointer<UInt8>, from start: Int, upTo last: UInt8 = UInt8(ascii: "9")) -> Int {
    var offset = start
    while offset < text.count, text[offset] >= UInt8(ascii: "0"), text[offset] <= last { offset += 1 }
    return offset
}

private func skipHexadecimalDigits(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < text.count {
        let byte = text[offset]
        let lower = byte | 0x20
        let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        guard isDigit || lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "f") else { break }
        offset += 1
    }
    return offset
}
