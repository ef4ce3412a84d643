/// The findings that touch the same operations, as the forms for people put them together.
struct Section {
    /// What the findings touch.
    let subject: Subject
    /// The findings, those that weigh most first.
    let findings: [Finding]

    /// The operations of a document, or the document as a whole.
    struct Subject: Hashable {
        /// The name of the document's file, where several are compared.
        let document: String?
        /// The operations; none for what is of the document as a whole.
        let operations: [OperationName]
    }

    /// Puts findings into sections: what breaks most comes first, and otherwise the order stays.
    static func divide(_ findings: [Finding]) -> [Section] {
        var groups: [[Finding]] = []
        var positions: [Subject: Int] = [:]
        for finding in findings {
            let subject = Subject(document: finding.change.document, operations: finding.operations)
            if let position = positions[subject] {
                groups[position].append(finding)
            } else {
                positions[subject] = groups.count
                groups.append([finding])
            }
        }
        let sections = groups.map { group in
            let subject = Subject(document: group[0].change.document, operations: group[0].operations)
            return Section(subject: subject, findings: byWeight(group, \.change.level))
        }
        return byWeight(sections, \.findings[0].change.level)
    }

    /// Sorts by level, and keeps the order among equals.
    private static func byWeight<Element>(_ elements: [Element], _ level: KeyPath<Element, Level>) -> [Element] {
        Level.allCases.sorted(by: >).flatMap { wanted in elements.filter { $0[keyPath: level] == wanted } }
    }
}

extension OperationName {
    /// The method and the path, or the webhook's name.
    var call: String { (isWebhook ? "webhook " : "") + "\(method) \(path)" }
}
