extension JSONValue {
    /// The value in a message: short ones as JSON, others by their kind, and strings that may be secrets not at all.
    func inWords(at path: [String]) -> String {
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .number(let number): return number.inWords
        case .array(let elements): return elements.isEmpty ? "an empty array" : "an array"
        case .object(let object): return object.isEmpty ? "an empty object" : "an object"
        case .string(let string):
            if Self.mayHoldSecret(path.last { Int($0) == nil } ?? "") { return "the value" }
            let length = string.unicodeScalars.count
            return length <= 40 ? text() : "a string of \(length) characters"
        }
    }

    private static let secretNames = ["token", "password", "passwd", "secret", "key", "authorization", "credential", "cookie", "signature"]

    private static func mayHoldSecret(_ name: String) -> Bool {
        let name = name.lowercased()
        return secretNames.contains { name.contains($0) }
    }
}
