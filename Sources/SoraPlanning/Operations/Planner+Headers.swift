import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the headers of an operation's responses; lists the properties that read them.
    func headers(of operation: Operation) -> [String] {
        var names: [String] = []
        for response in operation.responses where !response.response.headers.isEmpty {
            for header in response.response.headers where header.name.lowercased() != "content-type" {
                let name = property(of: header)
                if !names.contains(name) { names.append(name) }
            }
        }
        return names
    }

    /// Plans the structure that reads response headers, after all operations have been planned.
    func planHeaders() {
        guard let responseHeaders else { return }
        let declaration = HeadersDeclaration(
            name: responseHeaders.owner.name,
            documentation: Documentation(
                "The headers that the document gives to answers, read from an answer or an `APIError`; nil where one is absent or unreadable."
            ),
            headers: responseHeaders.headers)
        types.append(PlannedType(declaration: .headers(declaration), owner: responseHeaders.owner))
    }

    private func property(of header: Parameter) -> String {
        let headers = responseHeaders ?? ResponseHeaders(name: topLevel.claim("ResponseHeaders"))
        responseHeaders = headers
        if let name = headers.name(of: header) { return name }
        let texts = inlineTexts(of: header.schema)
        let type = texts.flatMap { headers.type(of: header, listing: $0) } ?? self.type(of: header, in: headers.owner)
        let wish = pinnedMember(header.swiftName) ?? names.member(header.name)
        var declaration = HeadersDeclaration.Header(
            name: wish, key: header.name, type: type, notation: notation(of: header), documentation: parameterDocumentation(of: header))
        declaration.origin = Origin(header.node.range)
        return headers.add(declaration, of: header, wish: wish, listing: texts)
    }

    private func type(of header: Parameter, in owner: TypeOwner) -> TypeReference {
        guard let schema = header.schema else { return .external("String") }
        if let media = header.mediaType, MediaKind(media) != .json, !isPlain(schema) { return .external("String") }
        return use(of: schema, at: TypePlace(owner: owner, path: [header.name])).type
    }

    /// The values of an enumeration without a name of its own.
    private func inlineTexts(of schema: Schema?) -> [String]? {
        guard let schema, schema.reference == nil, case .enumeration(let values) = SchemaShape(of: schema) else { return nil }
        return values.map(\.text)
    }

    private func notation(of header: Parameter) -> HeadersDeclaration.Notation {
        if let media = header.mediaType { return MediaKind(media) == .json ? .json : .value }
        guard let schema = header.schema else { return .value }
        switch finalShape(of: schema) {
        case .array: return .list
        case .object, .dictionary: return .members(explode: header.explode)
        default: return .value
        }
    }
}
