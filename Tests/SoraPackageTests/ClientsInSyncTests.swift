import Foundation
import SoraTestSupport
import Testing

extension PackageTests {
    /// Our own checkout: what is written into `specs/` is in the library on the next build.
    @Suite struct ClientsInSyncTests {
        @Test(.timeLimit(.minutes(15))) func `A property that is added to a document can be used after the next build`() throws {
            let checkout = try PackageOnDisk(copyingOwnCheckoutTo: "checkout")
            let user = try PackageOnDisk(
                "checkout-user",
                [
                    "Package.swift": """
                    // swift-tools-version: 6.1
                    import PackageDescription

                    let package = Package(
                        name: "checkout-user", platforms: [.macOS(.v13)],
                        dependencies: [.package(name: "sora-codegen", path: "\(checkout.path)")],
                        targets: [.executableTarget(name: "App", dependencies: [.product(name: "SoraClients", package: "sora-codegen")])])
                    """,
                    "Sources/App/main.swift": "import SoraClients\n\nprint(Odkkk.ErrorResponse.self)\n",
                ])
            let before = try user.build()
            #expect(before.isComplete, "\(before.log.suffix(2000))")

            let spec = try checkout.text("specs/odkkk.yaml")
            let edited = adding("mood", toSchema: "VideoGenerationRequest", of: spec)
            try #require(edited != spec, "the document has the schema that the test edits")
            try checkout.write(edited, to: "specs/odkkk.yaml")
            try user.write(
                "import SoraClients\n\nprint(\\Odkkk.VideoGenerationRequest.mood is AnyKeyPath)\n", to: "Sources/App/main.swift")
            let after = try user.build()
            #expect(after.isComplete && after.ranGenerator, "\(after.log.suffix(2000))")
            #expect(try user.run("App").output == "true\n")
        }

        /// Adds a string property to a schema of a document.
        private func adding(_ property: String, toSchema schema: String, of document: String) -> String {
            guard let name = document.range(of: "\n    \(schema):\n") else { return document }
            guard let properties = document.range(of: "\n      properties:\n", range: name.upperBound..<document.endIndex) else {
                return document
            }
            return document.replacingCharacters(
                in: properties, with: "\n      properties:\n        \(property):\n          type: string\n")
        }
    }
}
