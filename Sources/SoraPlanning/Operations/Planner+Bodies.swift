import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the bodies that an operation can send: first the one that most callers want, then others that are no mere spelling of it.
    func bodies(of operation: Operation, method: String) -> [BodyDeclaration] {
        guard let body = operation.requestBody, let first = preferred(body.content) else { return [] }
        if operation.method == "TRACE" || operation.method == "HEAD" {
            log.note("\(method) sends no body: HTTP has none for \(operation.method)", at: body.node.range)
            return []
        }
        var planned = [self.body(first, of: body, in: operation, at: TypePlace(owner: nil, path: [method, "request"], isSent: true))]
        var left: [MediaType] = []
        for media in body.content where media.name != first.name {
            guard MediaKind(media.name) == .multipart || MediaKind.isFile(media.name) || hasKnownType(media) else {
                left.append(media)
                continue
            }
            let other = self.body(
                media, of: body, in: operation,
                at: TypePlace(owner: nil, path: [method, MediaKind(media.name) == .multipart ? "form" : "file"], isSent: true))
            if planned.contains(where: { $0.type == other.type }) { left.append(media) } else { planned.append(other) }
        }
        note(left, as: "\(method) sends \(first.name)")
        return planned
    }

    /// True of text, and of JSON whose type has a name already: where that is another one, the method has another form.
    private func hasKnownType(_ media: MediaType) -> Bool {
        switch MediaKind(media.name) {
        case .text: true
        case .json: [media.schema, media.schema?.items].contains { $0?.referenceAlone != nil }
        default: false
        }
    }

    private func body(_ media: MediaType, of body: RequestBody, in operation: Operation, at place: TypePlace) -> BodyDeclaration {
        let kind = kind(of: media)
        noteBytes(media, kind)
        var planned = BodyDeclaration(
            kind.form, type: inNamespace(bodyType(media, kind, at: place)), isRequired: body.isRequired,
            mediaType: kind.sent(as: media.name),
            documentation: Documentation(body.description ?? ""))
        planned.origin = Origin(media.nameNode.range)
        if kind == .urlEncoded { planned.fields = fields(media.encoding) }
        if kind == .json || kind == .urlEncoded {
            planned.rules = rules(of: media.schema, sentBy: operation, at: "/requestBody/content/" + fragmentToken(media.name) + "/schema")
        }
        return planned
    }

    private func bodyType(_ media: MediaType, _ kind: MediaKind, at place: TypePlace) -> TypeReference {
        switch kind {
        case .json, .urlEncoded: media.schema.map { use(of: $0, at: place).type } ?? .external("JSONValue")
        case .text: .external("String")
        case .values, .events, .bytes: .external("HTTPRequestBody")
        case .multipart: multipartType(of: media, at: place)
        }
    }

    /// The type of a multipart body: that of its component, where nothing else uses it, or one of its own.
    private func multipartType(of media: MediaType, at place: TypePlace) -> TypeReference {
        guard let schema = media.schema, schema.hasParts, media.positionalEncoding == nil else {
            log.note(
                "the caller puts the parts of this \(media.name) together, because the document does not name them",
                at: (media.positionalEncoding ?? media.nameNode).range)
            return .external("MultipartForm")
        }
        let target = schema.reference?.target ?? schema
        if multipartOnly[ObjectIdentifier(target)] != nil, let name = name(ofComponent: target, isSent: true) { return .named(name) }
        let name = topLevel.claim(place.path.map(names.type).joined())
        let owner = TypeOwner(name)
        var declaration = multipart(schema, name: name, place: TypePlace(owner: owner, path: [], isSent: true), encoding: media.encoding)
        declaration.origin = Origin(schema.node.range)
        types.append(PlannedType(declaration: .multipart(declaration), owner: owner))
        return .named(name)
    }

    /// The kind of a media type; one with a wildcard is of bytes where its schema is.
    func kind(of media: MediaType) -> MediaKind {
        let kind = MediaKind(media.name)
        guard kind == .json, media.name.contains("*"), let schema = media.schema else { return kind }
        if case .string(format: "binary") = finalShape(of: schema) { return .bytes }
        return kind
    }

    /// Tells of bodies that are bytes in Swift though they have a structure, and of those whose content type the document leaves open.
    private func noteBytes(_ media: MediaType, _ kind: MediaKind) {
        if kind == .bytes, media.name.contains("*") {
            log.note(
                "a body of \(media.name) is sent as \(kind.sent(as: media.name)); a call names another content type in ‘options.headers’",
                at: media.nameNode.range)
        } else if kind != .json, kind != .urlEncoded, kind != .multipart, media.schema.map(isStructured) == true || media.itemSchema != nil
        {
            log.note("the caller writes a body of \(media.name): only JSON and forms are written for it", at: media.nameNode.range)
        }
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
