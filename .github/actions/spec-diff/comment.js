// Posts the report as a comment on the pull request, or updates the comment that is there: a push never adds another one.
//
// A pull request without changes of the documents gets no comment, and one that lost them has its comment say so.

const fs = require('fs')

// GitHub takes no longer comment, in characters.
const longest = 65536

module.exports = async ({ github, context, core, env }) => {
    const { owner, repo } = context.repo
    const marker = `<!-- spec-diff of ${env.SPECS.replace(/--+|[<>]/g, '_')} -->`
    const url = `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}`
    const body = fitted(`${marker}\n${fs.readFileSync(env.REPORT, 'utf8')}`, `\n\n… The rest stands in [the summary of the run](${url}).\n`)
    const issue = { owner, repo, issue_number: context.payload.pull_request.number }
    try {
        const comments = await github.paginate(github.rest.issues.listComments, { ...issue, per_page: 100 })
        const own = comments.find(comment => comment.user?.type === 'Bot' && comment.body?.startsWith(marker))
        if (own && own.body.trim() === body.trim()) return
        if (own) await github.rest.issues.updateComment({ owner, repo, comment_id: own.id, body })
        else if (env.CHANGED === 'true') await github.rest.issues.createComment({ ...issue, body })
    } catch (error) {
        if (error.status !== 403 && error.status !== 404) throw error
        // The token of a pull request from a fork can only read; the summary has the report all the same.
        core.notice(`The report could not be posted as a comment (${error.message}); it stands in the summary of the run.`)
    }
}

// Cuts a text at the end of a line, so that it and the words that tell of it fit.
function fitted(text, ending) {
    if (text.length <= longest) return text
    const room = text.slice(0, longest - ending.length)
    return room.slice(0, room.lastIndexOf('\n') + 1) + ending
}
