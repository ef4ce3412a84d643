import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension OperationComparison {
    /// Compares the links of an answer by their names.
    mutating func compareLinks(_ before: Response, _ after: Response, _ status: String) {
        if before.links.isEmpty, after.links.isEmpty { return }
        for link in after.links {
            if let former = before.links.first(where: { $0.name == link.name }) {
                compare(former, link, status)
            } else {
                found.add(LinkRules.added, [link.name, status], old: nil, new: after.node["links"]?.keyRange(link.name))
            }
        }
        for link in before.links where !after.links.contains(where: { $0.name == link.name }) {
            found.add(LinkRules.removed, [link.name, status], old: before.node["links"]?.keyRange(link.name), new: nil)
        }
    }

    private mutating func compare(_ before: Link, _ after: Link, _ status: String) {
        let targets = (document.oldLinkedOperations.target(of: before), document.newLinkedOperations.target(of: after))
        if !targets.0.isSame(as: targets.1) {
            found.add(
                LinkRules.targetChanged, [after.name, targets.0.words, targets.1.words, status], old: before.targetRange,
                new: after.targetRange)
        }
        compareParameters(before, after, targets, status)
        compare(before.node["requestBody"], after.node["requestBody"], LinkRules.bodyChanged, in: (before, after), status)
        compare(before.node["server"]?["url"], after.node["server"]?["url"], LinkRules.serverChanged, in: (before, after), status)
    }

    private mutating func compareParameters(_ before: Link, _ after: Link, _ targets: (LinkTarget, LinkTarget), _ status: String) {
        // A variable of the path is known by its position where both paths are known.
        let areKnown = targets.0.operation != nil && targets.1.operation != nil
        let former = before.parameters.map { (name: targets.0.parameter($0.key, byPosition: areKnown), entry: $0) }
        let names = after.parameters.map { targets.1.parameter($0.key, byPosition: areKnown) }
        for (name, entry) in zip(names, after.parameters) {
            let words = [after.name, entry.key]
            guard let old = former.first(where: { $0.name == name })?.entry else {
                found.add(LinkRules.parameterAdded, words + [entry.value.words, status], old: nil, new: entry.keyRange)
                continue
            }
            if SchemaValue(old.value) == SchemaValue(entry.value) { continue }
            found.add(
                LinkRules.parameterChanged, words + [old.value.words, entry.value.words, status], old: old.value.range,
                new: entry.value.range)
        }
        for (name, entry) in former where !names.contains(name) {
            found.add(LinkRules.parameterRemoved, [after.name, entry.key, entry.value.words, status], old: entry.keyRange, new: nil)
        }
    }

    /// Compares one thing that a link says.
    private mutating func compare(_ old: Node?, _ new: Node?, _ rule: Rule, in links: (Link, Link), _ status: String) {
        if old.map(SchemaValue.init) == new.map(SchemaValue.init) { return }
        found.add(
            rule, [links.1.name, old?.words ?? "nothing", new?.words ?? "nothing", status], old: old?.range, new: new?.range)
    }
}

extension Link {
    /// Where the link says what operation it leads to.
    fileprivate var targetRange: SourceRange { node.fieldRange("operationId") ?? node.fieldRange("operationRef") ?? node.range }
}
