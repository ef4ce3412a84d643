/// A difference as it is told, made from what a policy left of it; nothing of a document steers what reads the output.
public struct DiffReport: Sendable {
    /// What is told.
    public let difference: Difference
    /// The changes on the wire, each change of a shared schema once.
    public let findings: [Finding]
    /// What the difference asks of versions.
    public let advice: VersionAdvice

    /// Creates a report; levels are as the changes have them.
    public init(_ difference: Difference) {
        self.difference = difference
        let swiftPlaces = SwiftPlaces(difference.swiftChanges)
        findings = Finding.gather(difference.changes).map { finding in
            var finding = finding
            finding.swiftChanges = swiftPlaces.positions(of: finding.change).map { difference.swiftChanges[$0] }
            return finding
        }
        advice = VersionAdvice(
            findings: findings, swiftChanges: difference.swiftChanges, isReworded: difference.isReworded)
    }

    /// Gives the whole report in a form, with its last line break; colour is for the text form.
    public func render(as format: DiffFormat, usesColor: Bool = false) -> String {
        switch format {
        case .text: renderText(usesColor: usesColor)
        case .markdown: renderMarkdown()
        case .json: renderJSON()
        case .github: renderAnnotations()
        case .html: renderHTML()
        case .sarif: renderSARIF()
        }
    }
}
