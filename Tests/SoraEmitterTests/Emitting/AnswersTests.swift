import SoraPlanning
import Testing

@testable import SoraEmitter

struct AnswersTests {
    @Test func answersOfAnOperationThatSucceedsInSeveralWays() {
        let answers = AnswersDeclaration(
            name: "MakeAnswer", documentation: Documentation("What `make` answers."),
            cases: [
                .init(name: "ok", statuses: 200...200, body: .json(.named("Studio.Video"))),
                .init(name: "noContent", statuses: 204...204, body: .nothing, documentation: Documentation("Nothing new")),
                .init(name: "status2XX", statuses: 200...299, body: .text),
            ])
        let text = files(ClientPlan(namespace: "Studio", types: [.answers(answers)]))[0]
        #expect(
            text.contains(
                """
                    /// What `make` answers.
                    public enum MakeAnswer: Sendable {
                        case ok(Studio.Video)
                        /// Nothing new
                        case noContent
                        case status2XX(String)
                        /// Another success than the document names.
                        case other(APIResponse)

                        init(_ response: APIResponse) throws {
                            switch response.status {
                            case 200: self = .ok(try response.decoded())
                            case 204: self = .noContent
                            case 200...299: self = .status2XX(try response.text())
                            default: self = .other(response)
                            }
                        }
                    }

                """))
    }
}
