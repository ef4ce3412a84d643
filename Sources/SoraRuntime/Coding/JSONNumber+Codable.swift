import Foundation

extension JSONNumber: Codable {
    /// Decodes a number: with every digit from JSON that this module reads, from other decoders as well as they let it.
    public init(from decoder: any Decoder) throws {
        if let decoder = decoder as? ValueDecoder {
            guard case .number(let number) = decoder.value else { throw decoder.mismatch("a number", decoder.value.kindInWords) }
            self = number
        } else {
            try self.init(single: decoder.singleValueContainer())
        }
    }

    /// Decodes a number from a decoder that gives numbers of Swift's types alone.
    init(single container: any SingleValueDecodingContainer) throws {
        let double = try? container.decode(Double.self)
        // Property lists give 2 for 2.5 where an integer is asked for.
        if let value = try? container.decode(Int64.self), double == nil || double == Double(value) {
            self.init(value)
        } else if let value = try? container.decode(UInt64.self), double == nil || double == Double(value) {
            self.init(value)
        } else if let value = try? container.decode(Decimal.self), let number = JSONNumber(value) {
            self = number
        } else if let number = JSONNumber(try double ?? container.decode(Double.self)) {
            self = number
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a finite number")
        }
    }

    /// Encodes the number: with every digit to JSON that this module writes, to other encoders as well as they let it.
    public func encode(to encoder: any Encoder) throws {
        if let encoder = encoder as? ValueEncoder { return encoder.put(.number(self)) }
        var container = encoder.singleValueContainer()
        if let value = int64 {
            try container.encode(value)
        } else if let value = uint64 {
            try container.encode(value)
        } else if let value = double, JSONNumber(value) == self {
            try container.encode(value)
        } else if let value = decimal {
            try container.encode(value)
        } else if let value = double {
            try container.encode(value)
        } else {
            let reason = "\(text) is too large a number for this encoder"
            throw EncodingError.invalidValue(text, .init(codingPath: encoder.codingPath, debugDescription: reason))
        }
    }
}
