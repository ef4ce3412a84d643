import SoraTestSupport
import Testing

/// The judge cannot be run, or broke off.
struct JudgeFailure: Error, CustomStringConvertible {
    let description: String
}

extension Trait where Self == ConditionTrait {
    /// Runs a suite where the judge's environment is there; under CI, its absence fails the suite.
    static var whereJudgeRuns: Self { .enabled(if: JudgeEnvironment.isWanted, "\(JudgeEnvironment.absence)") }
}
