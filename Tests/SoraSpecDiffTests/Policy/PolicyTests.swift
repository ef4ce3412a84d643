import SoraDiagnostics
import Testing

@testable import SoraSpecDiff

/// What levels and ignored changes make of a difference, and what is told of mistakes in them.
@Suite struct PolicyTests {
    private let place: SourceRange = {
        let start = SourcePosition(line: 1, column: 1)
        return SourceRange(file: SourceFile(path: "new.yaml", bytes: []), start: start, end: start)
    }()
    private let day = Day("2026-11-21") ?? Day(number: 0)

    private func change(_ rule: Rule, _ method: String = "GET", _ path: String = "/a/b") -> Change {
        Change(rule, [], in: OperationName(method: method, path: path), old: nil, new: place)
    }

    /// The levels and rules that a policy leaves, and the findings about it.
    private func told(_ changes: [Change], levels: String = "", ignored: String? = nil) -> (changes: [String], findings: [String]) {
        let log = DiagnosticLog()
        var policy = Policy(today: day)
        policy.levels = SeverityLevels(SourceFile(path: "levels.txt", bytes: Array(levels.utf8)), reporting: log)
        if let ignored { policy.ignored = IgnoreList(SourceFile(path: "ignore.yaml", bytes: Array(ignored.utf8)), reporting: log) }
        let left = policy.applied(to: Difference(changes: changes), reporting: log)
        let findings = log.diagnostics.map { finding in
            let name = finding.place.map { "\($0.file.path):\($0.start.line): " } ?? ""
            return "\(name)\(finding.severity) \(finding.effect == .stops ? "stops " : "")\(finding.message)"
        }
        return (left.changes.map { "\($0.level.rawValue) \($0.rule.id)" }, findings)
    }

    private let removed = DocumentSetRules.removed
    private let added = DocumentSetRules.added

    @Test func `Nothing said leaves everything`() {
        let left = told([change(removed), change(added)])
        #expect(left.changes == ["error document-removed", "info document-added"] && left.findings.isEmpty)
    }

    @Test(arguments: [
        ("err", "error"), ("ERR", "error"), ("error", "error"), ("warn", "warning"), ("warning", "warning"), ("info", "info"),
    ])
    func `A rule gets another level`(word: String, level: String) {
        #expect(told([change(removed)], levels: "document-removed    \(word)\r\n").changes == ["\(level) document-removed"])
    }

    @Test func `A rule of the level none is silent, and comments are passed over`() {
        let left = told([change(removed), change(added)], levels: "# all\n\n  document-removed\tnone # really\n")
        #expect(left.changes == ["info document-added"] && left.findings.isEmpty)
    }

    @Test func `Lines that say nothing stop, and unknown rules are told`() {
        let left = told([], levels: "document-removed\ndocument-removed loud\ndocument-removed err now\nno-such warn\n")
        let words = "expected the id of a rule and its level"
        #expect(
            left.findings == [
                "levels.txt:1: error stops \(words)", "levels.txt:2: error stops \(words)", "levels.txt:3: error stops \(words)",
                "levels.txt:4: warning there is no rule ‘no-such’",
            ])
    }

    @Test(arguments: [
        "rule: document-removed", "rule: 'document-*'", "{rule: document-removed, method: get}", "{rule: '*', path: /a/*}",
        "{rule: document-removed, method: GET, path: /a/b, reason: agreed, expires: 2026-11-21}",
    ])
    func `An entry leaves a change out`(entry: String) {
        let left = told([change(removed)], ignored: "- \(entry)\n")
        #expect(left.changes == [] && left.findings.isEmpty)
    }

    @Test(arguments: [
        "rule: document-added", "{rule: document-removed, method: PUT}", "{rule: document-removed, path: /a}", "{rule: '*', path: /a/b/*}",
    ])
    func `An entry that names nothing is stale`(entry: String) {
        let left = told([change(removed)], ignored: "- \(entry)\n")
        #expect(left.changes == ["error document-removed"])
        #expect(left.findings == ["ignore.yaml:1: warning this entry ignores nothing"])
    }

    @Test func `An entry with a path is of no change without an operation`() {
        let whole = Change(removed, [], old: place, new: nil)
        #expect(told([whole], ignored: "- {rule: '*', path: '**'}").changes == ["error document-removed"])
        #expect(told([whole], ignored: "- {rule: '*', method: GET}").changes == ["error document-removed"])
        #expect(told([whole], ignored: "- rule: '*'").changes == [])
    }

    @Test func `An expired entry counts no more`() {
        let left = told([change(removed)], ignored: "# agreed\n- rule: document-removed\n  expires: 2026-11-20\n")
        #expect(left.changes == ["error document-removed"])
        #expect(left.findings == ["ignore.yaml:2: warning this entry has expired: what it names counts again"])
    }

    @Test func `Mistakes in a list stop the run`() {
        func findings(_ text: String) -> [String] { told([], ignored: text).findings.filter { !$0.contains("ignores nothing") } }
        #expect(findings("ignore: []\n") == ["ignore.yaml:1: error stops expected a list of entries"])
        #expect(findings("- method: GET\n") == ["ignore.yaml:1: error stops an entry needs ‘rule’: the id of a rule"])
        #expect(findings("- document-removed\n").first?.hasPrefix("ignore.yaml:1: error stops expected an entry such as") == true)
        #expect(findings("- {rule: document-removed, expires: soon}").first?.contains("error stops ‘expires’ is a day") == true)
        #expect(findings("- {rule: document-removed, paths: /a}").first?.contains("error stops") == true)
        #expect(findings("- {rule: document-remove}") == ["ignore.yaml:1: warning there is no rule ‘document-remove’"])
        #expect(findings("- [").first?.contains("error stops") == true)
        #expect(findings("[]").isEmpty)
    }
}
