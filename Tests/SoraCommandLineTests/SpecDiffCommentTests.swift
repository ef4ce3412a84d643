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

    /// The script against a server on loopback that keeps comments as GitHub does, a hundred on a page.
    @Test func `Three pushes to a pull request leave one comment, whatever others say`() throws {
        let folder = try TemporaryFolder(["report.md": ""])
        let program = """
            const http = require('http'), fs = require('fs')
            const comments = Array.from({ length: 130 }, (_, n) => ({ id: n, user: { type: n % 2 ? 'Bot' : 'User' }, body: `comment ${n}` }))
            const log = []
            const server = http.createServer((request, response) => {
                let text = ''
                request.on('data', part => text += part).on('end', () => {
                    const url = new URL(request.url, 'http://localhost'), sent = text && JSON.parse(text)
                    if (request.method !== 'GET') log.push(`${request.method} ${url.pathname}`)
                    const page = 100 * (url.searchParams.get('page') - 1)
                    const own = comments.find(it => url.pathname.endsWith(`/comments/${it.id}`))
                    if (request.method === 'POST') comments.push({ id: comments.length, user: { type: 'Bot' }, body: sent.body })
                    else if (request.method === 'PATCH') own.body = sent.body
                    response.end(JSON.stringify(request.method === 'GET' ? comments.slice(page, page + 100) : {}))
                })
            }).listen(0, '127.0.0.1', async () => {
                const at = `http://127.0.0.1:${server.address().port}/repos/o/r/issues/`
                const send = (method, path, it) => fetch(at + path, { method, body: JSON.stringify({ body: it.body }) })
                const issues = {
                    listComments: async (it, page) => (await fetch(`${at}${it.issue_number}/comments?page=${page}`)).json(),
                    createComment: it => send('POST', `${it.issue_number}/comments`, it),
                    updateComment: it => send('PATCH', `comments/${it.comment_id}`, it),
                }
                const paginate = async (list, it) => {
                    for (let page = 1, all = []; ; page++) {
                        const more = await list(it, page)
                        all.push(...more)
                        if (more.length < it.per_page) return all
                    }
                }
                const context = {
                    repo: { owner: 'o', repo: 'r' }, serverUrl: 'https://github.com', runId: 7, payload: { pull_request: { number: 12 } },
                }
                const env = { REPORT: '\(folder.path("report.md"))', CHANGED: 'true', SPECS: 'specs' }
                for (const report of ['One\\n', 'Two\\n', 'Two\\n']) {
                    fs.writeFileSync(env.REPORT, report)
                    await require('\(Self.script)')({ github: { rest: { issues }, paginate }, context, core: {}, env })
                }
                process.stdout.write([...log, comments.length, comments[130].body].join('\\n'))
                server.closeAllConnections()
                server.close()
            })
            """
        let run = try Execution(of: "node", ["-e", program])
        let calls = "POST /repos/o/r/issues/12/comments\nPATCH /repos/o/r/issues/comments/130\n"
        #expect(run.status == 0 && run.output == calls + "131\n\(marker)\nTwo\n", "\(run.messages)")
    }
}
