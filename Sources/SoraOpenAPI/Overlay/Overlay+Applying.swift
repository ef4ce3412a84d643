import SoraDiagnostics
import SoraYAML

extension Overlay.Action {
    /// Makes the change wherever the target says, and yields the tree after it.
    func applied(to document: Node, reporting log: DiagnosticLog) -> Node {
        let matches = target.matches(in: document)
        if matches.isEmpty {
            log.warning("the target matches nothing in the document", at: targetNode.range)
            return document
        }
        var places = EditedPlaces()
        for match in matches where canChange(match, reporting: log) { places.insert(match.location.steps[...]) }
        return edited(document, places) ?? document
    }

    private func canChange(_ match: JSONPath.Match, reporting log: DiagnosticLog) -> Bool {
        switch change {
        case .remove:
            if !match.location.steps.isEmpty { return true }
            log.error("the whole document cannot be removed", at: targetNode.range)
            return false
        case .update(let value):
            switch match.node.content {
            case .sequence: return true
            case .mapping:
                if value.mapping != nil { return true }
                report("the target is a mapping, so ‘update’ is one, too, not \(value.kindInWords)", value, match, log)
            case .scalar:
                let advice = "Target the mapping that holds it, and name its key in ‘update’."
                report("‘update’ changes mappings and lists, but the target is \(match.node.kindInWords)", targetNode, match, log, advice)
            }
            return false
        }
    }

    private func report(_ message: String, _ node: Node, _ match: JSONPath.Match, _ log: DiagnosticLog, _ advice: String? = nil) {
        let target = Diagnostic.Related("the target", at: match.node.range)
        log.report(Diagnostic(.error, message, at: node.range, advice: advice, related: [target]))
    }

    /// Rebuilds what lies on the way to the places of change; nil where the node itself goes.
    private func edited(_ node: Node, _ places: EditedPlaces) -> Node? {
        var result = node
        if !places.children.isEmpty {
            switch node.content {
            case .scalar: break
            case .sequence(let elements):
                result = node.with(
                    .sequence(
                        elements.enumerated().compactMap { step, element in
                            places.children[step].map { edited(element, $0) } ?? element
                        }))
            case .mapping(let mapping):
                result = node.with(
                    .mapping(
                        Mapping(
                            mapping.entries.enumerated().compactMap { step, entry in
                                guard let inner = places.children[step] else { return entry }
                                return edited(entry.value, inner).map { Mapping.Entry(entry.key, at: entry.keyRange, value: $0) }
                            })))
            }
        }
        guard places.isTarget else { return result }
        switch change {
        case .remove: return nil
        case .update(let value): return result.updated(with: value)
        }
    }
}

/// The places of change in a tree, as a tree of steps to them.
private struct EditedPlaces {
    var isTarget = false
    var children: [Int: EditedPlaces] = [:]

    mutating func insert(_ steps: ArraySlice<Int>) {
        guard let step = steps.first else {
            isTarget = true
            return
        }
        children[step, default: EditedPlaces()].insert(steps.dropFirst())
    }
}
