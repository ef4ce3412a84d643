/// Writes down what may be seen of a call.
struct CallVeil: Sendable {
    static let hidden = "<redacted>"

    private let redaction: Redaction
    private let headerNames: Set<String>
    private let fieldNames: Set<String>

    /// Creates a veil; what stands in a hidden header of the request is hidden in whatever the server sends back, too.
    init(_ names: HiddenNames, _ secrets: CallSecrets, _ request: HTTPRequest) {
        var (headers, fields) = (names.headers, names.fields)
        for place in secrets.places {
            switch place {
            case .header(let name): headers.insert(name.lowercased())
            case .query(let name): fields.insert(name.lowercased())
            case .cookie: break
            }
        }
        (headerNames, fieldNames) = (headers, fields)
        let values = request.headers.filter { headers.contains($0.name.lowercased()) }.flatMap { secretTexts(of: $0) }
        redaction = secrets.redaction.adding(values)
    }

    /// Hides what is secret by itself, wherever it stands.
    func text(_ text: String) -> String { redaction.clean(text) }

    /// Gives headers as they may be seen.
    func headers(_ headers: HTTPHeaders) -> [HTTPHeaders.Field] {
        headers.map { field in
            let isHidden = headerNames.contains(field.name.lowercased())
            let isAddress = field.value.contains("?") && field.value.contains("/")
            return .init(name: text(field.name), value: isHidden ? Self.hidden : isAddress ? address(field.value) : text(field.value))
        }
    }

    /// Gives an address with its parameters as they may be seen.
    func address(_ address: String) -> String {
        guard let mark = address.firstIndex(of: "?") else { return text(address) }
        return text(String(address[...mark])) + form(String(address[address.index(after: mark)...]))
    }

    /// Gives the pairs of a form or a query as they may be seen.
    func pairs(_ form: Substring) -> [(name: String, value: String)] {
        form.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = plain(parts[0])
            guard parts.count > 1 else { return (text(name), "") }
            return (text(name), isHidden(name) ? Self.hidden : text(plain(parts[1])))
        }
    }

    /// Gives a body as it may be seen; nil where it is no text, or cannot be told from one.
    func body(_ bytes: [UInt8], _ contentType: String?, isWhole: Bool) -> String? {
        guard let type = contentType, !bytes.isEmpty else { return nil }
        if isJSON(type) {
            guard isWhole, let value = try? JSONValue(parsing: bytes) else { return nil }
            return text(veiled(value).text())
        }
        guard type.hasPrefix("text/") || type.contains("json") || type == "application/x-www-form-urlencoded" else { return nil }
        guard let words = String(validatingUTF8: bytes) ?? (isWhole ? nil : String(decoding: bytes, as: UTF8.self)) else { return nil }
        if type == "application/x-www-form-urlencoded" { return isWhole ? form(words) : nil }
        var lines = words.split(omittingEmptySubsequences: false) { $0.isNewline }
        if !isWhole { lines.removeLast() }
        return lines.map(line).joined(separator: "\n")
    }

    private func isHidden(_ name: String) -> Bool { fieldNames.contains(name.lowercased()) }

    private func plain(_ text: Substring) -> String {
        text.replacing("+", with: " ").removingPercentEncoding ?? String(text)
    }

    private func form(_ form: String) -> String {
        form.split(separator: "&", omittingEmptySubsequences: false).map { pair in
            guard let equals = pair.firstIndex(of: "="), isHidden(plain(pair[..<equals])) else { return text(String(pair)) }
            return text(String(pair[...equals])) + Self.hidden
        }.joined(separator: "&")
    }

    /// One line of a text, which may be a JSON text of its own, as in streams.
    private func line(_ line: Substring) -> String {
        let start = line.firstIndex { $0 == "{" || $0 == "[" } ?? line.endIndex
        guard start < line.endIndex, let value = try? JSONValue(parsing: Array(line[start...].utf8)) else { return text(String(line)) }
        return text(line[..<start] + veiled(value).text())
    }

    private func veiled(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): .array(elements.map(veiled))
        case .object(let members): .object(JSONObject(members.map { ($0.key, isHidden($0.key) ? .string(Self.hidden) : veiled($0.value)) }))
        default: value
        }
    }
}

/// The texts of a header that could be secrets: its value, the text behind the name of a scheme, the values of cookies.
func secretTexts(of field: HTTPHeaders.Field) -> [String] {
    guard field.name.lowercased() != "cookie" else {
        return field.value.split(separator: ";").compactMap { cookie in
            cookie.firstIndex(of: "=").map { String(cookie[cookie.index(after: $0)...]) }
        }
    }
    let words = field.value.split(separator: " ")
    return words.count == 2 ? [field.value, String(words[1])] : [field.value]
}
