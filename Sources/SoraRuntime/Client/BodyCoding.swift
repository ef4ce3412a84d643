/// The one place where bodies become JSON and JSON becomes values.
enum BodyCoding {
    /// A value that does not fit, and where.
    struct Mismatch: Error {
        /// The JSON Pointer of the place; nil where the text is no JSON at all.
        let pointer: String?
        let words: String
    }

    /// Writes a value of a request as JSON text.
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        try JSONValue(sending: value).bytes()
    }

    /// Reads a value from JSON text.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(Mismatch) -> Value {
        do {
            return try JSONCoding.decode(type, from: bytes)
        } catch let error as JSONCodingError {
            throw Mismatch(pointer: error.pointer.description, words: "expected \(error.expected), found \(error.found)")
        } catch let error as JSONSyntaxError {
            throw Mismatch(pointer: nil, words: "no JSON at line \(error.line), column \(error.column): \(error.reason)")
        } catch {
            throw Mismatch(pointer: nil, words: "\(error)")
        }
    }
}
