import Foundation

/// A program's run: what it printed and how it ended.
public struct Execution: Sendable {
    /// What it printed as its result.
    public let output: String
    /// What it said about the run.
    public let messages: String
    /// The exit status; that of a signal is the signal's number, negative.
    public let status: Int32

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - program: The program's path, or its name, which is looked for as a shell does.
    ///   - arguments: Its arguments.
    ///   - folder: The folder that it runs in.
    ///   - environment: What is added to the environment of the test.
    ///   - start: Is called with the process's number once it runs.
    public init(
        of program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
        whenStarted start: (Int32) -> Void = { _ in }
    ) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program.contains("/") ? program : "/usr/bin/env")
        process.arguments = program.contains("/") ? arguments : [program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let captured = try TemporaryFolder(["output": "", "messages": ""])
        process.standardOutput = FileHandle(forWritingAtPath: captured.path("output"))
        process.standardError = FileHandle(forWritingAtPath: captured.path("messages"))
        process.standardInput = FileHandle.nullDevice
        try process.run()
        start(process.processIdentifier)
        process.waitUntilExit()
        output = try captured.text("output")
        messages = try captured.text("messages")
        status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// Runs the tool that was built with the tests.
    public init(
        ofTool arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
        whenStarted start: (Int32) -> Void = { _ in }
    ) throws {
        try self.init(of: Self.tool, arguments, in: folder, environment: environment, whenStarted: start)
    }

    /// The path of the tool, which stands beside the tests' own program.
    public static var tool: String {
        #if os(macOS)
            let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
            return bundle.deletingLastPathComponent().appending(path: "sora-codegen").path
        #else
            return Bundle.main.executableURL.map { $0.deletingLastPathComponent().appending(path: "sora-codegen").path } ?? "sora-codegen"
        #endif
    }
}
