import SoraPlanning

/// The operation that creates a task: its arguments are called as those of the waiting calls.
private let creation = OperationDeclaration(
    name: "continue", identifier: "continue", method: "POST", path: "/continue", deprecation: "Use another.",
    parameters: ["deadline", "options", "onProgress", "updates", "in", "body", "self"].map {
        ParameterDeclaration(name: $0, key: $0, location: .query, type: .external("String"), isRequired: false)
    }, body: BodyDeclaration(.text, type: .external("String"), mediaType: "text/plain"),
    answer: AnswerDeclaration(.text, accept: "text/plain"))

/// A plan's tasks: with names that Swift reserves, and with every term.
let goldenTasks: [TaskDeclaration] = {
    var terms = TaskDeclaration.Terms(succeeded: ["done", "\"\\(ok)"], failed: Array(repeating: "a long word for a failure", count: 8))
    terms.id = "/task~1id"
    terms.status = "/a/\"status"
    terms.progress = "/progress"
    terms.completeProgress = 1
    terms.results = "/*/url"
    terms.contentID = "/file"
    terms.resultLifetime = 86_400_000
    terms.failureWords = "/error"
    terms.failureCode = "/code"
    terms.interval = 2_500
    terms.first = 0
    terms.growth = 1.25
    terms.longest = 60_000
    terms.grace = 1
    terms.deadline = 600_000
    return [
        task("switch", terms, label: "in"),
        task("usual", TaskDeclaration.Terms(succeeded: ["done"], failed: ["failed"]), label: "self"),
    ]
}()

private func task(
    _ name: String, _ terms: TaskDeclaration.Terms, label: String
) -> TaskDeclaration {
    TaskDeclaration(
        name: name, waitName: name + "Wait", updatesName: name == "switch" ? "case" : "usualUpdates", answer: .external("String"),
        query: .init(method: "find", label: label, identifier: "find", httpMethod: "GET", path: "/find"),
        content: name == "switch" ? .init(method: "fetch", label: "id", identifier: "fetch", httpMethod: "GET", path: "/f") : nil,
        terms: terms,
        creations: [.init(operation: creation, waitName: name + "AndWait", updatesName: name == "switch" ? "repeat" : "usualCreation")])
}

/// The calls that the tasks make.
let goldenTaskOperations: [OperationDeclaration] = [
    creation, call("find", "in", .text), call("find", "self", .text), call("fetch", "id", .bytes),
]

private func call(_ name: String, _ label: String, _ form: AnswerDeclaration.Form) -> OperationDeclaration {
    OperationDeclaration(
        name: name, identifier: name, method: "GET", path: "/{\(label)}",
        parameters: [ParameterDeclaration(name: label, key: label, location: .path, type: .external("String"), isRequired: true)],
        answer: AnswerDeclaration(form, accept: "text/plain"))
}
