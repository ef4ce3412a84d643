import Foundation

/// A `multipart/form-data` body, part by part; files are read while it is sent.
public struct MultipartForm: Sendable {
    /// What stands between the parts; random, so that no part holds it.
    public let boundary: String
    private var pieces: [HTTPRequestBody] = []
    private var fault: InvalidRequest?

    public init() {
        self.init(boundary: "sora-" + UUID().uuidString.lowercased())
    }

    init(boundary: String) {
        self.boundary = boundary
    }

    /// The content type of the whole body.
    public var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    /// Adds a file; nil is left out.
    public mutating func file(_ name: String, _ part: FilePart?) {
        guard let part else { return }
        guard isHeaderValue(part.contentType) else {
            return refuse("the content type of the part \(printable(name)) holds a control character")
        }
        add(name, filename: part.filename, contentType: part.contentType, part.content)
    }

    /// Adds several files under one name.
    public mutating func file(_ name: String, _ parts: [FilePart]?) {
        for part in parts ?? [] { file(name, part) }
    }

    /// Adds a field; nil is left out, a list becomes one part for each element.
    public mutating func text<Value: ParameterValue>(_ name: String, _ value: Value?) {
        guard let form = value?.parameterForm else { return }
        let values: [ParameterForm] = if case .list(let elements) = form { elements } else { [form] }
        for value in values { add(name, contentType: nil, .bytes(Array(value.headerText(explode: false).utf8))) }
    }

    /// Adds a field as JSON; nil is left out.
    public mutating func json<Value: Encodable>(_ name: String, _ value: Value?) {
        guard let value else { return }
        do {
            add(name, contentType: "application/json", .bytes(try BodyCoding.encode(value)))
        } catch {
            refuse("the part \(printable(name)) cannot be written as JSON: \(error)")
        }
    }

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

    private mutating func add(_ name: String, filename: String? = nil, contentType: String?, _ content: HTTPRequestBody) {
        var head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(quoted(name))\""
        if let filename { head += "; filename=\"\(quoted(filename))\"" }
        if let contentType { head += "\r\nContent-Type: \(contentType)" }
        pieces += [.bytes(Array((head + "\r\n\r\n").utf8)), content, .bytes([0x0D, 0x0A])]
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
