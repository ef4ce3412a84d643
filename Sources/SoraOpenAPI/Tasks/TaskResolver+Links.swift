import SoraDiagnostics
import SoraYAML

/// A link that leads from an answer to a call about the task.
struct TaskLink {
    let link: Link
    let operation: Operation
    /// The parameter's name in the link.
    let name: String
    /// The pointer of the value that it takes.
    let id: PlacedPointer
    /// True of a link that stands in the query's answer.
    var isOfState = false
}

extension TaskResolver {
    /// Finds the link that leads to the query: the one that is named, or else the only one.
    func queryLink(of task: WrittenTask, in created: TaskAnswer) -> TaskLink? {
        let links = created.response.links
        if let name = task.query { return link(named: name, among: links).flatMap { follow($0) } }
        if links.count == 1 { return follow(links[0]) }
        log.error(
            links.isEmpty
                ? "the answer of \(created.operation.name) has no link to the call that tells how far the task is"
                : "the answer of \(created.operation.name) has several links", at: task.node.range,
            advice: links.isEmpty
                ? "Write ‘links’ into the answer, with ‘operationId’ and ‘parameters: {task_id: $response.body#/id}’."
                : "Name the one that leads to the query with ‘query’: \(links.map { "‘\($0.name)’" }.joined(separator: ", ")).")
        return nil
    }

    /// Finds the link that leads to the result's bytes, in the answer of the creation or else of the query.
    func contentLink(named name: Node, _ created: TaskAnswer, _ state: TaskAnswer) -> TaskLink? {
        let text = name.string ?? ""
        if let link = created.response.links.first(where: { $0.name == text }) { return follow(link) }
        guard let link = link(named: name, among: state.response.links, or: created.response.links) else { return nil }
        var found = follow(link)
        found?.isOfState = true
        return found
    }

    private func link(named node: Node, among links: [Link], or others: [Link] = []) -> Link? {
        if let name = node.string, let link = links.first(where: { $0.name == name }) { return link }
        let names = (links + others).map(\.name)
        log.error(
            "there is no link ‘\(node.scalar?.text ?? node.kindInWords)’ in the answer", at: node.range,
            advice: closestMatch(to: node.scalar?.text ?? "", among: names).map { "Did you mean ‘\($0)’?" }
                ?? (names.isEmpty ? nil : "There are \(names.map { "‘\($0)’" }.joined(separator: ", "))."))
        return nil
    }

    /// Looks up a link's operation, and the only value that it takes.
    private func follow(_ link: Link) -> TaskLink? {
        guard let identifier = link.operationID?.string, let operation = operations[identifier] else {
            let place = link.operationID ?? link.node
            log.error(
                link.operationID.map { "there is no operation ‘\($0.scalar?.text ?? "")’" } ?? "a task is followed by ‘operationId’",
                at: place.range)
            return nil
        }
        guard link.parameters.count == 1, let entry = link.parameters.first else {
            log.error("the link ‘\(link.name)’ of a task gives one parameter, the identifier", at: link.node.range)
            return nil
        }
        let prefix = "$response.body#"
        guard let text = entry.value.string, text.hasPrefix(prefix), text.utf8.count > prefix.utf8.count,
            let pointer = JSONPointer(parsing: String(text.dropFirst(prefix.count)))
        else {
            log.error(
                "the identifier of a task comes from the answer, found \(entry.value.foundInWords)", at: entry.value.range,
                advice: "Write such as ‘$response.body#/id’.")
            return nil
        }
        return TaskLink(link: link, operation: operation, name: entry.key, id: PlacedPointer(pointer: pointer, node: entry.value))
    }

    /// Finds the call of a link; reports an operation that needs more than the link gives.
    func call(by link: TaskLink) -> TaskCall? {
        let operation = link.operation
        let parameter = operation.parameters.first {
            $0.name == link.name || "\($0.location.rawValue).\($0.name)" == link.name
        }
        guard let parameter else {
            log.error(
                "\(operation.name) has no parameter ‘\(link.name)’", at: link.link.node.range,
                advice: closestMatch(to: link.name, among: operation.parameters.map(\.name)).map { "Did you mean ‘\($0)’?" })
            return nil
        }
        let types = parameter.schema.map { PointedSchemas.types(of: $0) } ?? []
        guard types.isEmpty || types == .string || types == .integer else {
            log.error(
                "‘\(link.name)’ of \(operation.name) takes neither strings nor whole numbers, as an identifier is",
                at: link.link.node.range)
            return nil
        }
        let other = operation.parameters.first { $0.isRequired && !($0.name == parameter.name && $0.location == parameter.location) }
        if other == nil, operation.requestBody?.isRequired != true { return TaskCall(operation: operation, parameter: parameter) }
        log.error(
            "\(operation.name) needs \(other.map { "‘\($0.name)’" } ?? "a body") besides the identifier, which nobody has who waits",
            at: link.link.node.range)
        return nil
    }
}
