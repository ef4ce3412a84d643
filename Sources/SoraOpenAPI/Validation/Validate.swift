public import SoraDiagnostics
import SoraYAML

/// Reports what a document's objects break together; what one object breaks alone has been reported while reading.
public func validate(_ document: Document, reporting log: DiagnosticLog) {
    let operations = document.paths.flatMap(\.operations)
    reportDuplicateIdentifiers(operations, log)
    reportDuplicatePaths(document.paths, log)
    for operation in operations { reportTemplateParameters(operation, log) }
    reportLinks(operations, log)
    _ = declaredTasks(of: document, reporting: log)
    reportDuplicateTags(document.node, log)
}

/// Reports tags that bear the name of an earlier one.
private func reportDuplicateTags(_ document: Node, _ log: DiagnosticLog) {
    var first: [String: Node] = [:]
    for name in document["tags"]?.sequence?.compactMap({ $0["name"] }) ?? [] {
        guard let text = name.string else { continue }
        if let earlier = first[text] {
            let related = [Diagnostic.Related("the first of them", at: earlier.range)]
            log.report(Diagnostic(.error, "there are two tags ‘\(text)’", at: name.range, related: related))
        } else {
            first[text] = name
        }
    }
}

/// Reports operations that bear the identifier of an earlier one.
private func reportDuplicateIdentifiers(_ operations: [Operation], _ log: DiagnosticLog) {
    var first: [String: Operation] = [:]
    for operation in operations {
        guard let node = operation.operationID, let identifier = operation.identifier else { continue }
        guard let earlier = first[identifier] else {
            first[identifier] = operation
            continue
        }
        log.report(
            Diagnostic(
                .error, "the operationId ‘\(identifier)’ is taken by \(earlier.method) \(earlier.path)", at: node.range,
                advice:
                    "Give \(operation.method) \(operation.path) an operationId of its own; until then it is named by its method and path.",
                related: earlier.operationID.map { [Diagnostic.Related("the first use", at: $0.range)] } ?? []))
    }
}

/// Reports paths that differ in nothing but the names of their parameters.
private func reportDuplicatePaths(_ paths: [PathItem], _ log: DiagnosticLog) {
    var first: [String: PathItem] = [:]
    for item in paths {
        let shape = PathTemplate(item.path).shape
        guard let earlier = first[shape] else {
            first[shape] = item
            continue
        }
        log.report(
            Diagnostic(
                .error, "the path ‘\(item.path)’ is the same as ‘\(earlier.path)’", at: item.pathNode.range,
                related: [Diagnostic.Related("the first of them", at: earlier.pathNode.range)]))
    }
}

/// Reports variables of a path without a parameter, and path parameters without a variable.
private func reportTemplateParameters(_ operation: Operation, _ log: DiagnosticLog) {
    let parameters = operation.parameters.filter { $0.location == .path }
    let variables = PathTemplate(operation.path).variables(among: parameters.map(\.name))
    for variable in variables where !parameters.contains(where: { $0.name == variable }) {
        log.warning(
            "\(operation.method) \(operation.path) has no parameter for ‘{\(variable)}’", at: operation.methodNode.range,
            advice: "Declare it with ‘in: path’ and ‘required: true’; until then it is taken as a string.")
    }
    for parameter in parameters where !variables.contains(parameter.name) {
        log.warning(
            "the path \(operation.path) has no ‘{\(parameter.name)}’", at: parameter.node.range,
            advice: "The parameter is left out.")
    }
}

/// Reports links that lead to an operation that the document does not have.
private func reportLinks(_ operations: [Operation], _ log: DiagnosticLog) {
    let identifiers = Set(operations.compactMap(\.identifier))
    for link in operations.flatMap(\.responses).flatMap(\.response.links) {
        guard let node = link.operationID, let identifier = node.string, !identifiers.contains(identifier) else { continue }
        log.warning(
            "there is no operation ‘\(identifier)’", at: node.range,
            advice: closestMatch(to: identifier, among: identifiers.sorted()).map { "Did you mean ‘\($0)’?" })
    }
}
