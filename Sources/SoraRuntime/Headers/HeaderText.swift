/// The text of a header in style `simple`, taken apart and decoded.
enum HeaderText {
    /// Decodes texts as the types that they stand for: a text that should be a number or a truth value is read as JSON.
    ///
    /// Only the type knows which texts are to stay texts, so it is asked: what it refuses is read as JSON, and it is asked again.
    static func decoded<Value: Decodable>(_ value: JSONValue) -> Value? {
        var value = value
        for _ in 0...mostMembers {
            do {
                return try value.decoded()
            } catch let error as JSONCodingError {
                guard let next = value.readingText(at: error.pointer.tokens[...]) else { return nil }
                value = next
            } catch {
                return nil
            }
        }
        return nil
    }

    /// How many members of an object may be numbers or truth values.
    private static let mostMembers = 64

    /// Parts a list at its commas.
    static func parts(of text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
    }

    /// Takes an object apart; nil where a name has no value.
    static func object(_ text: String, explode: Bool) -> JSONObject? {
        var object = JSONObject()
        let parts = parts(of: text)
        if explode {
            for part in parts {
                guard let sign = part.firstIndex(of: "=") else { return nil }
                object[trimmed(part[..<sign])] = .string(trimmed(part[part.index(after: sign)...]))
            }
            return object
        }
        guard parts.count.isMultiple(of: 2) else { return nil }
        for index in stride(from: 0, to: parts.count, by: 2) { object[parts[index]] = .string(parts[index + 1]) }
        return object
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let isSpace = { (character: Character) in character == " " || character == "\t" }
        var text = Substring(text).drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        return String(text)
    }
}

extension JSONValue {
    /// The value with the text at a place read as JSON, and the other elements of its list; nil where it is no text, or no scalar as JSON.
    fileprivate func readingText(at path: ArraySlice<String>) -> JSONValue? {
        switch self {
        case .string(let text):
            guard path.isEmpty, let value = try? JSONValue(parsing: Array(text.utf8)) else { return nil }
            switch value {
            case .number, .bool: return value
            default: return nil
            }
        case .array(let elements):
            guard let step = path.first, let index = Int(step), elements.indices.contains(index) else { return nil }
            guard elements[index].readingText(at: path.dropFirst()) != nil else { return nil }
            return .array(elements.map { $0.readingText(at: path.dropFirst()) ?? $0 })
        case .object(var members):
            guard let step = path.first, let next = members[step]?.readingText(at: path.dropFirst()) else { return nil }
            members[step] = next
            return .object(members)
        default: return nil
        }
    }
}
