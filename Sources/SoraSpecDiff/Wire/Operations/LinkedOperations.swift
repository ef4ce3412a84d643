import SoraOpenAPI

/// The operations of a document, as links name them.
struct LinkedOperations {
    private var byIdentifier: [String: Operation] = [:]
    private var byCall: [String: Operation] = [:]

    /// Takes a document's operations.
    init(of document: Document) {
        for operation in document.paths.lazy.flatMap(\.operations) {
            if let identifier = operation.identifier { byIdentifier[identifier] = operation }
            byCall[Self.call(operation.method, operation.path)] = operation
        }
    }

    /// Finds the operation that a link leads to, by its identifier or by its place.
    func target(of link: Link) -> LinkTarget {
        if let identifier = link.operationID?.string {
            return LinkTarget(operation: byIdentifier[identifier], name: identifier)
        }
        let name = link.node["operationRef"]?.string ?? "nothing"
        guard let steps = link.operationPointer?.tokens, steps.count == 3, steps[0] == "paths" else {
            return LinkTarget(operation: nil, name: name)
        }
        return LinkTarget(operation: byCall[Self.call(steps[2].uppercased(), steps[1])], name: name)
    }

    /// What a server tells operations apart by.
    fileprivate static func call(_ method: String, _ path: String) -> String { "\(method) \(PathTemplate(path).shape)" }
}

/// Where a link leads.
struct LinkTarget {
    /// The operation; nil where the document has none such.
    let operation: Operation?
    private let name: String

    fileprivate init(operation: Operation?, name: String) {
        self.operation = operation
        self.name = name
    }

    /// The operation in words.
    var words: String { operation.map { "\($0.method) \($0.path)" } ?? name }

    /// Tells whether another link leads to the same operation, whatever either calls it.
    func isSame(as other: LinkTarget) -> Bool {
        guard let operation, let target = other.operation else { return name == other.name }
        let calls = [operation, target].map { LinkedOperations.call($0.method, $0.path) }
        return calls[0] == calls[1] || operation.identifier != nil && operation.identifier == target.identifier
    }

    /// The parameter that a key of the link's `parameters` means, by its plain name, or by its position in the path.
    func parameter(_ key: String, byPosition: Bool) -> String {
        var name = key
        for location in ["path.", "query.", "header.", "cookie."] where key.hasPrefix(location) {
            name = String(key.dropFirst(location.count))
        }
        guard byPosition, let operation else { return name }
        let names = operation.parameters.filter { $0.location == .path }.map(\.name)
        let position = PathTemplate(operation.path).variables(among: names).firstIndex(of: name)
        return position.map { "{\($0)}" } ?? name
    }
}
