import SoraDiagnostics

extension DiffReport {
    /// Writes the report for a terminal: by operation, each finding with its source lines, and what it comes to at the end.
    func renderText(usesColor: Bool) -> String {
        let writer = TextReport(renderer: DiagnosticRenderer(format: .text, usesColor: usesColor))
        var text = ""
        for section in Section.divide(findings) { text += writer.render(section) + "\n" }
        if !difference.swiftChanges.isEmpty { text += writer.render(difference.swiftChanges) + "\n" }
        return text + summary.joined(separator: "\n") + "\n"
    }
}

/// Writes the parts of the text form.
private struct TextReport {
    let renderer: DiagnosticRenderer

    /// How many operations a title names.
    private static let longestTitle = 4
    /// How many declarations that only add something are shown.
    private static let mostAdditions = 20

    func render(_ section: Section) -> String {
        renderer.title(title(of: section.subject)) + section.findings.map(render).joined()
    }

    private func title(of subject: Section.Subject) -> String {
        let operations = subject.operations
        if operations.isEmpty { return subject.document ?? "The document" }
        let document = subject.document.map { "\($0): " } ?? ""
        return document + title(of: operations)
    }

    private func title(of operations: [OperationName]) -> String {
        switch operations.count {
        case 1: operations[0].call + (operations[0].identifier.map { " (\($0))" } ?? "")
        case let count: "\(count) operations: " + named(operations, atMost: Self.longestTitle)
        }
    }

    private func render(_ finding: Finding) -> String {
        let change = finding.change
        let message = "\(change.shownText)\(finding.remark) [\(change.rule.id)]"
        var text = renderer.heading(change.level.rawValue, change.level.severity, message, at: finding.place)
        if let old = finding.formerPlace { text += renderer.heading("note", .note, "it was", at: old) }
        for swift in finding.swiftChanges where swift.effect != .adds {
            text += renderer.remark("swift", "\(swift.effect.rawValue) \(swift.symbol)")
        }
        return text
    }

    func render(_ changes: [SwiftChange]) -> String {
        let telling = changes.filter { $0.effect != .adds }
        let additions = changes.filter { $0.effect == .adds }
        var text = renderer.title("Swift")
        for change in telling { text += render(change) }
        for change in additions.prefix(Self.mostAdditions) { text += renderer.heading("adds", .note, change.symbol, at: nil) }
        if additions.count > Self.mostAdditions { text += renderer.remark("adds", "… and \(additions.count - Self.mostAdditions) more") }
        return text
    }

    private func render(_ change: SwiftChange) -> String {
        var text = renderer.heading(change.effect.rawValue, change.effect.severity, change.symbol, at: change.place, showsLine: false)
        if let before = change.before { text += "  - \(printable(before))\n" }
        if let after = change.after { text += "  + \(printable(after))\n" }
        if let mend = change.mend { text += renderer.remark("help", mend) }
        return text
    }
}
