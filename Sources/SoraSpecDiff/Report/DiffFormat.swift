/// The forms of a report on a difference.
public enum DiffFormat: String, Sendable, CaseIterable {
    /// For people at a terminal: changes by operation, each with its source line.
    case text
    /// A comment on a pull request.
    case markdown
    /// One object for programs; `docs/diff.schema.json` describes it.
    case json
    /// [Workflow commands](https://docs.github.com/actions/reference/workflow-commands-for-github-actions) that make annotations.
    case github
    /// One page that needs nothing but a browser.
    case html
    /// A [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html) log, as code scanning takes it.
    case sarif
}
