import SoraPlanning
import Testing

@testable import SoraEmitter

@Suite struct TaskTests {
    private func task(_ terms: TaskDeclaration.Terms, creating operation: OperationDeclaration) -> TaskDeclaration {
        TaskDeclaration(
            name: "jobTask", waitName: "waitForJob", updatesName: "jobUpdates", answer: .named("Studio.Job"),
            query: .init(method: "getJob", label: "in", identifier: "getJob", httpMethod: "GET", path: "/jobs/{in}"),
            content: .init(method: "getBytes", label: "id", identifier: "getBytes", httpMethod: "GET", path: "/bytes/{id}"), terms: terms,
            creations: [
                .init(
                    operation: operation, waitName: "createJobAndWait", updatesName: "createJobUpdates",
                    waitDocumentation: Documentation("Creates.\n\n- Throws: `APIError`."), updatesDocumentation: Documentation("Follows."))
            ], waitDocumentation: Documentation("Waits."), updatesDocumentation: Documentation("Follows by the identifier."))
    }

    private func emitted(_ task: TaskDeclaration) -> String {
        written { ClientEmitter(ClientPlan(namespace: "Studio")).emit(task, to: &$0) }
    }

    @Test func theCallsAreOneLineEachAndTheTaskIsAValue() {
        var terms = TaskDeclaration.Terms(succeeded: ["done", "\"ok\""], failed: ["failed"])
        terms.progress = "/progress"
        terms.first = 1_500
        terms.deadline = 600_000
        terms.growth = 1.5
        let operation = OperationDeclaration(
            name: "createJob", identifier: "createJob", method: "POST", path: "/jobs",
            parameters: [
                ParameterDeclaration(name: "in", key: "in", location: .query, type: .external("Int"), isRequired: false),
                ParameterDeclaration(
                    name: "deadline", key: "deadline", location: .query, type: .external("Int"), isRequired: true,
                    documentation: Documentation("When.")),
            ], body: BodyDeclaration(.json, type: .named("Studio.Order"), mediaType: "application/json"))
        let calls = emitted(task(terms, creating: operation))
        #expect(
            calls.hasPrefix(
                #"""
                /// Creates.
                ///
                /// - Parameters:
                ///   - deadline: When.
                ///   - waitingDeadline: How long to wait at most; nil takes what the document says.
                ///   - options: What holds for each of the calls.
                ///   - onProgress: Is told of each update, the first of which has the task's identifier.
                /// - Throws: `APIError`.
                public func createJobAndWait(
                    _ body: Studio.Order,
                    in: Int? = nil,
                    deadline: Int,
                    waitingDeadline: Duration? = nil,
                    options: CallOptions = .init(),
                    onProgress: TaskUpdates<Studio.Job>.Observer? = nil
                ) async throws -> FinishedTask<Studio.Job> {
                    let updates = try await self.createJobUpdates(body, in: `in`, deadline: deadline, waitingDeadline: waitingDeadline, options: options)
                    return try await updates.finished(onProgress)
                }

                /// Follows.
                ///
                /// - Parameters:
                ///   - deadline: When.
                ///   - waitingDeadline: How long to wait at most; nil takes what the document says.
                ///   - options: What holds for each of the calls.
                public func createJobUpdates(
                    _ body: Studio.Order, in: Int? = nil, deadline: Int, waitingDeadline: Duration? = nil, options: CallOptions = .init()
                ) async throws -> TaskUpdates<Studio.Job> {
                    try await self.jobTask.updates(deadline: waitingDeadline, options: options) {
                        _ = try await self.createJob(body, in: `in`, deadline: deadline, options: $0)
                    }
                }

                """#))
        #expect(
            calls.hasSuffix(
                #"""
                /// How `getJob` tells of a task, as `x-task` of the document says.
                var jobTask: TaskFollower<Studio.Job> {
                    var terms = TaskTerms()
                    terms.succeeded = ["done", "\"ok\""]
                    terms.failed = ["failed"]
                    terms.progress = "/progress"
                    terms.first = .milliseconds(1500)
                    terms.growth = 1.5
                    terms.deadline = .seconds(600)
                    let query = OperationRequest("getJob", .get, "/jobs/{in}")
                    return TaskFollower(api, query, terms) {
                        try await self.getJob(in: $0.value(), options: $1)
                    } content: {
                        try await self.getBytes(id: $0.value(), options: $1)
                    }
                }
                """#))
    }
}
