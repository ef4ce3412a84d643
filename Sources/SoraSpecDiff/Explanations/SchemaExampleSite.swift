/// A place in a document where a schema stands in an example, by the beginning of the rules' ids.
struct SchemaExampleSite {
    /// How the ids begin.
    let stem: String
    /// True where the schema of the place itself changes, not a property in it.
    let isWhole: Bool
    /// True where the property does not travel this way.
    let isIdle: Bool
    /// What marks the property, such as `readOnly: true`; empty where nothing does.
    private let mark: String
    /// True where the property is always there.
    private let isRequired: Bool
    private let place: Place

    private enum Place {
        case requestBody, responseBody, parameter, headerParameter, responseHeader
    }

    private init(
        _ stem: String, _ place: Place, isWhole: Bool = false, mark: String = "", isRequired: Bool = false
    ) {
        self.stem = stem
        self.place = place
        self.isWhole = isWhole
        self.mark = mark
        self.isRequired = isRequired
        isIdle = !mark.isEmpty
    }

    /// All places, the longer beginnings first.
    static let all = [
        SchemaExampleSite("request-read-only-property-", .requestBody, mark: "readOnly: true"),
        SchemaExampleSite("request-required-property-", .requestBody, isRequired: true),
        SchemaExampleSite("request-optional-property-", .requestBody),
        SchemaExampleSite("response-optional-write-only-property-", .responseBody, mark: "writeOnly: true"),
        SchemaExampleSite("response-required-write-only-property-", .responseBody, mark: "writeOnly: true", isRequired: true),
        SchemaExampleSite("response-write-only-property-", .responseBody, mark: "writeOnly: true"),
        SchemaExampleSite("response-required-property-", .responseBody, isRequired: true),
        SchemaExampleSite("response-optional-property-", .responseBody),
        SchemaExampleSite("request-parameter-property-", .parameter),
        SchemaExampleSite("request-header-property-", .headerParameter),
        SchemaExampleSite("request-parameter-", .parameter, isWhole: true),
        SchemaExampleSite("request-property-", .requestBody),
        SchemaExampleSite("request-body-", .requestBody, isWhole: true),
        SchemaExampleSite("response-property-", .responseBody),
        SchemaExampleSite("response-body-", .responseBody, isWhole: true),
        SchemaExampleSite("response-mediatype-", .responseBody, isWhole: true),
        SchemaExampleSite("response-header-", .responseHeader, isWhole: true),
        SchemaExampleSite("new-optional-request-parameter-", .parameter),
        SchemaExampleSite("new-required-request-parameter-", .parameter, isRequired: true),
        SchemaExampleSite("new-optional-request-", .requestBody),
        SchemaExampleSite("new-required-request-header-", .headerParameter, isRequired: true),
        SchemaExampleSite("new-required-request-", .requestBody, isRequired: true),
    ]

    /// An example in which a property's schema changes.
    func example(property before: String, _ after: String, as mediaType: String) -> Explanation.Example {
        let required = isRequired ? ", required: [value]" : ""
        func object(_ text: String) -> String { "{type: object, properties: {value: \(marked(text))}\(required)}" }
        return example(schema: object(before), object(after), as: mediaType)
    }

    /// An example in which the schema of the place changes.
    func example(object before: String, _ after: String, as mediaType: String) -> Explanation.Example {
        let required = isRequired ? ", required: [value]" : ""
        func filled(_ text: String) -> String {
            text.replacing("{mark}", with: mark.isEmpty ? "" : ", " + mark).replacing("{required}", with: required)
        }
        return example(schema: filled(before), filled(after), as: mediaType)
    }

    private func marked(_ text: String) -> String { mark.isEmpty ? text : "{\(mark), " + text.dropFirst() }

    private func example(schema before: String, _ after: String, as mediaType: String) -> Explanation.Example {
        let (context, line) = surroundings(mediaType)
        return Explanation.Example(
            context: context, before: [line.replacing("…", with: before)], after: [line.replacing("…", with: after)])
    }

    /// The lines above the schema, and its own.
    private func surroundings(_ mediaType: String) -> (context: [String], line: String) {
        let post = ["paths:", "  /videos:", "    post:"]
        let ok = ["paths:", "  /videos:", "    get:", "      responses:", "        '200':", "          description: OK"]
        let content = ["content:", "  \(mediaType):"]
        let get = ["paths:", "  /videos:", "    get:", "      parameters:"]
        return switch place {
        case .requestBody: (post + ["      requestBody:"] + content.map { "        " + $0 }, "            schema: …")
        case .responseBody: (ok + content.map { "          " + $0 }, "              schema: …")
        case .parameter: (get, "      - {name: filter, in: query, schema: …}")
        case .headerParameter: (get, "      - {name: X-Filter, in: header, schema: …}")
        case .responseHeader: (ok + ["          headers:"], "            X-Filter: {schema: …}")
        }
    }
}
