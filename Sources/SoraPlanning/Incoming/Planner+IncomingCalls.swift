import SoraOpenAPI
import SoraYAML

/// A call that the provider makes, with the type of what it brings.
struct IncomingCall {
    /// The name of the webhook or callback.
    var name: String
    var operation: Operation
    var schema: Schema
    var type: TypeReference
    /// The type of the answer, where the document gives it a schema.
    var answer: TypeReference?
}

extension Planner {
    /// Plans what the provider sends to webhooks: a type for each payload, and an enumeration that tells them apart.
    func planWebhooks() {
        let chosen = chosenWebhooks()
        let calls = chosen.map { call($0.operation, named: $0.name) }
        let told = calls.compactMap { $0 }
        webhooks = chosen.map { WebhookName(name: $0.name, method: $0.operation.method) }
        if told.isEmpty { return }
        let name = ["Webhook", "WebhookEvent", "IncomingWebhook"].first { !topLevel.contains($0) } ?? "Webhook"
        let union = planEnumeration(of: told, named: name, documentation: "The calls that the provider makes to webhooks.")
        for (index, call) in calls.enumerated() {
            let variant = union.variants.first { $0.type == call?.type }
            webhooks[index].variant = variant.map { union.name + "." + $0.name }
        }
    }

    /// Plans what the provider sends to the callbacks of an operation, and yields a sentence on it; an empty one where there are none.
    func planCallbacks(of operation: Operation, method: String) -> String {
        let calls = operation.callbacks.flatMap { callback in
            callback.items.flatMap(\.operations).compactMap { call($0, named: callback.name) }
        }
        guard let first = calls.first else { return "" }
        if calls.allSatisfy({ $0.type == first.type }) {
            let words = first.operation.description ?? first.operation.summary ?? ""
            let names = distinct(calls.map { "`\($0.name)`" })
            return "Calls back \(listed(names, by: "and")) with \(first.type.article) `\(first.type.spelling)`."
                + (words.isEmpty ? "" : " " + firstParagraph(of: words))
        }
        let name = names.type(method) + "Callback"
        let planned = planEnumeration(of: calls, named: name, documentation: "The calls that the provider makes back after `\(method)`.")
        return "Calls back with what `\(planned.name)` tells apart."
    }

    // MARK: One call

    /// Plans the type of what a call brings; nil of calls without JSON, of which a note tells.
    private func call(_ operation: Operation, named name: String) -> IncomingCall? {
        let content = operation.requestBody?.content ?? []
        let words = operation.identifier ?? name
        guard let media = content.first(where: { MediaKind($0.name) == .json }) else {
            for media in content {
                let type = media.schema.map { use(of: $0, at: TypePlace(path: [words, "payload"])).type.spelling }
                log.note(
                    "what ‘\(name)’ sends as \(media.name) is left to its receiver to read", at: media.nameNode.range,
                    advice: MediaKind(media.name) == .urlEncoded ? type.map { "Its fields are those of ‘\($0)’." } : nil)
            }
            return nil
        }
        guard let schema = media.schema else { return nil }
        let answer = operation.responses.lazy.filter(\.status.isSuccess).flatMap(\.response.content)
            .first { MediaKind($0.name) == .json && $0.schema != nil }?.schema
        return IncomingCall(
            name: name, operation: operation, schema: schema, type: use(of: schema, at: TypePlace(path: [words, "payload"])).wholeType,
            answer: answer.map { use(of: $0, at: TypePlace(path: [words, "answer"], isSent: true)).type })
    }

    // MARK: Telling calls apart

    /// Plans the enumeration of several calls, with a case for each type of payload.
    private func planEnumeration(of calls: [IncomingCall], named wish: String, documentation: String) -> UnionDeclaration {
        var order: [TypeReference] = []
        var groups: [TypeReference: [IncomingCall]] = [:]
        for call in calls {
            if groups[call.type] == nil { order.append(call.type) }
            groups[call.type, default: []].append(call)
        }
        var scope = NameScope(reserved: reservedMemberNames.union(["unrecognized", "payloads"]))
        let variants = order.map { type in
            let calls = groups[type] ?? []
            var variant = UnionDeclaration.Variant(
                name: scope.claim(caseName(of: calls)), type: type, documentation: self.documentation(ofCalls: calls))
            variant.origin = Origin(calls.first?.operation.methodNode.range)
            return variant
        }
        let schemas = order.compactMap { groups[$0]?.first?.schema }
        var incoming = IncomingChoice(calls: names(of: calls, among: order))
        incoming.texts = tellingTexts(of: schemas, calls: order.map { groups[$0]?.map(\.name) ?? [] })
        let choice: UnionDeclaration.Choice
        if let texts = incoming.texts, Set(texts.values.map(\.variant)).count == schemas.count {
            choice = .discriminator(property: texts.place, values: texts.values)
        } else {
            choice = .schemas(schemas.map { choosingSchemas.add($0.referenceAlone ?? $0, isSent: false) })
            incoming.groups = demandingFirst(schemas)
        }
        var union = UnionDeclaration(
            name: topLevel.claim(wish), documentation: Documentation(documentation), variants: variants, choice: choice)
        union.incoming = incoming
        union.origin = Origin(calls.first?.operation.methodNode.range)
        types.append(PlannedType(declaration: .union(union)))
        return union
    }

    /// The payload of each name, without those names that calls of different payloads share.
    private func names(of calls: [IncomingCall], among order: [TypeReference]) -> [UnionDeclaration.DiscriminatorValue] {
        var types: [String: Set<TypeReference>] = [:]
        for call in calls { types[call.name, default: []].insert(call.type) }
        let positions = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
        return distinct(calls.map(\.name)).compactMap { name in
            guard let found = types[name], found.count == 1, let type = found.first, let position = positions[type] else { return nil }
            return UnionDeclaration.DiscriminatorValue(name, variant: position)
        }
    }

    private func caseName(of calls: [IncomingCall]) -> String {
        guard let first = calls.first else { return "payload" }
        if let name = first.operation.swiftName?.string, isIdentifier(name) { return name }
        if Set(calls.map(\.name)).count > 1, case .named(let name) = first.type { return names.member(name) }
        return names.member(first.name)
    }

    // MARK: Documentation

    private func documentation(ofCalls calls: [IncomingCall]) -> Documentation {
        guard let first = calls.first else { return .none }
        if calls.count > 1 { return Documentation("Sent by \(listed(distinct(calls.map { "`\($0.name)`" }), by: "and")).") }
        let operation = first.operation
        let description = operation.description == operation.summary ? nil : operation.description
        return Documentation(
            [operation.summary ?? "", description ?? "", facts(about: first), evidence(operation.evidence)]
                .filter { !$0.isEmpty }.joined(separator: "\n\n"))
    }

    /// How a call is named and made, and what is to be answered.
    private func facts(about call: IncomingCall) -> String {
        let operation = call.operation
        let headers = operation.parameters.filter { $0.location == .header }.map { "`\($0.name)`" }
        let method = operation.method == "POST" ? "" : ", by `\(operation.method)`"
        let with = headers.isEmpty ? "" : ", with the header\(headers.count == 1 ? "" : "s") \(listed(headers, by: "and"))"
        var sentences = ["Named `\(call.name)`\(method)\(with)."]
        let statuses = operation.responses.filter(\.status.isSuccess).map(\.status.text)
        if !statuses.isEmpty {
            let answer = call.answer.map { " and \($0.article) `\($0.spelling)`" } ?? ""
            sentences.append("Answer with \(listed(statuses, by: "or"))\(answer).")
        }
        return sentences.joined(separator: " ")
    }

    private func firstParagraph(of text: String) -> String {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                if lines.isEmpty { continue }
                break
            }
            lines.append(line)
        }
        return lines.joined(separator: " ")
    }
}

extension TypeUse {
    /// The type, optional where null satisfies the schema.
    fileprivate var wholeType: TypeReference { isNullable && type != .external("JSONValue") ? .optional(type) : type }
}

/// Each text once, in order.
private func distinct(_ texts: [String]) -> [String] {
    var met: Set<String> = []
    return texts.filter { met.insert($0).inserted }
}
