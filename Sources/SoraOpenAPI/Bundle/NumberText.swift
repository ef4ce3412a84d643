/// A number as YAML 1.2 writes it, kept to the digit.
package struct NumberText {
    /// True where a minus sign stands first.
    var isNegative = false
    /// The digits before the point, without leading zeros; one at least.
    var whole = "0"
    /// The digits after the point.
    var fraction = ""
    /// What follows `e`, with its sign.
    var exponent = ""

    /// Reads a decimal, octal (`0o17`) or hexadecimal (`0x1F`) number; nil for `.inf`, `.nan` and what is no number.
    package init?(_ text: String) {
        var rest = Substring(text)
        if let sign = rest.first, sign == "-" || sign == "+" {
            isNegative = sign == "-"
            rest.removeFirst()
        }
        if rest.hasPrefix("0x") || rest.hasPrefix("0o") {
            guard let digits = Self.decimal(rest.dropFirst(2), base: rest.hasPrefix("0x") ? 16 : 8) else { return nil }
            whole = digits
            return
        }
        guard readDecimal(rest) else { return nil }
    }

    private mutating func readDecimal(_ text: Substring) -> Bool {
        let mantissa = text.prefix { $0 != "e" && $0 != "E" }
        if mantissa.endIndex < text.endIndex {
            var power = text[mantissa.endIndex...].dropFirst()
            let sign = power.first == "-" ? "-" : "+"
            if let first = power.first, first == "-" || first == "+" { power.removeFirst() }
            guard !power.isEmpty, power.utf8.allSatisfy(Self.isDigit) else { return false }
            exponent = sign + power
        }
        let parts = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        fraction = parts.count == 2 ? String(parts[1]) : ""
        guard parts[0].utf8.count + fraction.utf8.count > 0 else { return false }
        guard parts[0].utf8.allSatisfy(Self.isDigit), fraction.utf8.allSatisfy(Self.isDigit) else { return false }
        let significant = parts[0].drop { $0 == "0" }
        whole = significant.isEmpty ? "0" : String(significant)
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Turns the digits of another base into decimal ones, however many they are.
    private static func decimal(_ digits: Substring, base: Int) -> String? {
        guard !digits.isEmpty, digits.utf8.count <= 1_000 else { return nil }
        var decimals = [0]
        for digit in digits {
            guard var carry = digit.hexDigitValue, carry < base else { return nil }
            for index in decimals.indices {
                let sum = decimals[index] * base + carry
                decimals[index] = sum % 10
                carry = sum / 10
            }
            while carry > 0 {
                decimals.append(carry % 10)
                carry /= 10
            }
        }
        return decimals.reversed().map(String.init).joined()
    }

    /// The nearest number that the machine computes with.
    var approximation: Double { Double(jsonText) ?? .nan }

    /// The number as JSON writes it.
    package var jsonText: String {
        (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction) + (exponent.isEmpty ? "" : "e" + exponent)
    }

    /// The number as YAML 1.1 and 1.2 read it alike: 1.1 wants a point where there is an exponent.
    var yamlText: String {
        let point = fraction.isEmpty && exponent.isEmpty ? "" : "." + (fraction.isEmpty ? "0" : fraction)
        return (isNegative ? "-" : "") + whole + point + (exponent.isEmpty ? "" : "e" + exponent)
    }

    /// Tells whether a text is a number as JSON writes it, so that it can stand as it is.
    package static func isJSON(_ text: String) -> Bool {
        guard let number = NumberText(text) else { return false }
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard digits.starts(with: number.whole.utf8) else { return false }
        let rest = digits.dropFirst(number.whole.utf8.count)
        switch rest.first {
        case nil, UInt8(ascii: "e"), UInt8(ascii: "E"): return true
        case UInt8(ascii: "."): return !number.fraction.isEmpty
        default: return false
        }
    }
}
