import SoraOpenAPI
import SoraYAML

/// An answer that a method of its own asks for, with what its name adds to the operation's.
struct NamedAnswer {
    var suffix: String
    var answer: AnswerDeclaration
}

extension Planner {
    /// Plans what an operation can answer on success: first the form that most callers want, then streams and files that it offers beside.
    func answers(of operation: Operation, method: String) -> [NamedAnswer] {
        if let answer = answerWithoutContent(of: operation, method: method) { return [NamedAnswer(suffix: "", answer: answer)] }
        let successes = operation.responses.filter(\.status.isSuccess)
        guard
            let response = (successes.first { !$0.response.content.isEmpty } ?? successes.first)?.response ?? defaultAnswer(of: operation),
            let first = preferredAnswer(response.content)
        else { return [NamedAnswer(suffix: "", answer: AnswerDeclaration(.nothing))] }
        if let answer = answerByStatus(successes, of: operation, method: method) { return [NamedAnswer(suffix: "", answer: answer)] }
        let place = TypePlace(owner: nil, path: [method, "response"])
        var planned = [NamedAnswer(suffix: "", answer: answer(first, at: place))]
        var left: [MediaType] = []
        for media in response.content where media.name != first.name {
            let suffix = suffix(of: media)
            if suffix.isEmpty || planned.contains(where: { $0.suffix == suffix }) || MediaKind(first.name) == MediaKind(media.name) {
                left.append(media)
            } else {
                planned.append(NamedAnswer(suffix: suffix, answer: answer(media, at: place.part(suffix))))
            }
        }
        note(left, as: "\(method) asks for \(first.name)")
        return planned
    }

    /// The form of an answer that most callers want: JSON, else the first that is no stream.
    private func preferredAnswer(_ content: [MediaType]) -> MediaType? {
        content.first { MediaKind($0.name) == .json } ?? content.first { ![.events, .values].contains(MediaKind($0.name)) } ?? content.first
    }

    /// Plans the answer of an operation whose successes differ in their bodies; nil where they do not, or where one is streamed.
    private func answerByStatus(_ successes: [StatusResponse], of operation: Operation, method: String) -> AnswerDeclaration? {
        guard successes.count > 1 else { return nil }
        let media = successes.map { preferredAnswer($0.response.content) }
        guard media.allSatisfy({ $0.map { [.json, .text].contains(kind(of: $0)) } ?? true }) else {
            log.note("\(method) reads the first of these answers alone, because it is streamed", at: successes[1].statusNode.range)
            return nil
        }
        var cases: [AnswersDeclaration.Case] = []
        var scope = NameScope(reserved: reservedMemberNames.union(["other"]))
        for (success, media) in zip(successes, media) {
            let place = TypePlace(owner: nil, path: [method, "response"] + (cases.isEmpty ? [] : ["status " + success.status.text]))
            var answer = AnswersDeclaration.Case(
                name: scope.claim(success.status.caseName), statuses: success.status.codes,
                body: media.map { body(of: self.answer($0, at: place)) } ?? .nothing,
                documentation: Documentation(success.response.description ?? ""))
            answer.origin = Origin(success.statusNode.range)
            cases.append(answer)
        }
        return answer(among: cases, accept: media.compactMap { $0?.name }.first, method: method)
    }

    private func answer(among cases: [AnswersDeclaration.Case], accept: String?, method: String) -> AnswerDeclaration? {
        let bodies = Set(cases.map(\.body))
        if bodies.count == 1 { return nil }
        if bodies.count == 2, bodies.contains(.nothing), case .json(let type)? = bodies.first(where: { $0 != .nothing }) {
            return AnswerDeclaration(.jsonIfPresent(type), accept: accept)
        }
        let name = topLevel.claim(names.type(method) + "Answer")
        let sorted = cases.filter { $0.statuses.count == 1 } + cases.filter { $0.statuses.count > 1 }
        let declaration = AnswersDeclaration(name: name, documentation: Documentation("What `\(method)` answers."), cases: sorted)
        types.append(PlannedType(declaration: .answers(declaration)))
        return AnswerDeclaration(.answers(.named(namespace + "." + name)), accept: accept)
    }

    private func body(of answer: AnswerDeclaration) -> AnswersDeclaration.Body {
        switch answer.form {
        case .json(let type): .json(type)
        case .text: .text
        default: .nothing
        }
    }

    private func suffix(of media: MediaType) -> String {
        switch MediaKind(media.name) {
        case .events, .values: "stream"
        case .bytes where MediaKind.isFile(media.name): "file"
        default: ""
        }
    }

    private func answer(_ media: MediaType, at place: TypePlace) -> AnswerDeclaration {
        let kind = kind(of: media)
        if [.text, .bytes, .multipart, .urlEncoded].contains(kind), media.schema.map(isStructured) == true {
            log.note(
                "an answer of \(media.name) comes as \(kind == .text ? "text" : "bytes"): only JSON is read into types",
                at: media.nameNode.range)
        }
        let form: AnswerDeclaration.Form =
            switch kind {
            case .json: .json(type(media.schema, at: place))
            case .events: .events(type(eventData(media), at: place))
            case .values: .values(type(media.itemSchema ?? media.schema, at: place))
            case .text: .text
            case .multipart, .urlEncoded, .bytes: .bytes
            }
        var answer = AnswerDeclaration(form, accept: media.name)
        answer.origin = Origin(media.nameNode.range)
        return answer
    }

    private func type(_ schema: Schema?, at place: TypePlace) -> TypeReference {
        guard let schema else { return .external("JSONValue") }
        let use = use(of: schema, at: place)
        return inNamespace(use.isNullable ? .optional(use.type) : use.type)
    }

    /// The schema of an event's data: that of `data` in an `itemSchema` of OpenAPI 3.2, else the media type's own.
    private func eventData(_ media: MediaType) -> Schema? {
        guard let item = media.itemSchema else { return media.schema }
        guard case .object(let event) = finalShape(of: item), let data = event.properties.first(where: { $0.name == "data" }) else {
            return item
        }
        return data.schema.rare?.contentSchema ?? data.schema
    }

    /// Plans the bodies of documented errors, and lists each type with its statuses.
    func errorBodies(of operation: Operation, method: String) -> [(type: TypeReference, statuses: [String])] {
        var bodies: [(type: TypeReference, statuses: [String])] = []
        for response in operation.responses where !response.status.isSuccess {
            guard let media = preferred(response.response.content), MediaKind(media.name) == .json,
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
}

extension StatusPattern {
    /// The first and the last status.
    fileprivate var codes: ClosedRange<Int> {
        switch self {
        case .code(let code): code...code
        case .hundred(let digit): digit * 100...digit * 100 + 99
        case .others: 100...599
        }
    }

    /// The name of the answer's case, after the [registered](https://www.iana.org/assignments/http-status-codes) reason.
    fileprivate var caseName: String {
        switch self {
        case .code(200): "ok"
        case .code(201): "created"
        case .code(202): "accepted"
        case .code(203): "nonAuthoritative"
        case .code(204): "noContent"
        case .code(205): "resetContent"
        case .code(206): "partialContent"
        case .code(207): "multiStatus"
        default: "status" + text
        }
    }

    /// The statuses as the document writes them.
    var text: String {
        switch self {
        case .code(let code): String(code)
        case .hundred(let digit): String(digit) + "XX"
        case .others: "default"
        }
    }
}
