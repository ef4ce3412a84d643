import Foundation
import Testing

/// What the judge needs: the package's folder, and the Python that `Tests/Judge/environment.sh` makes.
enum JudgeEnvironment {
    /// The package's folder.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The judge's Python.
    static let python = package.appending(path: ".venv/bin/python")

    /// Whether the environment is there, with what the requirements pin.
    static var isCurrent: Bool {
        let stamp = try? Data(contentsOf: package.appending(path: ".venv/requirements.stamp"))
        let requirements = try? Data(contentsOf: package.appending(path: "Tests/Judge/requirements.txt"))
        return stamp != nil && stamp == requirements && FileManager.default.isExecutableFile(atPath: python.path)
    }

    /// Whether a missing environment is a failure.
    static var isRequired: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }
}

/// The judge cannot be run, or broke off.
struct JudgeFailure: Error, CustomStringConvertible {
    let description: String
}

extension Trait where Self == ConditionTrait {
    /// Runs a suite where the judge's environment is there; under CI, its absence fails the suite.
    static var whereJudgeRuns: Self {
        .enabled(
            if: JudgeEnvironment.isCurrent || JudgeEnvironment.isRequired,
            "skipped: the judge's Python is missing or out of date; Tests/Judge/environment.sh makes it")
    }
}
