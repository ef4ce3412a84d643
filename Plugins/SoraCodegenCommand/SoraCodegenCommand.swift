import Foundation
import PackagePlugin

/// `swift package generate-clients`: runs `sora-codegen` in the package's folder, with the arguments that it takes itself.
@main
struct SoraCodegenCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        let tool = Process()
        tool.executableURL = try context.tool(named: "sora-codegen").url
        tool.arguments = arguments.isEmpty ? ["specs/"] : arguments
        tool.currentDirectoryURL = context.package.directoryURL
        // The tool tells people how to bring stale files up to date; they call it by this name.
        let name = ["SORA_CODEGEN_COMMAND": "swift package --allow-writing-to-package-directory generate-clients"]
        tool.environment = ProcessInfo.processInfo.environment.merging(name) { _, new in new }
        try tool.run()
        tool.waitUntilExit()
        if tool.terminationReason == .uncaughtSignal || tool.terminationStatus != 0 {
            throw GenerationFailed(status: tool.terminationStatus)
        }
    }
}

/// Thrown where the tool ends with a failure, which it has explained.
struct GenerationFailed: Error, CustomStringConvertible {
    let status: Int32

    var description: String { "sora-codegen ended with status \(status)" }
}
