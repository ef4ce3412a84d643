import Foundation
import SoraRuntime
import SoraTestSupport

/// A provider's stand-in, which judges every request by the document that `sora-codegen bundle` prints: `Tests/Judge/judge.py`.
actor Judge {
    /// The judge of the suite that is running.
    @TaskLocal static var current: Judge?

    /// Its address, as `http://127.0.0.1:49152`.
    nonisolated let origin: String
    /// The address of the document's server, moved to the judge.
    nonisolated let server: ServerAddress
    /// Refusals that tests provoke on purpose, as operation and status.
    private(set) var provoked: [String] = []

    private let folder: TemporaryFolder
    private let process: Process
    private let input: Pipe

    /// Starts the judge of `specs/NAME.yaml`; it ends with `end()`, or with the tests' own program.
    init(of provider: String) throws {
        guard JudgeEnvironment.isCurrent else {
            throw JudgeFailure(description: "the judge's Python is missing or out of date; Tests/Judge/environment.sh makes it")
        }
        folder = try TemporaryFolder(["effective.yaml": try effectiveDocument(of: provider, as: "yaml")])
        let output = Pipe()
        input = Pipe()
        process = Process()
        process.executableURL = JudgeEnvironment.python
        process.arguments = [JudgeEnvironment.package.appending(path: "Tests/Judge/judge.py").path, folder.path("effective.yaml")]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        guard let addresses = readAddresses(from: output.fileHandleForReading) else {
            process.terminate()
            throw JudgeFailure(description: "the judge of \(provider) did not say where it listens")
        }
        origin = addresses.origin
        server = ServerAddress(addresses.server)
    }

    /// Ends the judge.
    func end() {
        try? input.fileHandleForWriting.close()
        process.terminate()
        process.waitUntilExit()
    }

    /// Remembers that a test is about to have a request refused.
    func expectRefusal(_ status: Int, of operation: String) {
        provoked.append("\(operation) \(status)")
    }

    /// Reads what an address on the judge answers, without any credential.
    nonisolated func bytes(at address: String) async throws -> Data {
        let response = try await ClientConfiguration.standardTransport.send(HTTPRequest(.get, address))
        guard response.head.status == 200 else { throw JudgeFailure(description: "\(address) answered \(response.head.status)") }
        var data = Data()
        for try await chunk in response.body { data.append(contentsOf: chunk) }
        return data
    }
}

/// Prints a provider's effective document.
func effectiveDocument(of provider: String, as format: String) throws -> String {
    let spec = JudgeEnvironment.package.appending(path: "specs/\(provider).yaml").path
    let bundling = try Execution(ofTool: ["bundle", spec, "--format", format, "--quiet"])
    guard bundling.status == 0 else { throw JudgeFailure(description: "sora-codegen bundle \(spec): \(bundling.messages)") }
    return bundling.output
}

/// Reads the two lines that tell where the judge listens; nil where it ends before.
private func readAddresses(from output: FileHandle) -> (origin: String, server: String)? {
    var text = Data()
    while text.count(where: { $0 == UInt8(ascii: "\n") }) < 2 {
        let more = output.availableData
        if more.isEmpty { return nil }
        text += more
    }
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    guard lines[0].hasPrefix("listening on "), lines[1].hasPrefix("server ") else { return nil }
    return (String(lines[0].dropFirst(13)), String(lines[1].dropFirst(7)))
}
