import Foundation
import SoraTestSupport
import Testing

/// The server of `Tests/Faults`, one for all tests; it ends with their program.
final class FaultServer: Sendable {
    /// The addresses by name: `http`, `other`, `https`, `refused` and the ones nobody should trust.
    let origins: [String: String]
    /// The files of certificates by name.
    let files: [String: String]
    /// Held open: the server ends when it closes.
    private let input: Pipe

    private struct Greeting: Decodable {
        let origins: [String: String]
        let files: [String: String]
    }

    /// The running server, or why there is none.
    static let shared = Result { try FaultServer() }

    private init() throws {
        let output = Pipe()
        input = Pipe()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-B", Self.script]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = output.fileHandleForReading.readLine()
        guard let greeting = try? JSONDecoder().decode(Greeting.self, from: line) else {
            throw FaultsMissing(description: "Tests/Faults/server.py did not start; it needs Python 3.11 and openssl (.ci/install --tests)")
        }
        origins = greeting.origins
        files = greeting.files
    }

    private static let script = JudgeEnvironment.package.appending(path: "Tests/Faults/server.py").path
}

/// Why the fault server does not run.
struct FaultsMissing: Error, CustomStringConvertible {
    let description: String
}

extension FileHandle {
    /// Reads until a line's end.
    fileprivate func readLine() -> Data {
        var line = Data()
        while line.last != UInt8(ascii: "\n"), case let more = availableData, !more.isEmpty { line += more }
        return line
    }
}

extension Trait where Self == ConditionTrait {
    /// Runs a suite where the fault server starts; under CI, its absence fails the suite.
    static var whereFaultsRun: Self {
        .enabled("skipped: Tests/Faults/server.py needs Python 3.11 and openssl; .ci/install --tests installs them") {
            guard case .failure = FaultServer.shared else { return true }
            return JudgeEnvironment.isRequired
        }
    }
}
