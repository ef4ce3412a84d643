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
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")), let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}")),
            !rest.utf8[..<open].contains(UInt8(ascii: "#"))
        {
            path += PercentEncoding.onlyForbidden(rest[..<open])
            path += try value(of: rest[rest.utf8.index(after: open)..<close], among: values)
            rest = rest[rest.utf8.index(after: close)...]
        }
        path += PercentEncoding.onlyForbidden(rest[..<(rest.utf8.firstIndex(of: UInt8(ascii: "#")) ?? rest.endIndex)])
        for segment in path.utf8.prefix(while: { $0 != UInt8(ascii: "?") }).split(separator: UInt8(ascii: "/"))
        where segment.elementsEqual(".".utf8) || segment.elementsEqual("..".utf8) {
            throw InvalidRequest("a path parameter makes the path segment \"\(Substring(segment))\", which would change the path")
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
        if !text.utf8.contains(where: isForbidden) { return String(text) }
        var encoded = ""
        for scalar in text.unicodeScalars {
            let mayStay = UInt8(exactly: scalar.value).map { !isForbidden($0) } ?? false
            encoded += mayStay ? String(scalar) : PercentEncoding.all.encode(String(scalar))
        }
        return encoded
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || isForbiddenInAddress(byte)
    }
}

/// Why a request cannot be made as it is asked for.
struct InvalidRequest: Error {
    let words: String

    init(_ words: String) {
        self.words = words
    }
}
