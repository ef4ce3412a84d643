/// The findings that touch the same operations, as the forms for people put them together.
struct Section {
    /// The operations; none for what is of the document as a whole.
    let operations: [OperationName]
    /// The findings, those that weigh most first.
    let findings: [Finding]

    /// Puts findings into sections: what breaks most comes first, and otherwise the order stays.
    static func divide(_ findings: [Finding]) -> [Section] {
        var groups: [[Finding]] = []
        var positions: [[OperationName]: Int] = [:]
        for finding in findings {
            if let position = positions[finding.operations] {
                groups[position].append(finding)
            } else {
                positions[finding.operations] = groups.count
                groups.append([finding])
            }
        }
        let sections = groups.map { group in Section(operations: group[0].operations, findings: byWeight(group, \.change.level)) }
        return byWeight(sections, \.findings[0].change.level)
    }

    /// Sorts by level, and keeps the order among equals.
    private static func byWeight<Element>(_ elements: [Element], _ level: KeyPath<Element, Level>) -> [Element] {
        Level.allCases.sorted(by: >).flatMap { wanted in elements.filter { $0[keyPath: level] == wanted } }
    }
}

extension OperationName {
    /// The method and the path.
    var call: String { "\(method) \(path)" }
}
