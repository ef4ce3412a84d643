import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the labelled arguments of an operation: required ones first.
    func parameters(of operation: Operation, method: String) -> [ParameterDeclaration] {
        var scope = NameScope(reserved: ["options", "self"])
        let variables = PathTemplate(operation.path).variables(among: operation.parameters.filter { $0.location == .path }.map(\.name))
        let sent = operation.parameters.filter { ($0.location != .path || variables.contains($0.name)) && !isOthers($0) }
        var planned = zip(sent, parameterNames(sent, in: &scope)).compactMap { self.parameter($0, name: $1, of: operation, method: method) }
        for variable in variables where !planned.contains(where: { $0.location == .path && $0.key == variable }) {
            planned.append(
                ParameterDeclaration(
                    name: scope.claim(names.member(variable)), key: variable, location: .path, type: .external("String"), isRequired: true))
        }
        if planned.contains(where: { $0.location == .querystring }), planned.contains(where: { $0.location == .query }) {
            log.warning("\(method) has parameters of the query beside one that is the whole query", at: operation.methodNode.range)
        }
        return planned.filter(\.isRequired) + planned.filter { !$0.isRequired }
    }

    /// True of a header that no parameter writes; the specification has it ignored, which is told once where many operations share it.
    private func isOthers(_ parameter: Parameter) -> Bool {
        guard parameter.location == .header, let owner = owner(ofHeader: parameter.name) else { return false }
        if notedHeaders.insert(ObjectIdentifier(parameter.node)).inserted {
            log.note("‘\(parameter.name)’ is no argument: \(owner)", at: parameter.node.range)
        }
        return true
    }

    private func parameter(_ parameter: Parameter, name: String, of operation: Operation, method: String) -> ParameterDeclaration? {
        guard let location = ParameterDeclaration.Location(rawValue: parameter.location.rawValue) else { return nil }
        let notation = notation(of: parameter)
        let isText = notation == .plain && !(parameter.schema.map(isPlainOrList) ?? true)
        let place = TypePlace(owner: nil, path: [method, parameter.name], isSent: true)
        let use = isText ? nil : parameter.schema.map { self.use(of: $0, at: place) }
        var planned = ParameterDeclaration(
            name: name, key: parameter.name, location: location, type: inNamespace(use?.type ?? .external("String")),
            isRequired: parameter.isRequired, notation: notation, style: style(of: parameter),
            documentation: parameterDocumentation(of: parameter))
        planned.origin = Origin(parameter.node.range)
        if !isText { planned.rules = rules(of: parameter.schema, sentBy: operation, at: "/parameters") }
        if location == .querystring { planned.fields = fields(parameter.encoding) }
        return planned
    }

    /// What writes a header that no parameter does: [Parameter Object](https://spec.openapis.org/oas/v3.1.1.html#parameter-object).
    private func owner(ofHeader name: String) -> String? {
        switch name.lowercased() {
        case "accept": "the answer's media types decide it"
        case "content-type": "the body's media types decide it"
        case "authorization": "the security schemes decide it"
        default: nil
        }
    }

    /// What a parameter's value is to the runtime.
    private func notation(of parameter: Parameter) -> ParameterDeclaration.Notation {
        guard let media = parameter.mediaType else { return parameter.schema.map(isPlainOrList) ?? true ? .plain : .members }
        switch MediaKind(media) {
        case .json: return .json
        case .urlEncoded: return .members
        default:
            if parameter.schema.map(isStructured) == true {
                log.note("‘\(parameter.name)’ is text in Swift, as the caller writes \(media)", at: parameter.node.range)
            }
            return .plain
        }
    }

    /// True of values that are a text, a number or a truth value, or a list of them.
    func isPlainOrList(_ schema: Schema) -> Bool {
        if case .array(let items) = finalShape(of: schema) { return items.map(isPlain) ?? true }
        return isPlain(schema)
    }

    /// How a parameter is written, as far as that differs from the default.
    private func style(of parameter: Parameter) -> ParameterDeclaration.Style? {
        if parameter.mediaType != nil { return nil }
        let usualStyle = parameter.location == .query || parameter.location == .cookie ? "form" : "simple"
        let usuallyExplodes = ["form", "deepObject", "cookie"].contains(parameter.style)
        let reserves = document.version >= .v3_2 ? parameter.location != .header : parameter.location == .query
        let style = ParameterDeclaration.Style(
            name: parameter.style == usualStyle || parameter.location == .header ? nil : parameter.style,
            explode: parameter.explode == usuallyExplodes || parameter.style == "deepObject" ? nil : parameter.explode,
            allowReserved: parameter.allowReserved && reserves)
        return style == ParameterDeclaration.Style() ? nil : style
    }
}
