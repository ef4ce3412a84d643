import Foundation
import SoraTestSupport
import Testing

private let hasNode = (try? Execution(of: "node", ["--version"]))?.status == 0

/// The comment that the action writes on a pull request, against a GitHub made of paper.
@Suite(.enabled(if: hasNode, "the action's script needs node"))
struct SpecDiffCommentTests {
    private static let script = URL(fileURLWithPath: #filePath).appending(path: "../../../.github/actions/spec-diff/comment.js")
        .standardized.path

    /// Runs the script beside comments that are there, and gives what it asked GitHub to do.
    private func calls(
        _ report: String, changed: Bool = true, comments: String = "[]", failing status: Int? = nil, specs: String = "specs"
    ) throws -> String {
        let folder = try TemporaryFolder(["report.md": report])
        let failure = status.map { "throw Object.assign(new Error('refused'), { status: \($0) })" } ?? ""
        let program = """
            const calls = []
            const call = name => async it => { \(failure); calls.push(`${name} ${it.comment_id ?? it.issue_number}\\n${it.body}`) }
            const issues = { listComments: {}, updateComment: call('update'), createComment: call('create') }
            const github = { rest: { issues }, paginate: async () => \(comments) }
            const context = {
                repo: { owner: 'o', repo: 'r' }, serverUrl: 'https://github.com', runId: 7, payload: { pull_request: { number: 12 } },
            }
            const core = { notice: text => calls.push('notice ' + text) }
            const env = { REPORT: '\(folder.path("report.md"))', CHANGED: '\(changed)', SPECS: '\(specs)' }
            require('\(Self.script)')({ github, context, core, env }).then(() => process.stdout.write(calls.join('\\n')))
            """
        let run = try Execution(of: "node", ["-e", program])
        #expect(status == 500 || run.status == 0, "\(run.messages)")
        return run.status == 0 ? run.output : "failed"
    }

    private let marker = "<!-- spec-diff of specs -->"

    @Test func `The first report is a new comment`() throws {
        #expect(try calls("Two changes\n") == "create 12\n\(marker)\nTwo changes\n")
        #expect(try calls("None\n", changed: false) == "")
    }

    @Test func `The next one takes its place`() throws {
        let comments = """
            [{ id: 1, user: { type: 'User' }, body: '\(marker) I am no bot' }, { id: 2, user: { type: 'Bot' }, body: 'other' },
             { id: 3, user: null, body: null }, { id: 4, user: { type: 'Bot' }, body: '\(marker)\\nTwo changes' }]
            """
        #expect(try calls("Three changes\n", comments: comments) == "update 4\n\(marker)\nThree changes\n")
        #expect(try calls("None\n", changed: false, comments: comments) == "update 4\n\(marker)\nNone\n")
        #expect(try calls("Two changes\n", comments: comments) == "")
        #expect(try calls("Two\n", comments: comments, specs: "more").hasPrefix("create 12\n<!-- spec-diff of more -->"))
    }

    @Test func `A long report is cut at the end of a line`() throws {
        let comment = try calls(String(repeating: "a change of the document\n", count: 5_000))
        let lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(comment.utf16.count <= 65_536 + "create 12\n".count && comment.utf16.count > 65_000)
        #expect(lines.suffix(2).first == "… The rest stands in [the summary of the run](https://github.com/o/r/actions/runs/7).")
        #expect(lines.dropLast(4).suffix(1) == ["a change of the document"])
    }

    @Test func `A token that can only read is no failure`() throws {
        #expect(try calls("Two\n", failing: 403).hasPrefix("notice The report could not be posted as a comment (refused)"))
        #expect(try calls("Two\n", failing: 500) == "failed")
    }

    @Test func `A folder's name does not end the marker`() throws {
        #expect(try calls("Two\n", specs: "a-->b").hasPrefix("create 12\n<!-- spec-diff of a__b -->\n"))
    }
}
