import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the answer of an operation whose documented content does not tell it: nothing comes after HEAD, and a redirect is followed.
    func answerWithoutContent(of operation: Operation, method: String) -> AnswerDeclaration? {
        if operation.method == "HEAD" {
            if let media = operation.responses.first(where: \.status.isSuccess)?.response.content.first {
                log.note("\(method) answers with headers alone, because HEAD has no body", at: media.nameNode.range)
            }
            return AnswerDeclaration(.nothing)
        }
        let isRedirected = operation.responses.contains { $0.status.isRedirect }
        let namesSuccess = operation.responses.contains { $0.status.isSuccess || $0.status == .others }
        if operation.method == "GET", isRedirected, !namesSuccess { return AnswerDeclaration(.bytes, accept: "*/*") }
        return nil
    }

    /// The answer for `default`, where the document names no success, and no error with the same body.
    func defaultAnswer(of operation: Operation) -> Response? {
        guard let answer = operation.responses.first(where: { $0.status == .others })?.response else { return nil }
        let others = operation.responses.filter { $0.status != .others }.map(\.response)
        let isError = others.contains { other in
            other.node === answer.node
                || other.content.contains { media in answer.content.contains { $0.schema?.isSame(as: media.schema) ?? false } }
        }
        return isError ? nil : answer
    }
}

extension Schema {
    /// True where both refer to one schema.
    fileprivate func isSame(as other: Schema?) -> Bool {
        guard let target = reference?.target else { return false }
        return target === other?.reference?.target
    }
}

extension StatusPattern {
    /// True of statuses that lead to another address.
    fileprivate var isRedirect: Bool {
        switch self {
        case .code(let code): [301, 302, 303, 307, 308].contains(code)
        case .hundred(let digit): digit == 3
        case .others: false
        }
    }
}
