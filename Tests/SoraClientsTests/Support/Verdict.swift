import SoraRuntime
import Testing

/// What the judge found while a suite ran.
struct Verdict: Decodable {
    /// A request that broke the document, or an answer of the judge's own that did.
    struct Finding: Decodable, CustomStringConvertible {
        let method: String
        let path: String
        let operation: String?
        let status: Int
        let reasons: [String]

        var description: String { "\(method) \(path) (\(operation ?? "no operation"), \(status)): \(reasons.joined(separator: "; "))" }
    }

    let requests: Int
    let refused: [Finding]
    let wrong_answers: [Finding]
}

extension Judge {
    /// Expects that the judge saw requests, and refused none but those that were provoked.
    func expectNothingWrong() async throws {
        let verdict = try JSONCoding.decode(Verdict.self, from: try await bytes(at: "\(origin)/__judge/verdict"))
        #expect(verdict.requests > 0)
        let refused = verdict.refused.map { "\($0.operation ?? "\($0.method) \($0.path)") \($0.status)" }
        #expect(refused.sorted() == provoked.sorted(), "refused: \(verdict.refused)")
        #expect(verdict.wrong_answers.isEmpty, "answers of the judge that break the document: \(verdict.wrong_answers)")
    }
}

/// Runs a suite with a judge of its own, and has the judge's verdict at its end.
struct JudgedSuite: SuiteTrait, TestScoping {
    let provider: String

    func provideScope(for test: Test, testCase: Test.Case?, performing run: @Sendable () async throws -> Void) async throws {
        let judge = try Judge(of: provider)
        do {
            try await Judge.$current.withValue(judge) { try await run() }
            try await judge.expectNothingWrong()
        } catch {
            await judge.end()
            throw error
        }
        await judge.end()
    }
}

extension Trait where Self == JudgedSuite {
    /// Runs a suite with a judge of `specs/NAME.yaml`.
    static func judged(by provider: String) -> Self { Self(provider: provider) }
}
