public import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// Changes that a user has agreed to, read from a YAML file: a list of entries with `rule`, and at will `method`, `path`, `reason` and
/// `expires`.
public struct IgnoreList: Sendable {
    private var entries: [Entry] = []

    /// What changes to leave out, and until when.
    struct Entry: Sendable {
        let rule: Wildcard
        let method: String?
        let path: Wildcard?
        let expiry: Day?
        let place: SourceRange
    }

    /// Creates a list that leaves nothing out.
    public init() {}

    /// Reads a file; an entry that cannot be read stops the run.
    public init(_ file: SourceFile, reporting log: DiagnosticLog) {
        guard let root = parse(file, reporting: log) else { return }
        guard let nodes = root.sequence else {
            log.error(
                "expected a list of entries", at: root.range, effect: .stops, advice: "Begin each with ‘- rule: ’ and the id of a rule.")
            return
        }
        let findings = DiagnosticLog()
        entries = nodes.compactMap { Entry($0, reporting: findings) }
        for var finding in findings.diagnostics {
            if finding.severity == .error { finding.effect = .stops }
            log.report(finding)
        }
    }

    /// Leaves out the changes that the entries name; entries that have expired, and those that name nothing, are reported.
    func filtered(_ changes: [Change], today: Day, reporting log: DiagnosticLog) -> [Change] {
        if entries.isEmpty { return changes }
        var isUsed = entries.map { _ in false }
        let kept = changes.filter { change in
            var isIgnored = false
            for (index, entry) in entries.enumerated() where entry.matches(change) {
                isUsed[index] = true
                if !entry.isExpired(today) { isIgnored = true }
            }
            return !isIgnored
        }
        for (entry, isUsed) in zip(entries, isUsed) {
            if !isUsed {
                log.warning("this entry ignores nothing", at: entry.place, advice: "Remove it, or look whether its words are right.")
            } else if entry.isExpired(today) {
                log.warning("this entry has expired: what it names counts again", at: entry.place)
            }
        }
        return kept
    }
}

extension IgnoreList.Entry {
    /// Reads an entry; nil where it names no rule.
    init?(_ node: Node, reporting log: DiagnosticLog) {
        guard let object = ObjectReader(node, expecting: "an entry such as ‘rule: response-property-removed’", reporting: log) else {
            return nil
        }
        object.reportUnknownKeys(besides: ["rule", "method", "path", "reason", "expires"])
        guard let rule = object.string("rule") else {
            if object.mapping["rule"] == nil { log.error("an entry needs ‘rule’: the id of a rule", at: node.range) }
            return nil
        }
        if !Rule.all.contains(where: { Wildcard(rule).matches($0.id) }) {
            log.warning(
                "there is no rule ‘\(rule)’", at: object.mapping["rule"]?.range,
                advice: closestMatch(to: rule, among: Rule.all.map(\.id)).map { "Did you mean ‘\($0)’?" })
        }
        self.rule = Wildcard(rule)
        method = object.string("method")?.uppercased()
        path = object.string("path").map { Wildcard($0) }
        _ = object.string("reason")
        let expires = object.string("expires")
        expiry = expires.flatMap { Day($0) }
        if expires != nil, expiry == nil {
            log.error("‘expires’ is a day such as 2027-01-31", at: object.mapping["expires"]?.range)
        }
        place = object.mapping["rule"]?.range ?? node.range
    }

    func matches(_ change: Change) -> Bool {
        if !rule.matches(change.rule.id) { return false }
        if let method, method != change.operation?.method { return false }
        guard let path else { return true }
        return change.operation.map { path.matches($0.path) } ?? false
    }

    /// The day itself still counts.
    func isExpired(_ today: Day) -> Bool { expiry.map { $0 < today } ?? false }
}
