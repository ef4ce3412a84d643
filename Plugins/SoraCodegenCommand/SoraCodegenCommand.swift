import PackagePlugin

@main
struct SoraCodegenCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {}
}
