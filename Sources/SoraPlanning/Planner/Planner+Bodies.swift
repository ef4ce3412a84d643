import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the bodies that an operation can send: first the one that most callers want, then others that are no mere spelling of it.
    func bodies(of operation: Operation, method: String) -> [BodyDeclaration] {
        guard let body = operation.requestBody, let first = preferred(body.content) else { return [] }
        var planned = [self.body(first, of: body, at: TypePlace(owner: nil, path: [method, "request"], isSent: true))]
        var left: [MediaType] = []
        for media in body.content where media.name != first.name {
            guard MediaKind(media.name) == .multipart || MediaKind.isFile(media.name) else {
                left.append(media)
                continue
            }
            let other = self.body(
                media, of: body,
                at: TypePlace(owner: nil, path: [method, MediaKind(media.name) == .multipart ? "form" : "file"], isSent: true))
            if planned.contains(where: { $0.type == other.type }) { left.append(media) } else { planned.append(other) }
        }
        note(left, as: "\(method) sends \(first.name)")
        return planned
    }

    private func body(_ media: MediaType, of body: RequestBody, at place: TypePlace) -> BodyDeclaration {
        BodyDeclaration(
            MediaKind(media.name).form, type: inNamespace(bodyType(media, at: place)), isRequired: body.isRequired, mediaType: media.name,
            documentation: Documentation(body.description ?? ""))
    }

    private func bodyType(_ media: MediaType, at place: TypePlace) -> TypeReference {
        switch MediaKind(media.name) {
        case .json, .urlEncoded: media.schema.map { use(of: $0, at: place).type } ?? .external("JSONValue")
        case .text: .external("String")
        case .values, .events, .bytes: .external("HTTPRequestBody")
        case .multipart: media.schema.map { multipartType(of: $0, encoding: media.encoding, at: place) } ?? .external("MultipartForm")
        }
    }

    /// The type of a multipart body: that of its component, where nothing else uses it, or one of its own.
    private func multipartType(of schema: Schema, encoding: [Encoding], at place: TypePlace) -> TypeReference {
        let target = schema.reference?.target ?? schema
        if multipartOnly.contains(ObjectIdentifier(target)), let name = name(ofComponent: target, isSent: true) { return .named(name) }
        let name = topLevel.claim(place.path.map(names.type).joined())
        let owner = TypeOwner(name)
        let declaration = multipart(schema, name: name, place: TypePlace(owner: owner, path: [], isSent: true), encoding: encoding)
        types.append(PlannedType(declaration: .multipart(declaration), owner: owner))
        return .named(name)
    }

    /// The media type that most callers want: JSON, then forms, then text, then bytes.
    func preferred(_ content: [MediaType]) -> MediaType? {
        content.min { MediaKind($0.name).rawValue < MediaKind($1.name).rawValue }
    }

    /// Tells of the media types that the client does not offer.
    func note(_ media: [MediaType], as sentence: String) {
        guard let first = media.first else { return }
        log.note("\(sentence), not \(media.map(\.name).joined(separator: ", "))", at: first.nameNode.range)
    }
}
