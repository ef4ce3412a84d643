import Foundation
import Testing

/// Calls `body` with a new folder, which is removed afterwards.
func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("SoraEmitterTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
}

/// Writes texts as Swift files and returns their paths.
func write(_ texts: [[UInt8]], to folder: URL) throws -> [String] {
    try texts.enumerated().map { index, text in
        let file = folder.appendingPathComponent("Client\(index + 1).swift")
        try Data(text).write(to: file)
        return file.path
    }
}

/// Runs a tool of the toolchain and records what it says where it fails.
func run(_ command: [String]) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command.prefix(4).joined(separator: " ")): \(text.prefix(4_000))")
}
