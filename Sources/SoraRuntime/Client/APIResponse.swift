import Foundation

/// The whole answer of a call, in memory.
public struct APIResponse: Sendable {
    public let head: HTTPResponseHead
    /// The bytes of the body; empty where the answer is streamed.
    public let bytes: [UInt8]
    let context: CallContext

    public var status: Int { head.status }
    public var headers: HTTPHeaders { head.headers }

    /// Decodes the body, held to the document's rules if wanted; throws an `APIError` that tells the places where it does not fit.
    public func decoded<Value: Decodable>(_ type: Value.Type = Value.self, by validation: Validation = .off) throws -> Value {
        if validation != .off, let json = try? JSONValue(parsing: bytes) { return try decoded(json, type, by: validation) }
        do {
            return try BodyCoding.decode(type, from: bytes)
        } catch {
            if let contentType = head.contentType, !isJSON(contentType) {
                throw failure(.unexpectedContentType, "the answer is \(contentType) instead of JSON" + excerpt)
            }
            throw failure(.decoding, bytes.isEmpty ? "the answer has no body" : error.words, pointer: error.pointer)
        }
    }

    private func decoded<Value: Decodable>(_ json: JSONValue, _ type: Value.Type, by validation: Validation) throws -> Value {
        do {
            return try decode(type, from: json, by: validation)
        } catch let broken as ValidationError {
            var error = failure(.decoding, "it breaks the rules of the document", pointer: broken.violations.first?.pointer.description)
            error.violations = broken.violations
            throw error
        }
    }

    /// Gives the body as text; throws an `APIError` where it is not UTF-8.
    public func text() throws -> String {
        guard let text = String(validatingUTF8: bytes) else { throw failure(.decoding, "the answer is no text in UTF-8") }
        return text
    }

    /// The body as `Data`.
    public var data: Data { Data(bytes) }

    private func failure(_ kind: APIError.Kind, _ words: String, pointer: String? = nil) -> APIError {
        APIError(kind, context: context, head: head, body: bytes, pointer: pointer, words: words)
    }

    private var excerpt: String {
        let words = ErrorMessage.find(in: bytes, contentType: head.contentType)
        return words.isEmpty ? "" : ": \(words)"
    }
}

/// Tells whether a content type is JSON: `application/json`, `text/json`, or one that ends in `+json`.
func isJSON(_ contentType: String) -> Bool {
    contentType == "application/json" || contentType == "text/json" || contentType.hasSuffix("+json")
}

extension String {
    /// Reads bytes that are UTF-8 throughout; nil for any others.
    init?(validatingUTF8 bytes: [UInt8]) {
        guard let text = String(bytes: bytes, encoding: .utf8) else { return nil }
        self = text
    }
}
