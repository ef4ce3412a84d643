/// Writes findings for people, for GitHub's annotations, or for programs.
///
/// Nothing of a document steers what reads the output: control characters and the like are shown as escapes.
public struct DiagnosticRenderer: Sendable {
    /// The forms of a finding.
    public enum Format: String, Sendable, CaseIterable {
        /// `path:line:column: severity: message`, the line with a mark under the place, advice and related places.
        case text
        /// A [workflow command](https://docs.github.com/actions/reference/workflow-commands-for-github-actions) that makes an annotation.
        case github
        /// One JSON object a line, with lines and columns from 1 and the end behind the last character.
        case json
    }

    /// The form that is written.
    public let format: Format
    /// Whether the text form is coloured by ANSI sequences.
    public let usesColor: Bool

    /// Creates a renderer.
    public init(format: Format = .text, usesColor: Bool = false) {
        self.format = format
        self.usesColor = usesColor
    }

    /// Gives a finding as lines, each with its line break.
    public func render(_ diagnostic: Diagnostic) -> String {
        switch format {
        case .text: renderText(diagnostic)
        case .github: renderAnnotation(diagnostic)
        case .json: renderJSON(diagnostic)
        }
    }
}
