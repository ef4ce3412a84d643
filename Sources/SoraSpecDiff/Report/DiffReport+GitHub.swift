import SoraDiagnostics

extension DiffReport {
    /// Writes annotations, the heaviest first: GitHub shows ten of a kind of one step, and the rest in its log alone.
    ///
    /// What is gone is annotated at its line of the old document; that is the same file of the checkout, whose name has no revision.
    func renderAnnotations() -> String {
        let renderer = DiagnosticRenderer(format: .github)
        var told: Set<SwiftChange> = []
        var text = ""
        for level in Level.allCases.reversed() {
            for finding in findings where finding.change.level == level {
                let title = "\(level.title): \(finding.change.rule.id)"
                text += renderer.annotation(level.severity, title: title, finding.lines, at: finding.place)
                told.formUnion(finding.swiftChanges)
            }
        }
        for effect in [SwiftChange.Effect.breaks, .mayBreak] {
            for change in difference.swiftChanges where change.effect == effect && !told.contains(change) {
                text += renderer.annotation(
                    effect == .breaks ? .warning : .note, title: "Swift: \(effect.rawValue)", change.lines, at: change.place)
            }
        }
        return text
    }
}

extension SwiftChange {
    /// What an annotation says: the declaration before and after, and the mend.
    fileprivate var lines: [String] {
        [symbol, before.map { "- \($0)" }, after.map { "+ \($0)" }, mend].compactMap { $0.map { clipped($0, to: 400) } }
    }
}
