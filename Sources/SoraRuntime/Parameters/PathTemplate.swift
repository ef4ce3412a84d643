/// A path with places for parameters, such as `/v1/videos/{task_id}`.
struct PathTemplate {
    let text: String

    /// Puts percent-encoded values into the places; throws where one has none, or where a segment would become `.` or `..`.
    func expanded(_ values: [String: String]) throws(InvalidRequest) -> String {
        var path = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let value = values[name] ?? values[Self.withoutOperators(name)] else {
                throw InvalidRequest("the path parameter \"\(name)\" has no value")
            }
            path += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        path += rest
        for segment in path.split(separator: "/") where segment == "." || segment == ".." {
            throw InvalidRequest("a path parameter makes the path segment \"\(segment)\", which would change the path")
        }
        return path
    }

    /// The name in a place that is written with operators of RFC 6570, such as `{.id*}`.
    private static func withoutOperators(_ name: String) -> String {
        let start = name.drop { ".;/?&+#".contains($0) }
        return String(start.last == "*" ? start.dropLast() : start)
    }
}

/// Why a request cannot be made as it is asked for.
struct InvalidRequest: Error {
    let words: String

    init(_ words: String) {
        self.words = words
    }
}
