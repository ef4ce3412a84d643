import Foundation

/// The one place where bodies become JSON and JSON becomes values.
enum BodyCoding {
    /// A value that does not fit, and where.
    struct Mismatch: Error {
        /// The JSON Pointer of the place; nil where the text is no JSON at all.
        let pointer: String?
        let words: String
    }

    static func encode(_ value: some Encodable) throws -> [UInt8] {
        [UInt8](try JSONEncoder().encode(value))
    }

    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(Mismatch) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw mismatch(error)
        } catch {
            throw Mismatch(pointer: nil, words: "\(error)")
        }
    }

    private static func mismatch(_ error: DecodingError) -> Mismatch {
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            Mismatch(pointer: pointer(context.codingPath), words: context.debugDescription)
        case .keyNotFound(let key, let context):
            Mismatch(pointer: pointer(context.codingPath), words: "the property \"\(key.stringValue)\" is missing")
        @unknown default:
            Mismatch(pointer: nil, words: "\(error)")
        }
    }

    private static func pointer(_ path: [any CodingKey]) -> String {
        path.map { "/" + ($0.intValue.map(String.init) ?? escaped($0.stringValue)) }.joined()
    }

    private static func escaped(_ token: String) -> String {
        token.replacingOccurrences(of: "~", with: "~0").replacingOccurrences(of: "/", with: "~1")
    }
}
