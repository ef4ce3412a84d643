import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the body that an operation sends: the first media type that is understood best.
    func body(_ body: RequestBody, method: String) -> BodyDeclaration? {
        guard let media = preferred(body.content) else {
            if !body.content.isEmpty {
                log.warning("no body is sent by \(method): its media types are not understood", at: body.node.range, effect: .drops)
            }
            return nil
        }
        noteOthers(body.content, besides: media, sentence: "\(method) sends \(media.name)")
        let place = TypePlace(owner: nil, path: [method, "request"])
        let form = BodyDeclaration.Form(mediaType: media.name)
        return BodyDeclaration(
            form, type: inNamespace(bodyType(form, media, at: place)), isRequired: body.isRequired, mediaType: media.name,
            documentation: Documentation(body.description ?? ""))
    }

    private func bodyType(_ form: BodyDeclaration.Form, _ media: MediaType, at place: TypePlace) -> TypeReference {
        switch form {
        case .json, .urlEncoded: return media.schema.map { self.use(of: $0, at: place).type } ?? .external("JSONValue")
        case .text: return .external("String")
        case .bytes: return .external("HTTPRequestBody")
        case .multipart:
            return media.schema.map { multipartType(of: $0, encoding: media.encoding, at: place) } ?? .external("MultipartForm")
        }
    }

    /// The type of a multipart body: that of its component, where nothing else uses it, or one of its own.
    private func multipartType(of schema: Schema, encoding: [Encoding], at place: TypePlace) -> TypeReference {
        let target = schema.reference?.target ?? schema
        if multipartOnly.contains(ObjectIdentifier(target)), let name = schemaNames[ObjectIdentifier(target)] { return .named(name) }
        let name = topLevel.claim(place.path.map(names.type).joined())
        let owner = TypeOwner(name)
        let declaration = multipart(schema, name: name, place: TypePlace(owner: owner, path: []), encoding: encoding)
        types.append(TypeDeclaration.multipart(declaration).nesting(owner, in: namespace))
        return .named(name)
    }

    /// Plans what an operation answers on success: the response of the lowest successful status.
    func answer(of operation: Operation, method: String) -> AnswerDeclaration {
        let successes = operation.responses.filter(\.status.isSuccess)
        guard
            let response = (successes.first { !$0.response.content.isEmpty } ?? successes.first)?.response ?? defaultAnswer(of: operation),
            let media = preferred(response.content)
        else { return AnswerDeclaration(.nothing) }
        noteOthers(response.content, besides: media, sentence: "\(method) asks for \(media.name)")
        let place = TypePlace(owner: nil, path: [method, "response"])
        switch BodyDeclaration.Form(mediaType: media.name) {
        case .json:
            let use = media.schema.map { self.use(of: $0, at: place) } ?? TypeUse(type: .external("JSONValue"))
            let type = inNamespace(use.isNullable ? .optional(use.type) : use.type)
            return AnswerDeclaration(.json(type), accept: media.name)
        case .text: return AnswerDeclaration(.text, accept: media.name)
        default: return AnswerDeclaration(.bytes, accept: media.name)
        }
    }

    /// The answer for `default`, where the document names no success of its own.
    private func defaultAnswer(of operation: Operation) -> Response? {
        operation.responses.count == 1 && operation.responses[0].status == .others ? operation.responses[0].response : nil
    }

    /// Plans the bodies of documented errors, and lists each type with its statuses.
    func errorBodies(of operation: Operation, method: String) -> [(type: TypeReference, statuses: [String])] {
        var bodies: [(type: TypeReference, statuses: [String])] = []
        for response in operation.responses where !response.status.isSuccess {
            guard let media = preferred(response.response.content), BodyDeclaration.Form(mediaType: media.name) == .json,
                let schema = media.schema
            else { continue }
            let status = response.status.text
            let type = use(of: schema, at: TypePlace(owner: nil, path: [method, status == "default" ? "error" : "error " + status])).type
            if let position = bodies.firstIndex(where: { $0.type == type }) {
                bodies[position].statuses.append(status)
            } else {
                bodies.append((type, [status]))
            }
        }
        return bodies
    }

    /// The media type that is understood best: JSON, then forms, then text, then bytes.
    private func preferred(_ content: [MediaType]) -> MediaType? {
        content.min { one, other in
            BodyDeclaration.Form(mediaType: one.name).rank < BodyDeclaration.Form(mediaType: other.name).rank
        }
    }

    private func noteOthers(_ content: [MediaType], besides media: MediaType, sentence: String) {
        let others = content.filter { $0.name != media.name }.map(\.name)
        if others.isEmpty { return }
        log.note("\(sentence), not \(others.joined(separator: ", "))", at: content.first { $0.name != media.name }?.nameNode.range)
    }
}

extension BodyDeclaration.Form {
    /// The form of a media type.
    init(mediaType: String) {
        let name = mediaType.split(separator: ";").first.map { $0.lowercased().filter { $0 != " " } } ?? ""
        if name == "application/json" || name.hasSuffix("+json") || name == "text/json" || name == "*/*" || name == "application/*" {
            self = .json
        } else if name == "multipart/form-data" || name.hasPrefix("multipart/") {
            self = .multipart
        } else if name == "application/x-www-form-urlencoded" {
            self = .urlEncoded
        } else if name.hasPrefix("text/") {
            self = .text
        } else {
            self = .bytes
        }
    }

    /// The order in which forms are preferred.
    fileprivate var rank: Int {
        switch self {
        case .json: 0
        case .multipart: 1
        case .urlEncoded: 2
        case .text: 3
        case .bytes: 4
        }
    }
}

extension StatusPattern {
    /// The statuses as the document writes them.
    var text: String {
        switch self {
        case .code(let code): String(code)
        case .hundred(let digit): String(digit) + "XX"
        case .others: "default"
        }
    }
}
