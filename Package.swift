// swift-tools-version: 6.1
import Foundation
import PackageDescription

/// True where SwiftPM has checked this package out for another one, which then compiles `Generated/` as it is.
///
/// SwiftPM puts dependencies into `<scratch>/checkouts/<name>` beside `<scratch>/workspace-state.json`.
/// `SORA_CODEGEN_AS_DEPENDENCY=1` or `=0` overrides the finding.
let isDependency: Bool = {
    if let override = Context.environment["SORA_CODEGEN_AS_DEPENDENCY"] { return override == "1" }
    let parent = URL(fileURLWithPath: Context.packageDirectory).deletingLastPathComponent()
    let state = parent.deletingLastPathComponent().appendingPathComponent("workspace-state.json")
    return parent.lastPathComponent == "checkouts" && FileManager.default.fileExists(atPath: state.path)
}()

/// The checked-in clients, which our own checkout leaves out of the build: there the plugin makes them afresh.
let checkedInClients = ((try? FileManager.default.contentsOfDirectory(atPath: Context.packageDirectory + "/Generated")) ?? [])
    .filter { $0.hasSuffix(".generated.swift") }

/// The providers' clients: the checked-in copy for other packages, freshly generated from `specs/` in our own checkout.
let clients: Target =
    isDependency
    ? .target(name: "SoraClients", dependencies: ["SoraRuntime"], path: "Generated", exclude: ["specs"])
    : .target(
        name: "SoraClients", dependencies: ["SoraRuntime"], path: "Generated", exclude: ["specs"] + checkedInClients,
        sources: ["SoraClients.swift"], plugins: ["SoraCodegen"])

let package = Package(
    name: "sora-codegen",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .executable(name: "sora-codegen", targets: ["sora-codegen"]),
        .library(name: "SoraClients", targets: ["SoraClients"]),
        .library(name: "SoraRuntime", targets: ["SoraRuntime"]),
        .library(name: "SoraWebhooks", targets: ["SoraWebhooks"]),
        .plugin(name: "SoraCodegen", targets: ["SoraCodegen"]),
        .plugin(name: "SoraCodegenCommand", targets: ["SoraCodegenCommand"]),
    ],
    targets: [
        .systemLibrary(name: "SoraCYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(name: "SoraCCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        // Found without pkg-config: SwiftPM would tell those to install it, too, who do not use `SoraWebhooks`.
        .systemLibrary(name: "SoraCCrypto"),

        .target(name: "SoraDiagnostics"),
        .target(name: "SoraParallel"),
        .target(name: "SoraYAML", dependencies: ["SoraCYAML", "SoraDiagnostics", "SoraParallel"]),
        .target(name: "SoraOpenAPI", dependencies: ["SoraYAML", "SoraDiagnostics", "SoraParallel"]),
        .target(name: "SoraPlanning", dependencies: ["SoraOpenAPI", "SoraYAML", "SoraDiagnostics", "SoraParallel"]),
        .target(name: "SoraEmitter", dependencies: ["SoraPlanning"]),
        .target(
            name: "SoraGenerator",
            dependencies: ["SoraEmitter", "SoraPlanning", "SoraOpenAPI", "SoraYAML", "SoraDiagnostics", "SoraParallel"]),
        .target(name: "SoraSpecDiff", dependencies: ["SoraPlanning", "SoraOpenAPI", "SoraYAML", "SoraDiagnostics"]),
        .executableTarget(
            name: "sora-codegen",
            dependencies: ["SoraGenerator", "SoraSpecDiff", "SoraPlanning", "SoraOpenAPI", "SoraDiagnostics", "SoraParallel"]),

        .target(
            name: "SoraRuntime", dependencies: [.target(name: "SoraCCurl", condition: .when(platforms: [.linux]))]),
        .target(
            name: "SoraWebhooks",
            dependencies: ["SoraRuntime", .target(name: "SoraCCrypto", condition: .when(platforms: [.linux]))]),
        clients,

        .plugin(name: "SoraCodegen", capability: .buildTool(), dependencies: ["sora-codegen"]),
        .plugin(
            name: "SoraCodegenCommand",
            capability: .command(
                intent: .custom(verb: "generate-clients", description: "Generates Swift clients from OpenAPI documents."),
                permissions: [.writeToPackageDirectory(reason: "Writes the generated Swift clients.")]),
            dependencies: ["sora-codegen"]),

        .testTarget(name: "SoraDiagnosticsTests", dependencies: ["SoraDiagnostics"]),
        .testTarget(name: "SoraParallelTests", dependencies: ["SoraParallel"]),
        .testTarget(name: "SoraYAMLTests", dependencies: ["SoraYAML", "SoraDiagnostics"]),
        .testTarget(name: "SoraOpenAPITests", dependencies: ["SoraOpenAPI", "SoraYAML", "SoraDiagnostics"]),
        .testTarget(
            name: "SoraPlanningTests", dependencies: ["SoraPlanning", "SoraOpenAPI", "SoraYAML", "SoraDiagnostics", "SoraRuntime"]),
        .testTarget(
            name: "SoraEmitterTests",
            dependencies: ["SoraEmitter", "SoraPlanning", "SoraOpenAPI", "SoraYAML", "SoraDiagnostics"]),
        .target(name: "SoraTestSupport", path: "Tests/SoraTestSupport"),
        .testTarget(
            name: "SoraGeneratorTests",
            dependencies: ["SoraGenerator", "SoraEmitter", "SoraPlanning", "SoraOpenAPI", "SoraYAML", "SoraDiagnostics", "SoraTestSupport"]),
        .testTarget(
            name: "SoraSpecDiffTests",
            dependencies: ["SoraSpecDiff", "SoraPlanning", "SoraOpenAPI", "SoraYAML", "SoraDiagnostics", "SoraTestSupport"]),
        .testTarget(name: "SoraCommandLineTests", dependencies: ["sora-codegen", "SoraTestSupport"]),
        .testTarget(name: "SoraPackageTests", dependencies: ["SoraTestSupport"]),
        .testTarget(name: "SoraRuntimeTests", dependencies: ["SoraRuntime"]),
        .testTarget(name: "SoraWebhooksTests", dependencies: ["SoraWebhooks", "SoraClients", "SoraRuntime"]),
        .executableTarget(name: "SoraTransferProbe", dependencies: ["SoraRuntime"], path: "Tests/SoraTransferProbe"),
        .testTarget(name: "SoraFaultTests", dependencies: ["SoraRuntime", "SoraTestSupport", "SoraTransferProbe"]),
        .target(
            name: "SoraOperationClients", dependencies: ["SoraRuntime"], path: "Tests/SoraOperationClients", plugins: ["SoraCodegen"]),
        .testTarget(name: "SoraOperationTests", dependencies: ["SoraOperationClients", "SoraRuntime"]),
        .testTarget(name: "SoraReadmeTests", dependencies: ["SoraClients", "SoraRuntime", "SoraWebhooks"]),
        .testTarget(
            name: "SoraClientsTests",
            dependencies: ["SoraClients", "SoraOperationClients", "SoraRuntime", "SoraTestSupport", "sora-codegen"]),
    ],
    swiftLanguageModes: [.v6]
)
