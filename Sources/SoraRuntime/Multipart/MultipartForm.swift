import Foundation

/// A `multipart/form-data` body, part by part; files are read while it is sent.
public struct MultipartForm: Sendable {
    /// What stands between the parts; random, so that no part holds it.
    public let boundary: String
    private var pieces: [HTTPRequestBody] = []
    private var fault: InvalidRequest?
    /// The headers of the next part.
    private var headers: [HTTPHeaders.Field] = []
    /// The rules that the parts are held to before they are sent.
    public var rules: ValidationRules?
    /// The parts as the members of an object, where they are held to rules; files are empty strings there.
    private(set) var values: JSONObject = [:]

    public init() {
        self.init(boundary: "sora-" + UUID().uuidString.lowercased())
    }

    init(boundary: String) {
        self.boundary = boundary
    }

    /// The content type of the whole body.
    public var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    /// Adds a file; nil is left out. Where the file has no content type of its own, it gets one of `accepting`.
    public mutating func file(_ name: String, _ part: FilePart?, accepting contentTypes: String = "") {
        file(name, part.map { [$0] }, accepting: contentTypes)
        if let value = values[name]?.array?.first { values[name] = value }
    }

    /// Adds several files under one name.
    public mutating func file(_ name: String, _ parts: [FilePart]?, accepting contentTypes: String = "") {
        note(name, parts.map { .array($0.map { _ in "" }) })
        for part in parts ?? [] {
            add(name, filename: part.filename, contentType: part.contentType(among: contentTypes), part.content)
        }
        headers = []
    }

    /// Adds a field; nil is left out, a list becomes one part for each element.
    public mutating func text<Value: ParameterValue>(_ name: String, _ value: Value?, contentType: String? = nil) {
        if rules != nil, let value = value as? any Encodable { note(name, try? JSONValue(encoding: value)) }
        let values: [ParameterForm] =
            switch value?.parameterForm {
            case .list(let elements): elements
            case let form: form.map { [$0] } ?? []
            }
        for value in values { add(name, contentType: contentType, .bytes(Array(value.headerText(explode: false).utf8))) }
        headers = []
    }

    /// Adds a field as JSON; nil is left out.
    public mutating func json<Value: Encodable>(_ name: String, _ value: Value?, contentType: String = "application/json") {
        json(name, each: value.map { [$0] }, contentType: contentType)
        if let value = values[name]?.array?.first { values[name] = value }
    }

    /// Adds a field as JSON for each element of a list.
    public mutating func json<Value: Encodable>(_ name: String, each values: [Value]?, contentType: String = "application/json") {
        do {
            if rules != nil { note(name, try values.map { .array(try $0.map { try JSONValue(encoding: $0) }) }) }
            for value in values ?? [] { add(name, contentType: contentType, .bytes(try BodyCoding.encode(value))) }
        } catch {
            refuse("the part \(printable(name)) cannot be written as JSON: \(error)")
        }
        headers = []
    }

    /// Adds the fields that a style makes of a value; nil is left out.
    public mutating func fields<Value: Encodable>(_ name: String, _ value: Value?, style: ParameterStyle, explode: Bool? = nil) {
        guard let value else { return }
        do {
            let json = try JSONValue(encoding: value)
            note(name, json)
            let pairs = FieldEncoding.style(style, explode: explode).pairs(name, json, .none)
            for pair in pairs { add(pair.name, contentType: nil, .bytes(Array(pair.value.utf8))) }
        } catch {
            refuse("the part \(printable(name)) cannot be written: \(error)")
        }
        headers = []
    }

    /// Adds a header to the next part, or to all parts that one list becomes; nil and empty lists are left out.
    public mutating func header<Value: ParameterValue>(_ name: String, _ value: Value?, explode: Bool = false) {
        guard let form = value?.parameterForm, !form.isEmptyCollection else { return }
        let text = form.headerText(explode: explode)
        guard isToken(name), isHeaderValue(text) else {
            return refuse("the header \(printable(name)) of a part holds a character that headers cannot hold")
        }
        headers.append(HTTPHeaders.Field(name: name, value: text))
    }

    /// Adds a part without a name, as media types such as `multipart/mixed` have them: one after the other.
    public mutating func part(_ part: FilePart) {
        add(nil, filename: part.filename, contentType: part.contentType, part.content)
        headers = []
    }

    /// The form itself, where a document says nothing of its parts.
    public var multipartForm: MultipartForm { self }

    /// Gives the whole body: in memory if all parts are, else as chunks, with a length where all parts know theirs.
    func body() throws(InvalidRequest) -> HTTPRequestBody {
        if let fault { throw fault }
        let all = joined(pieces + [.bytes(Array("--\(boundary)--\r\n".utf8))])
        if all.count == 1, case .bytes = all[0] { return all[0] }
        do {
            return .chunks(try MultipartEncoder(all).chunkSource())
        } catch {
            throw InvalidRequest("a file of the form cannot be read: \(error.localizedDescription)")
        }
    }

    private mutating func add(_ name: String?, filename: String? = nil, contentType: String?, _ content: HTTPRequestBody) {
        guard isHeaderValue(contentType ?? "") else {
            return refuse("the content type of the part \(printable(name ?? "")) holds a control character")
        }
        var fields: [String] = []
        if let name { fields.append("Content-Disposition: form-data; name=\"\(quoted(name))\"") }
        if let filename {
            let text = "; filename=\"\(quoted(filename))\""
            fields = name == nil ? ["Content-Disposition: attachment" + text] : [fields[0] + text]
        }
        if let contentType { fields.append("Content-Type: \(contentType)") }
        fields += headers.map { "\($0.name): \($0.value)" }
        let head = (["--\(boundary)"] + fields).joined(separator: "\r\n") + "\r\n\r\n"
        pieces += [.bytes(Array(head.utf8)), content, .bytes([0x0D, 0x0A])]
    }

    /// Remembers a part's value for the rules.
    private mutating func note(_ name: String, _ value: JSONValue?) {
        if rules != nil, let value { values[name] = value }
    }

    private mutating func refuse(_ words: String) {
        if fault == nil { fault = InvalidRequest(words) }
    }
}

/// Escapes a name as [browsers do](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data).
private func quoted(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
        switch scalar {
        case "\"": text += "%22"
        case "\r": text += "%0D"
        case "\n": text += "%0A"
        default: text.unicodeScalars.append(scalar)
        }
    }
    return text
}

/// Joins neighbouring bytes.
private func joined(_ pieces: [HTTPRequestBody]) -> [HTTPRequestBody] {
    var all: [HTTPRequestBody] = []
    for piece in pieces {
        if case .bytes(let new) = piece, case .bytes(let old)? = all.last {
            all[all.count - 1] = .bytes(old + new)
        } else {
            all.append(piece)
        }
    }
    return all
}
