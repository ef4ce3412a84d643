import SoraDiagnostics
import SoraYAML

extension DocumentReader {
    func parameter(_ reference: Node) -> Parameter? {
        dereferenced(reference).flatMap { readParameters.value(of: $0, read: readParameter) }
    }

    private func readParameter(_ node: Node) -> Parameter? {
        guard let object = object(node, expecting: "a parameter") else { return nil }
        guard let name = object.requiredString("name", losing: .drops), let place = object.requiredString("in", losing: .drops) else {
            return nil
        }
        guard let location = Parameter.Location(rawValue: place), location != .querystring || version >= .v3_2 else {
            log.error(
                "a parameter is sent in path, query, header or cookie, found ‘\(place)’", at: object.mapping["in"]?.range, effect: .drops,
                advice: advice(onLocation: place))
            return nil
        }
        reportMisplacedReserved(object, location)
        return parameter(object, name: name, location: location)
    }

    func header(_ entry: Mapping.Entry) -> Parameter? {
        var header = dereferenced(entry.value).flatMap { readHeaders.value(of: $0, read: readHeader) }
        header?.name = entry.key
        return header
    }

    private func readHeader(_ node: Node) -> Parameter? {
        guard let object = object(node, expecting: "a header") else { return nil }
        return parameter(object, name: "", location: .header)
    }

    private func parameter(_ object: ObjectReader, name: String, location: Parameter.Location) -> Parameter {
        let style = self.style(of: location, object)
        let content = self.content(object)
        let media = content.first { $0.name.hasSuffix("json") } ?? content.first
        let legacySchema = legacySchema(object)
        let keys = object.what == "a header" ? version.headerKeys : version.parameterKeys
        object.reportUnknownKeys(besides: keys + (legacySchema == nil ? [] : Self.legacyKeywords))
        if legacySchema == nil { reportSchemaAndContent(object, content) }
        let isRequired = object.boolean("required") ?? false
        if location == .path, !isRequired {
            log.warning(
                "a path parameter needs ‘required: true’", at: (object.mapping["required"] ?? object.node).range,
                advice: "It is taken as required.")
        }
        return Parameter(
            node: object.node, name: name, location: location, description: object.string("description"),
            isRequired: isRequired || location == .path, isDeprecated: object.boolean("deprecated") ?? false, style: style,
            explode: object.boolean("explode") ?? (style == "form" || style == "cookie"),
            allowReserved: object.boolean("allowReserved") ?? false,
            schema: object.mapping["schema"].map(schema) ?? media?.schema ?? legacySchema, mediaType: media?.name,
            encoding: media?.encoding ?? [],
            swiftName: object.mapping["x-swift-name"], evidence: evidence(object))
    }

    /// Reads how a value is written; one that the location does not know is reported, and the default taken.
    private func style(of location: Parameter.Location, _ object: ObjectReader) -> String {
        guard let style = object.string("style") else { return location.defaultStyle }
        if location.styles.contains(style) || (version >= .v3_2 && location == .cookie && style == "cookie") { return style }
        log.error(
            "a \(location.rawValue) parameter is written as \(location.styles.joined(separator: ", ")), found ‘\(style)’",
            at: object.mapping["style"]?.range)
        return location.defaultStyle
    }

    private func reportMisplacedReserved(_ object: ObjectReader, _ location: Parameter.Location) {
        guard version == .v3_1, location != .query, let node = object.mapping["allowReserved"] else { return }
        log.error("‘allowReserved’ is for query parameters alone", at: node.range)
    }

    private func reportSchemaAndContent(_ object: ObjectReader, _ content: [MediaType]) {
        let schema = object.mapping["schema"]
        if let place = object.mapping["content"] {
            if schema != nil { log.error("\(object.what) has ‘schema’ or ‘content’, not both", at: place.range) }
            if content.count != 1 { log.error("‘content’ of \(object.what) holds one media type, found \(content.count)", at: place.range) }
        } else if schema == nil {
            log.error("\(object.what) needs ‘schema’ or ‘content’", at: object.node.range)
        }
        reportExampleAndExamples(object)
    }

    /// Reports an object that has both `example` and `examples`.
    func reportExampleAndExamples(_ object: ObjectReader) {
        guard object.mapping["example"] != nil, let examples = object.mapping["examples"] else { return }
        log.error("\(object.what) has ‘example’ or ‘examples’, not both", at: examples.range)
    }
}

extension Parameter.Location {
    /// The styles that a location allows: [style values](https://spec.openapis.org/oas/v3.1.1.html#style-values).
    var styles: [String] {
        switch self {
        case .path: ["simple", "label", "matrix"]
        case .query, .querystring: ["form", "spaceDelimited", "pipeDelimited", "deepObject"]
        case .header: ["simple"]
        case .cookie: ["form"]
        }
    }

    /// The style where the document names none.
    var defaultStyle: String { styles[0] }
}
