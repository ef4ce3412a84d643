import Foundation

extension OperationRequest {
    /// Sends a value as JSON, and holds it to rules, or to those of its type.
    public mutating func body<Value: Encodable>(
        json value: Value, rules: ValidationRules? = nil, contentType: String = "application/json"
    ) throws {
        do {
            let json = try JSONValue(sending: value)
            check(body: json, of: Value.self, rules)
            set(.bytes(json.bytes()), contentType)
        } catch {
            throw APIError(.invalidRequest, context: CallContext(self), words: "the body cannot be written as JSON: \(error)")
        }
    }

    /// Sends a multipart form; the content type is given its boundary.
    public mutating func body(multipart form: MultipartForm, contentType: String = "multipart/form-data") {
        if let rules = form.rules { checked.append(CheckedValue(value: .object(form.values), rules: rules)) }
        do {
            set(try form.body(), "\(withoutParameters(contentType)); boundary=\(form.boundary)")
        } catch {
            refuse(error.words)
        }
    }

    /// Sends a form as `application/x-www-form-urlencoded`.
    public mutating func body(form: URLEncodedForm) {
        set(.bytes(Array(form.items.joined(separator: "&").utf8)), "application/x-www-form-urlencoded")
    }

    /// Sends a text in UTF-8.
    public mutating func body(text: String, contentType: String = "text/plain; charset=utf-8") {
        set(.bytes(Array(text.utf8)), contentType)
    }

    /// Sends an object's members as `application/x-www-form-urlencoded`: lists as a field for each element, objects as JSON, unless
    /// `fields` says otherwise.
    public mutating func body<Value: Encodable>(
        form value: Value, rules: ValidationRules? = nil, contentType: String = "application/x-www-form-urlencoded"
    ) throws {
        check(body: try JSONValue(encoding: value), of: Value.self, rules)
        set(.bytes(Array(try formItems(of: value).joined(separator: "&").utf8)), contentType)
    }

    /// Writes an object's members as the fields of a form.
    func formItems(of value: some Encodable) throws -> [String] {
        guard case .object(let members) = try JSONValue(encoding: value) else {
            throw APIError(.invalidRequest, context: CallContext(self), words: "this cannot be written as a form: it is no object")
        }
        var encodings: [String: FieldEncoding] = [:]
        for (encoding, names) in fields { for name in names { encodings[name] = encoding } }
        return members.flatMap { name, value in
            (encodings[name]?.pairs(name, value) ?? FieldEncoding.standardPairs(name, value)).map { $0.name + "=" + $0.value }
        }
    }

    /// Sends bytes, a file or a stream.
    public mutating func body(bytes content: HTTPRequestBody, contentType: String = "application/octet-stream") {
        set(content, contentType)
    }

    private mutating func set(_ body: HTTPRequestBody, _ contentType: String) {
        guard isHeaderValue(contentType) else { return refuse("the content type \(printable(contentType)) holds a control character") }
        self.body = body
        self.contentType = contentType
    }
}

/// A media type without its parameters: a boundary of the document's own would not be that of the form.
private func withoutParameters(_ mediaType: String) -> String {
    String(mediaType.prefix { $0 != ";" })
}

/// The fields of an `application/x-www-form-urlencoded` body.
public struct URLEncodedForm: Sendable {
    private(set) var items: [String] = []

    public init() {}

    /// Adds a field; nil is left out.
    public mutating func field<Value: ParameterValue>(
        _ name: String, _ value: Value?, style: ParameterStyle = .form, explode: Bool? = nil
    ) {
        guard let value else { return }
        items += value.parameterForm.queryItems(name, style, explode: explode ?? style.explodesByItself)
    }
}
