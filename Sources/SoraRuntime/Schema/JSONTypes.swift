/// A set of JSON Schema's types.
struct JSONTypes: OptionSet, Sendable {
    let rawValue: UInt8

    static let null = JSONTypes(rawValue: 1)
    static let boolean = JSONTypes(rawValue: 2)
    static let integer = JSONTypes(rawValue: 4)
    static let number = JSONTypes(rawValue: 8)
    static let string = JSONTypes(rawValue: 16)
    static let array = JSONTypes(rawValue: 32)
    static let object = JSONTypes(rawValue: 64)

    private static let named: [(name: String, type: JSONTypes, words: String)] = [
        ("null", .null, "null"), ("boolean", .boolean, "true or false"), ("integer", .integer, "an integer"),
        ("number", .number, "a number"),
        ("string", .string, "a string"), ("array", .array, "an array"), ("object", .object, "an object"),
    ]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Takes the names of types.
    init(names: [String]) {
        self = []
        for entry in Self.named where names.contains(entry.name) { insert(entry.type) }
    }

    /// Tells whether a value is of one of the types; a number without a fraction is an integer, however it is written.
    func admits(_ value: JSONValue) -> Bool {
        switch value {
        case .null: contains(.null)
        case .bool: contains(.boolean)
        case .number(let number): contains(.number) || contains(.integer) && number.isWhole
        case .string: contains(.string)
        case .array: contains(.array)
        case .object: contains(.object)
        }
    }

    /// The types in words: `a string or null`.
    var inWords: String {
        Self.named.filter { contains($0.type) }.map(\.words).joined(separator: " or ")
    }
}
