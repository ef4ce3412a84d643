import SoraDiagnostics
import SoraYAML

/// The JSON that an operation answers on success, into which pointers lead.
struct TaskAnswer {
    let operation: Operation
    let response: Response
    let schema: Schema?

    /// Finds the answer of an operation; nil where it answers no JSON.
    init?(of operation: Operation) {
        let successes = operation.responses.filter(\.status.isSuccess)
        for response in successes + operation.responses.filter({ $0.status == .others }) {
            guard let media = response.response.content.first(where: { $0.isJSON }) else { continue }
            (self.operation, self.response, schema) = (operation, response.response, media.schema)
            return
        }
        return nil
    }

    /// Finds the schemas at a pointer; reports, and yields nil, where it leads nowhere or to values of other types.
    func schemas(at placed: PlacedPointer, expecting types: SchemaTypes, _ words: String, reporting log: DiagnosticLog) -> [Schema]? {
        guard let schema else { return [] }
        switch PointedSchemas(at: placed.pointer, in: schema) {
        case .untold: return []
        case .missing(let step, let known):
            let match = closestMatch(to: step, among: known)
            log.error(
                "the answer of \(operation.name) has no ‘\(placed.pointer)’", at: placed.node.range,
                advice: match.map { "Did you mean ‘\($0)’ instead of ‘\(step)’?" }
                    ?? (known.isEmpty ? "Nothing is below of what ‘\(step)’ would be in." : "There are \(Self.listed(known))."))
            return nil
        case .found(let schemas):
            let told = schemas.reduce(into: SchemaTypes()) { $0.formUnion($1.types) }.subtracting(.null)
            if told.isEmpty || !told.isDisjoint(with: types) { return schemas }
            let isList = told == .array
            log.error(
                "‘\(placed.pointer)’ in the answer of \(operation.name) is not \(words)", at: placed.node.range,
                advice: isList ? "Its elements are at ‘\(placed.pointer)/*’." : nil)
            return nil
        }
    }

    private static func listed(_ names: [String]) -> String {
        var met: Set<String> = []
        let unique = names.filter { met.insert($0).inserted }
        return unique.prefix(12).map { "‘\($0)’" }.joined(separator: ", ") + (unique.count > 12 ? ", …" : "")
    }
}

extension MediaType {
    /// True of `application/json` and what ends in `+json`, whatever follows.
    fileprivate var isJSON: Bool {
        let essence = name.prefix { $0 != ";" }.lowercased()
        return essence.hasSuffix("/json") || essence.hasSuffix("+json") || essence.hasPrefix("application/json") || essence == "*/*"
    }
}

extension Operation {
    /// The operation as a message calls it.
    var name: String { identifier ?? "\(method) \(path)" }
}
