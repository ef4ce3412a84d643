// swift-tools-version: 6.1
import PackageDescription

// What measures a small call, and the validation of a request; a package of its own, so that nobody else builds it.
let package = Package(
    name: "CallBenchmark",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "sora-codegen", path: "../../..")],
    targets: [
        .target(name: "BareCalls", linkerSettings: [.linkedLibrary("curl")]),
        .executableTarget(name: "CallBenchmark", dependencies: ["BareCalls", .product(name: "SoraRuntime", package: "sora-codegen")]),
        .executableTarget(name: "ValidationBenchmark", dependencies: [.product(name: "SoraRuntime", package: "sora-codegen")]),
    ],
    swiftLanguageModes: [.v6]
)
