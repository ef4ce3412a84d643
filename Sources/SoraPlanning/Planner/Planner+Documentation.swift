import SoraOpenAPI
import SoraYAML

extension Planner {
    /// What a schema says of its type.
    func documentation(of schema: Schema, isSentForm: Bool = false) -> Documentation {
        let parts = schema.parts
        let text = schema.description ?? schema.title ?? parts.last { $0.description != nil }?.description ?? ""
        return paragraphs([
            text, isSentForm ? "The form that is sent, without what is received only." : "", schema.isDeprecated ? "Deprecated." : "",
            schema.hasExternalDocumentation ? furtherReading(at: schema.node) : "",
            evidence(schema.evidence),
        ])
    }

    /// What a schema says of the property, part or parameter that has it: its text, its limits, its default, an example.
    func memberDocumentation(of schema: Schema) -> Documentation {
        if schema.isPlain, !schema.hasExternalDocumentation, schema.evidence == nil {
            let sentences = factSentences(about: schema)
            let text = schema.memberText
            if sentences.isEmpty { return Documentation(text) }
            let facts = sentences.joined(separator: " ")
            return Documentation(text.isEmpty ? facts : text + "\n\n" + facts)
        }
        let tellers = schema.tellers
        let text = tellers.lazy.map(\.memberText).first { !$0.isEmpty } ?? ""
        var sentences = tellers.first.map(factSentences) ?? []
        for teller in tellers.dropFirst() { sentences += factSentences(about: teller).filter { !sentences.contains($0) } }
        let further = tellers.lazy.filter(\.hasExternalDocumentation).map(\.node).first.map(furtherReading) ?? ""
        if sentences.isEmpty, further.isEmpty, schema.evidence == nil { return Documentation(text) }
        return paragraphs([text, sentences.joined(separator: " "), further, evidence(schema.evidence)])
    }

    /// What a document says of a parameter.
    func parameterDocumentation(of parameter: Parameter) -> Documentation {
        let facts = parameter.schema.map { factSentences(about: $0).joined(separator: " ") } ?? ""
        return paragraphs([parameter.description ?? parameter.schema?.description ?? "", facts])
    }

    private func factSentences(about schema: Schema) -> [String] {
        var sentences = limitSentences(of: schema)
        if let value = schema.defaultValue.flatMap(shown) { sentences.append("Default: `\(value)`.") }
        if let value = schema.examples.first.flatMap(shown) { sentences.append("Example: `\(value)`.") }
        if schema.isReadOnly { sentences.append("Received only.") }
        if schema.isWriteOnly { sentences.append("Sent only.") }
        if schema.isDeprecated { sentences.append("Deprecated.") }
        return sentences
    }

    /// A value as documentation shows it, where it is short enough.
    private func shown(_ node: Node) -> String? {
        switch node.content {
        case .scalar(let scalar):
            let text = scalar.text
            let isShort = !text.isEmpty && text.utf8.count <= 100
            return isShort && !text.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "`") }) ? text : nil
        case .sequence(let nodes) where nodes.count == 1: return nodes[0].scalar == nil ? nil : shown(nodes[0])
        default: return nil
        }
    }

    /// Where `externalDocs` of an object says that more is told of it.
    private func furtherReading(at node: Node) -> String {
        guard let documentation = node["externalDocs"], let url = documentation["url"]?.string, !url.contains(where: \.isWhitespace) else {
            return ""
        }
        let words = documentation["description"]?.string ?? ""
        return words.isEmpty || words.contains("\n") ? "See \(url)" : "\(words.hasSuffix(".") ? String(words.dropLast()) : words): \(url)"
    }

    func evidence(_ evidence: Evidence?) -> String {
        guard let evidence, !evidence.basis.contains("provider") else { return "" }
        return
            "Not in the provider's own documentation: \(evidence.source.hasSuffix(".") ? String(evidence.source.dropLast()) : evidence.source)."
    }

    /// What an operation does, sends and throws.
    func documentation(of operation: Operation, headers: [String], callbacks: String, errors: [(type: TypeReference, statuses: [String])])
        -> Documentation
    {
        let description = operation.description == operation.summary ? "" : operation.description ?? ""
        return paragraphs([
            operation.summary ?? "", description, "`\(operation.method) \(operation.path)`", evidence(operation.evidence),
            furtherReading(at: operation.node), callbacks, headersSentence(headers), scopesSentence(of: operation), throwsSentence(errors),
        ])
    }

    private func headersSentence(_ headers: [String]) -> String {
        guard let type = responseHeaders?.owner.name, !headers.isEmpty else { return "" }
        return "Headers of the answer, in `\(type)`: \(listed(headers.map { "`\($0)`" }, by: "and"))."
    }

    private func throwsSentence(_ errors: [(type: TypeReference, statuses: [String])]) -> String {
        let bodies = errors.map {
            "\($0.type.article) `\($0.type.spelling)` for \(listed($0.statuses.map { $0 == "default" ? "any other status" : $0 }, by: "and"))"
        }
        let first = "- Throws: `APIError`" + (bodies.isEmpty ? "." : "; its body is \(listed(bodies, by: "or")).")
        return first + " `CancellationError` when cancelled."
    }

    func listed(_ texts: [String], by conjunction: String) -> String {
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }

    func paragraphs(_ texts: [String]) -> Documentation {
        var text = ""
        for paragraph in texts where !paragraph.isEmpty { text = text.isEmpty ? paragraph : text + "\n\n" + paragraph }
        return Documentation(text)
    }
}

extension Schema {
    /// What the schema says of a member that has it, or else what the schema that it refers to says of itself.
    fileprivate var memberText: String {
        let text = description ?? title ?? ""
        guard text.isEmpty, let reference else { return text }
        return reference.target.description ?? reference.target.title ?? ""
    }
}

extension TypeReference {
    /// The indefinite article that the type's name takes.
    var article: String {
        guard let first = spelling.utf8.first else { return "a" }
        return "AEIOaeio".utf8.contains(first) ? "an" : "a"
    }
}
