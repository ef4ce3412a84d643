/// What an answer tells of a task.
struct TaskState {
    /// Whether the task goes on.
    enum Phase {
        case running
        case succeeded
        case failed
    }

    let phase: Phase
    /// The provider's word for it.
    let status: String?
    /// From 0 to 1.
    let progress: Double?
    private let answer: JSONValue
    private let terms: TaskTerms

    /// Reads an answer; one without a status is that of a task that goes on.
    init(_ answer: JSONValue, _ terms: TaskTerms) {
        self.answer = answer
        self.terms = terms
        let status = answer.text(at: terms.status)
        self.status = status
        let word = status?.lowercased()
        if terms.succeeded.contains(where: { $0.lowercased() == word }) {
            phase = .succeeded
        } else if terms.failed.contains(where: { $0.lowercased() == word }) {
            phase = .failed
        } else {
            phase = .running
        }
        progress = terms.progress.flatMap { answer.values(at: $0).first }.flatMap { Self.progress($0, of: terms.completeProgress) }
    }

    /// The addresses of the result.
    var results: [URI] {
        guard let place = terms.results else { return [] }
        return answer.values(at: place).compactMap { $0.string }.filter { !$0.isEmpty }.map { URI(rawValue: $0) }
    }

    /// What the call for the result's bytes takes, where the answer tells it.
    var contentID: String? { terms.contentID.flatMap { answer.text(at: $0) } }

    /// Why the task failed, in the provider's words; what is empty is none.
    var failureWords: String {
        if let place = terms.failureWords { return answer.text(at: place) ?? "" }
        return ErrorMessage.find(in: answer.bytes(), contentType: nil)
    }

    /// The provider's code of the failure.
    var failureCode: String? { terms.failureCode.flatMap { answer.text(at: $0) } }

    /// Reads `33`, `"33"` or `"33%"`; a text with a percent sign is one of a hundred, whatever else counts as complete.
    private static func progress(_ value: JSONValue, of complete: Double) -> Double? {
        guard var text = value.string ?? value.number?.description else { return nil }
        text.removeAll { $0 == " " }
        var complete = complete
        if text.last == "%" {
            text.removeLast()
            complete = 100
        }
        guard let number = Double(text), number.isFinite, complete > 0 else { return nil }
        return min(max(number / complete, 0), 1)
    }
}

extension JSONValue {
    /// The values at a place; `*` stands for all elements of an array.
    func values(at place: String) -> [JSONValue] {
        guard let pointer = JSONPointer(place) else { return [] }
        var values = [self]
        for token in pointer.tokens {
            values = values.flatMap { value -> [JSONValue] in
                if token == "*", let elements = value.array { return elements }
                return value[JSONPointer(tokens: [token])].map { [$0] } ?? []
            }
        }
        return values
    }

    /// The text at a place, or that of a number; nil where there is none, or an empty one.
    func text(at place: String) -> String? {
        guard let value = values(at: place).first, let text = value.string ?? value.number?.description, !text.isEmpty else { return nil }
        return text
    }
}
