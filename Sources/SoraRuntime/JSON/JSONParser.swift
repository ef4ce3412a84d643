extension JSONValue {
    /// Reads a JSON text as [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259) has it, after a byte order mark if there is one.
    ///
    /// Of several members of one name the last stays. An escape of half a surrogate pair, which no string can hold,
    /// becomes U+FFFD. Throws `JSONSyntaxError`, also where values are nested more than 512 deep.
    public init(parsing bytes: some Collection<UInt8>) throws {
        let parsed = try bytes.withContiguousStorageIfAvailable { try JSONParser.parse($0) }
        self = try parsed ?? Array(bytes).withUnsafeBufferPointer { try JSONParser.parse($0) }
    }

    /// Reads a JSON text, as `init(parsing:)` of its bytes does.
    public init(parsing text: String) throws {
        var text = text
        self = try text.withUTF8 { try JSONParser.parse($0) }
    }
}

/// Reads JSON from bytes in memory; each function reads what its name says and stops after it.
struct JSONParser {
    /// How deeply arrays and objects may be nested.
    static let deepestNesting = 512

    let base: UnsafePointer<UInt8>
    let count: Int
    var position = 0

    init(_ base: UnsafePointer<UInt8>, count: Int) {
        self.base = base
        self.count = count
    }

    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws -> JSONValue {
        guard let base = bytes.baseAddress else {
            throw JSONSyntaxError("expected a value, found the end of the text", at: 0, in: bytes)
        }
        var parser = JSONParser(base, count: bytes.count)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
        parser.skipSpace()
        let value = try parser.value()
        parser.skipSpace()
        if !parser.isAtEnd { throw parser.failure("the end of the text") }
        return value
    }

    var isAtEnd: Bool { position == count }

    /// The byte at the position, 0 at the end, which nothing that is looked for equals.
    @inline(__always) var current: UInt8 { position < count ? base[position] : 0 }

    mutating func skipSpace() {
        while position < count {
            switch base[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    /// Reads any value; the position stands at its first byte.
    ///
    /// Arrays and objects whose end is still to come wait in a list, so that deep nesting takes no stack.
    private mutating func value() throws -> JSONValue {
        var open: [OpenContainer] = []
        while true {
            let value =
                switch current {
                case UInt8(ascii: "{"): try begin(OpenContainer(isObject: true), &open)
                case UInt8(ascii: "["): try begin(OpenContainer(isObject: false), &open)
                default: try scalar() as JSONValue?
                }
            if let value, let outermost = try end(value, &open) { return outermost }
        }
    }

    /// Reads the beginning of an array or object; returns it if it is empty.
    private mutating func begin(_ container: OpenContainer, _ open: inout [OpenContainer]) throws -> JSONValue? {
        if open.count == Self.deepestNesting { throw failure(because: "values are nested more than \(open.count) deep") }
        position += 1
        skipSpace()
        if current == container.closing {
            position += 1
            return container.value
        }
        open.append(container)
        if container.isObject { open[open.count - 1].key = try key() }
        return nil
    }

    /// Adds a value to what holds it, and reads on to the next value; returns the outermost one if it has ended.
    private mutating func end(_ value: JSONValue, _ open: inout [OpenContainer]) throws -> JSONValue? {
        var value = value
        while let top = open.indices.last {
            open[top].append(value)
            skipSpace()
            if current == UInt8(ascii: ",") {
                position += 1
                skipSpace()
                if open[top].isObject { open[top].key = try key() }
                return nil
            }
            guard current == open[top].closing else { throw failure(open[top].isObject ? "`,` or `}`" : "`,` or `]`") }
            position += 1
            value = open.removeLast().value
        }
        return value
    }

    /// Reads a member's name and the colon after it.
    private mutating func key() throws -> String {
        guard current == UInt8(ascii: "\"") else { throw failure("a member's name in quotes") }
        let key = try string()
        skipSpace()
        guard current == UInt8(ascii: ":") else { throw failure("`:`") }
        position += 1
        skipSpace()
        return key
    }

    /// Reads a value that holds no others.
    private mutating func scalar() throws -> JSONValue {
        switch current {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), 0x30...0x39:
            let start = position
            try skipNumber()
            return .number(JSONNumber(trusted: text(from: start, to: position)))
        default: throw failure("a value")
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard current == word.utf8Start[offset] else { throw failure("`\(word)`") }
            position += 1
        }
        return value
    }

    /// The text between two places that is known to be ASCII.
    private func text(from start: Int, to end: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: base + start, count: end - start), as: UTF8.self)
    }
}
