import SoraDiagnostics
import SoraYAML

/// What an `x-task` says, whichever way it is written: a pointer alone stands for an object with ‘at’.
struct TaskStatement {
    /// The link that leads to the call that asks for the task.
    var query: Term?
    /// Where the status stands.
    var status: Term
    /// What is known of the statuses, in the document's order.
    var statuses: [Status] = []
    /// Where the result stands, or which link leads to it.
    var result: Term?
    /// Which link leads to the call that answers the result's bytes, where one does.
    var content: Term?
    /// How long the result can be fetched.
    var lifetime: Term?
    /// Where the progress stands.
    var progress: Term?
    /// The progress of a task that is done.
    var complete: Term?
    /// Where the reason of a failure stands, and where its code.
    var failure: Term?
    var failureCode: Term?
    /// When to ask, by the members' names.
    var polling: [(name: String, term: Term)] = []

    /// Something that the task says, and where.
    struct Term {
        var text: String
        var place: SourceRange?
    }

    /// A status and what a task of it has done.
    struct Status {
        var text: String
        var outcome: Outcome
        var place: SourceRange
    }

    /// What a task of a status has done.
    enum Outcome: String {
        case running, succeeded, failed
    }

    /// Reads a task as far as it can be read; what is wrong in it, validation tells.
    init(_ node: Node) {
        let written = node["status"]
        status = Self.pointer(written) ?? Term(text: "/status", place: node.keyRange("status") ?? node.range)
        for outcome in [Outcome.running, .succeeded, .failed] {
            for value in written?[outcome.rawValue]?.sequence ?? [] where value.scalar != nil {
                statuses.append(Status(text: value.words, outcome: outcome, place: value.range))
            }
        }
        query = Self.term(node["query"])
        content = Self.term(node["result"]?["content"])
        result = Self.pointer(node["result"]) ?? content.map { Term(text: "the link " + $0.text, place: $0.place) }
        lifetime = Self.term(node["result"]?["lifetime"])
        progress = Self.pointer(node["progress"])
        complete = Self.term(node["progress"]?["complete"])
        failure = Self.pointer(node["failure"])
        failureCode = Self.term(node["failure"]?["code"])
        for entry in node["polling"]?.mapping?.entries ?? [] where entry.value.scalar != nil {
            polling.append((entry.key, Term(text: entry.value.words, place: entry.value.range)))
        }
    }

    private static func term(_ node: Node?) -> Term? {
        node.flatMap { $0.scalar == nil ? nil : Term(text: $0.words, place: $0.range) }
    }

    private static func pointer(_ node: Node?) -> Term? { term(node?.mapping == nil ? node : node?["at"]) }
}
