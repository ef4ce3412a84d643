import Foundation
import SoraTestSupport
import Testing

extension PackageTests {
    /// A package that depends on ours by the URL of a repository: it compiles the checked-in clients as they are.
    @Suite struct DependencyTests {
        @Test(.timeLimit(.minutes(15))) func `Another package needs neither the generator nor libyaml`() throws {
            let library = try PackageOnDisk(copyingOwnCheckoutTo: "library")
            try library.write("public enum CheckedIn {}\n", to: "Generated/CheckedIn.generated.swift")
            let version = "1.0.\(Int(Date().timeIntervalSince1970))"
            try library.tag(version)
            let user = try PackageOnDisk("library-user", userFiles(of: library, version: version))
            user.forgetBuilds()
            let build = try user.build()
            #expect(build.isComplete, "\(build.log.suffix(2000))")
            #expect(try user.run("App").output == "CheckedIn 1 2 3\n")
            for module in ["SoraYAML", "SoraOpenAPI", "SoraPlanning", "SoraEmitter", "SoraGenerator", "sora_codegen"] {
                #expect(!build.log.contains("Compiling \(module) ") && !build.log.contains("Emitting module \(module)"))
            }
            #expect(!build.ranGenerator)
        }

        /// A package whose targets bear names that ours might have borne.
        private func userFiles(of library: PackageOnDisk, version: String) -> [String: String] {
            [
                "Package.swift": """
                // swift-tools-version: 6.1
                import PackageDescription

                let package = Package(
                    name: "library-user", platforms: [.macOS(.v13)],
                    dependencies: [.package(url: "file://\(library.path)", exact: "\(version)")],
                    targets: [
                        .target(name: "YAML"), .target(name: "OpenAPI"), .target(name: "Diagnostics"),
                        .executableTarget(
                            name: "App",
                            dependencies: ["YAML", "OpenAPI", "Diagnostics", .product(name: "SoraClients", package: "library")]),
                    ])
                """,
                "Sources/YAML/YAML.swift": "public let first = 1\n",
                "Sources/OpenAPI/OpenAPI.swift": "public let second = 2\n",
                "Sources/Diagnostics/Diagnostics.swift": "public let third = 3\n",
                "Sources/App/main.swift": """
                import Diagnostics
                import OpenAPI
                import SoraClients
                import YAML

                print(CheckedIn.self, first, second, third)
                """,
            ]
        }
    }
}
