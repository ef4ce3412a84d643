// swift-tools-version: 6.1
import PackageDescription

// What measures a small call; a package of its own, so that nobody else builds it.
let package = Package(
    name: "CallBenchmark",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "sora-codegen", path: "../../..")],
    targets: [
        .target(name: "BareCalls", linkerSettings: [.linkedLibrary("curl")]),
        .executableTarget(name: "CallBenchmark", dependencies: ["BareCalls", .product(name: "SoraRuntime", package: "sora-codegen")]),
    ],
    swiftLanguageModes: [.v6]
)
