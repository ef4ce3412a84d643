import Foundation

/// What judges written in Python need: the package's folder, and the Python that `Tests/Judge/environment.sh` makes.
public enum JudgeEnvironment {
    /// The package's folder.
    public static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The judge's Python.
    public static let python = package.appending(path: ".venv/bin/python")

    /// Whether the environment is there, with what the requirements pin.
    public static var isCurrent: Bool {
        let stamp = try? Data(contentsOf: package.appending(path: ".venv/requirements.stamp"))
        let requirements = try? Data(contentsOf: package.appending(path: "Tests/Judge/requirements.txt"))
        return stamp != nil && stamp == requirements && FileManager.default.isExecutableFile(atPath: python.path)
    }

    /// Whether a missing environment is a failure.
    public static var isRequired: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }

    /// Whether tests with a judge run; under CI, the environment's absence fails them.
    public static var isWanted: Bool { isCurrent || isRequired }

    /// Why tests without a judge do not run.
    public static let absence = "skipped: the judge's Python is missing or out of date; Tests/Judge/environment.sh makes it"
}
