/// A path with places for parameters, such as `/v1/videos/{task_id}`, and perhaps a query of its own: `/v1/videos?beta=true`.
///
/// A fragment, by which some documents tell operations of one path apart, is never sent.
struct PathTemplate {
    let text: String

    /// Puts percent-encoded values into the places; throws where one has none, or where a segment would become `.` or `..`.
    func expanded(_ values: [String: String]) throws(InvalidRequest) -> String {
        var path = ""
        var rest = text[...]
        if let first = rest.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "?"), first != UInt8(ascii: "#") { path = "/" }
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}"), !rest[..<open].contains("#") {
            path += PercentEncoding.onlyForbidden(rest[..<open])
            path += try value(of: rest[rest.index(after: open)..<close], among: values)
            rest = rest[rest.index(after: close)...]
        }
        path += PercentEncoding.onlyForbidden(rest.prefix { $0 != "#" })
        for segment in path.prefix(while: { $0 != "?" }).split(separator: "/") where segment == "." || segment == ".." {
            throw InvalidRequest("a path parameter makes the path segment \"\(segment)\", which would change the path")
        }
        return path
    }

    /// Finds the value of a variable: `id`, or as [RFC 6570](https://www.rfc-editor.org/rfc/rfc6570) has it, `.id*`. `{?page}` and `{&page}`
    /// stand for parameters that the query has anyway.
    private func value(of variable: Substring, among values: [String: String]) throws(InvalidRequest) -> String {
        if let value = values[String(variable)] { return value }
        if variable.hasPrefix("?") || variable.hasPrefix("&") { return "" }
        let name = variable.drop { ".;/+#".contains($0) }
        if let value = values[String(name.last == "*" ? name.dropLast() : name)] { return value }
        throw InvalidRequest("the path parameter \"\(variable)\" has no value")
    }
}

extension PercentEncoding {
    /// Encodes what no address can hold, and leaves everything else as the document writes it.
    fileprivate static func onlyForbidden(_ text: Substring) -> String {
        if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\"<>\\^`{|}".utf8.contains($0) }) { return String(text) }
        var encoded = ""
        for scalar in text.unicodeScalars {
            let mayStay = (0x21...0x7E).contains(scalar.value) && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
            encoded += mayStay ? String(scalar) : PercentEncoding.all.encode(String(scalar))
        }
        return encoded
    }
}

/// Why a request cannot be made as it is asked for.
struct InvalidRequest: Error {
    let words: String

    init(_ words: String) {
        self.words = words
    }
}
