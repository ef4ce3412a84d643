extension JSONValue {
    /// Writes the value as compact JSON, members in their order, or by the code points of their names.
    public func bytes(sorted: Bool = false) -> [UInt8] {
        var serializer = JSONSerializer(sorted: sorted)
        serializer.write(self)
        return serializer.bytes
    }

    /// Writes the value as the text of compact JSON.
    public func text(sorted: Bool = false) -> String { String(decoding: bytes(sorted: sorted), as: UTF8.self) }
}

/// Appends JSON to bytes; only what JSON requires is escaped.
struct JSONSerializer {
    private(set) var bytes: [UInt8] = []
    let sorted: Bool

    init(sorted: Bool) { self.sorted = sorted }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .number(let number): bytes.append(contentsOf: number.text.utf8)
        case .string(let string): write(string)
        case .array(let elements): write(elements)
        case .object(let object): write(object)
        }
    }

    private mutating func write(_ elements: [JSONValue]) {
        bytes.append(UInt8(ascii: "["))
        var isFirst = true
        for element in elements {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func write(_ object: JSONObject) {
        bytes.append(UInt8(ascii: "{"))
        if sorted {
            write(members: object.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) })
        } else {
            write(members: object)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func write(members: some Sequence<JSONObject.Element>) {
        var isFirst = true
        for member in members {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(member.key)
            bytes.append(UInt8(ascii: ":"))
            write(member.value)
        }
    }

    private mutating func write(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { utf8 in
            var start = 0
            for position in 0..<utf8.count {
                let byte = utf8[position]
                if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") { continue }
                bytes.append(contentsOf: utf8[start..<position])
                escape(byte)
                start = position + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0A: append("\\n")
        case 0x0C: append("\\f")
        case 0x0D: append("\\r")
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        default: append(byte < 0x10 ? "\\u000" : "\\u00"); bytes.append(contentsOf: String(byte, radix: 16).utf8)
        }
    }

    private mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
