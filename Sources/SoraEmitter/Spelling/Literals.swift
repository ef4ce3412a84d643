import SoraPlanning

extension Literal {
    /// The value as it is written.
    var spelling: String {
        switch self {
        case .string(let text): literal(text)
        case .number(let text): numberLiteral(text)
        case .boolean(let value): value ? "true" : "false"
        case .member(let name): "." + Identifier.member(name)
        case .array(let elements): "[\(elements.map(\.spelling).joined(separator: ", "))]"
        case .emptyDictionary: "[:]"
        }
    }
}

/// Spells a number of a document in Swift, which wants a digit on both sides of the point and reads well with its thousands apart.
private func numberLiteral(_ text: String) -> String {
    guard Double(text) != nil else { return "0" }
    var number = text.utf8.filter { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): true
        default: false
        }
    }
    let isNegative = number.first == UInt8(ascii: "-")
    if isNegative { number.removeFirst() }
    if number.first == UInt8(ascii: ".") || number.isEmpty { number.insert(UInt8(ascii: "0"), at: 0) }
    if number.last == UInt8(ascii: ".") { number.append(UInt8(ascii: "0")) }
    let isWhole = number.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    if isWhole, number.count > 6 {
        for place in stride(from: number.count - 3, to: 0, by: -3) { number.insert(UInt8(ascii: "_"), at: place) }
    }
    return (isNegative ? "-" : "") + String(decoding: number, as: UTF8.self)
}
