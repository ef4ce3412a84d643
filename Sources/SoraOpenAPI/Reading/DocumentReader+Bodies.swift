import SoraDiagnostics
import SoraYAML

extension DocumentReader {
    func requestBody(_ reference: Node) -> RequestBody? {
        dereferenced(reference).flatMap { readRequestBodies.value(of: $0, read: readRequestBody) }
    }

    private func readRequestBody(_ node: Node) -> RequestBody? {
        guard let object = object(node, expecting: "a request body") else { return nil }
        object.reportUnknownKeys(besides: version.requestBodyKeys)
        if object.mapping["content"] == nil { object.reportMissing("content") }
        return RequestBody(
            node: node, description: object.string("description"), isRequired: object.boolean("required") ?? false, content: content(object)
        )
    }

    /// Reads the media types of `content`.
    func content(_ object: ObjectReader) -> [MediaType] {
        object.entries("content").compactMap { entry in
            guard !entry.key.hasPrefix("x-"), let node = dereferenced(entry.value) else { return nil }
            return mediaType(entry.keyNode, node)
        }
    }

    private func mediaType(_ nameNode: Node, _ node: Node) -> MediaType? {
        guard let object = object(node, expecting: "a media type") else { return nil }
        object.reportUnknownKeys(besides: version.mediaTypeKeys)
        reportExampleAndExamples(object)
        return MediaType(
            nameNode: nameNode, name: nameNode.scalar?.text ?? "", schema: object.mapping["schema"].map(schema),
            itemSchema: object.mapping["itemSchema"].map(schema), encoding: object.entries("encoding").compactMap(encoding),
            positionalEncoding: object.mapping["prefixEncoding"] ?? object.mapping["itemEncoding"], examples: examples(object))
    }

    private func encoding(_ entry: Mapping.Entry) -> Encoding? {
        guard let object = object(entry.value, expecting: "an encoding") else { return nil }
        object.reportUnknownKeys(besides: version.encodingKeys)
        for key in ["encoding", "prefixEncoding", "itemEncoding"] {
            guard let entry = object.mapping.entry(key) else { continue }
            log.note("‘\(key)’ inside of an encoding is not followed: the part is written as a whole", at: entry.keyRange)
        }
        return Encoding(
            node: entry.value, property: entry.key, contentType: object.string("contentType"), style: object.string("style"),
            explode: object.boolean("explode"), allowReserved: object.boolean("allowReserved") ?? false,
            headers: object.entries("headers").compactMap(header))
    }

    /// Gathers the values of `example` and `examples`.
    private func examples(_ object: ObjectReader) -> [Node] {
        if let example = object.mapping["example"] { return [example] }
        return object.mapping["examples"]?.mapping?.entries.compactMap { dereferenced($0.value)?["value"] } ?? []
    }

    func responses(_ operation: ObjectReader) -> [StatusResponse] {
        operation.entries("responses").compactMap { entry in
            guard !entry.key.hasPrefix("x-"), let status = status(entry), let response = response(entry.value) else { return nil }
            return StatusResponse(status: status, statusNode: entry.keyNode, response: response)
        }
    }

    /// Reads the key of a response: a code, a wildcard or `default`.
    private func status(_ entry: Mapping.Entry) -> StatusPattern? {
        let text = entry.key.uppercased()
        if text == "DEFAULT" { return .others }
        if let code = Int(text), (100..<600).contains(code), text.utf8.count == 3 { return .code(code) }
        if text.utf8.count == 3, text.hasSuffix("XX"), let digit = text.first?.wholeNumberValue, (1...5).contains(digit) {
            if entry.key != text { log.warning("a wildcard status is written ‘\(text)’", at: entry.keyRange) }
            return .hundred(digit)
        }
        log.error(
            "expected a status code, a wildcard such as ‘4XX’, or ‘default’, found ‘\(entry.key)’", at: entry.keyRange, effect: .drops,
            advice: "‘default’ stands for all statuses that are not listed.")
        return nil
    }

    func response(_ reference: Node) -> Response? {
        dereferenced(reference).flatMap { readResponses.value(of: $0, read: readResponse) }
    }

    private func readResponse(_ node: Node) -> Response? {
        guard let object = object(node, expecting: "a response") else { return nil }
        let content = content(object) + legacyContent(object)
        object.reportUnknownKeys(besides: version.responseKeys + (content.isEmpty ? [] : ["schema"]))
        if object.mapping["description"] == nil, version < .v3_2 { object.reportMissing("description") }
        return Response(
            node: node, description: object.string("description"), headers: object.entries("headers").compactMap(header),
            content: content, links: object.entries("links").compactMap(link))
    }

    func link(_ entry: Mapping.Entry) -> Link? {
        var link = dereferenced(entry.value).flatMap { readLinks.value(of: $0, read: readLink) }
        link?.name = entry.key
        return link
    }

    private func readLink(_ node: Node) -> Link? {
        guard let object = object(node, expecting: "a link", losing: .none) else { return nil }
        object.reportUnknownKeys(besides: version.linkKeys)
        if object.mapping["operationId"] == nil, object.mapping["operationRef"] == nil {
            log.error("a link needs ‘operationId’ or ‘operationRef’", at: object.node.range)
        }
        return Link(node: node, name: "", operationID: object.mapping["operationId"], parameters: object.entries("parameters"))
    }
}
