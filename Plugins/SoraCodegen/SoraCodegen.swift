import Foundation
import PackagePlugin

/// Generates the clients of the OpenAPI documents in a target's folder, or in its `specs` folder, on every build that changed them.
///
/// It needs no configuration. The outputs are decided here, from the documents' names and sizes; the tool fills exactly those.
@main
struct SoraCodegen: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let folders = [target.directoryURL, target.directoryURL.appending(path: "specs")]
        return try commands(
            for: target.name, in: folders, tool: context.tool(named: "sora-codegen").url, into: context.pluginWorkDirectoryURL)
    }

    private func commands(for target: String, in folders: [URL], tool: URL, into output: URL) throws -> [Command] {
        let specs = folders.map { SpecFolder($0.resolvingSymlinksInPath()) }
        let documents = specs.flatMap(\.documents)
        guard !documents.isEmpty else {
            let places = folders.map(\.path).joined(separator: " or ")
            Diagnostics.error("target ‘\(target)’ holds no OpenAPI document: put one into \(places)")
            return []
        }
        let outputs = OutputNames(for: documents).files.map { $0.map { output.appending(path: $0) } }
        let overlays = specs.flatMap(\.overlays).flatMap { ["--overlay", $0.path] }
        let parts = zip(documents, outputs).flatMap { document, files in
            [document.path] + files.flatMap { ["--output-file", $0.path] }
        }
        return [
            .buildCommand(
                displayName: "Generating the clients of \(target)", executable: tool,
                arguments: ["generate", "--quiet"] + overlays + parts,
                inputFiles: specs.flatMap(\.inputs), outputFiles: outputs.flatMap(\.self))
        ]
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension SoraCodegen: XcodeBuildToolPlugin {
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            let folders = target.inputFiles.map(\.url).filter { DocumentKind.mayBeDocument(named: $0.lastPathComponent) }
                .map { $0.deletingLastPathComponent() }
            return try commands(
                for: target.displayName, in: Array(Set(folders)).sorted { $0.path < $1.path },
                tool: context.tool(named: "sora-codegen").url,
                into: context.pluginWorkDirectoryURL)
        }
    }
#endif
