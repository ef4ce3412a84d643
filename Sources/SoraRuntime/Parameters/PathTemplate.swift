/// A path with places for parameters, such as `/v1/videos/{task_id}`.
struct PathTemplate {
    let text: String

    /// Puts percent-encoded values into the places; throws where one has none, or where a segment would become `.` or `..`.
    func expanded(_ values: [String: String]) throws(InvalidRequest) -> String {
        var path = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let value = values[name] else { throw InvalidRequest("the path parameter \"\(name)\" has no value") }
            path += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        path += rest
        for segment in path.split(separator: "/") where segment == "." || segment == ".." {
            throw InvalidRequest("a path parameter makes the path segment \"\(segment)\", which would change the path")
        }
        return path
    }
}

/// Why a request cannot be made as it is asked for.
struct InvalidRequest: Error {
    let words: String

    init(_ words: String) {
        self.words = words
    }
}
