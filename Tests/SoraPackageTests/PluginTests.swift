import Foundation
import SoraTestSupport
import Testing

extension PackageTests {
    /// A package with a document of its own and the build-tool plugin: whatever changes is in the program after the next build.
    @Suite struct PluginTests {
        private let package: PackageOnDisk

        init() throws {
            package = try PackageOnDisk(
                "plugin-user",
                [
                    "Package.swift": """
                    // swift-tools-version: 6.1
                    import PackageDescription

                    let package = Package(
                        name: "plugin-user", platforms: [.macOS(.v13)],
                        dependencies: [.package(name: "sora-codegen", path: "\(PackageOnDisk.ownRoot)")],
                        targets: [
                            .executableTarget(
                                name: "App", dependencies: [.product(name: "SoraRuntime", package: "sora-codegen")],
                                plugins: [.plugin(name: "SoraCodegen", package: "sora-codegen")])
                        ])
                    """,
                    "Sources/App/pets.yaml": Self.document("schemas/pet.yaml"),
                    "Sources/App/schemas/pet.yaml": "type: object\nproperties: {name: {type: string}}\n",
                    "Sources/App/main.swift": "print(Pets.Pet(name: \"Tom\").name ?? \"\")\n",
                ])
        }

        private static func document(_ reference: String) -> String {
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Pet: {$ref: '\(reference)'}\n"
        }

        private func expectProgram(_ text: String, prints output: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
            try package.write("print(\(text))\n", to: "Sources/App/main.swift")
            // The compiler compares times with those of the last build: a clock that was set back in between must not hide the change.
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: 2)], ofItemAtPath: package.path + "/Sources/App/main.swift")
            let build = try package.build()
            #expect(build.isComplete, "\(build.log.suffix(2000))", sourceLocation: sourceLocation)
            #expect(try package.run("App").output == output + "\n", "\(build.log.suffix(2000))", sourceLocation: sourceLocation)
        }

        @Test(.timeLimit(.minutes(15))) func `Changes of the documents are seen on the next build`() throws {
            try expectProgram("Pets.Pet(name: \"Tom\").name ?? \"\"", prints: "Tom")
            _ = try package.build()
            #expect(try !package.build().ranGenerator, "a build with nothing changed does not run the generator")

            try package.write("type: object\nproperties: {age: {type: integer}}\n", to: "Sources/App/schemas/pet.yaml")
            try expectProgram("Pets.Pet(age: 7).age ?? 0", prints: "7")

            try package.write(Self.document("schemas/pet.yaml"), to: "Sources/App/cats.yaml")
            try expectProgram("Cats.Pet(age: 8).age ?? 0", prints: "8")

            let grown = Self.document("schemas/pet.yaml") + String(repeating: "# growing\n", count: 25_000)
            try package.write(grown, to: "Sources/App/cats.yaml")
            try expectProgram("Cats.Pet(age: 9).age ?? 0", prints: "9")

            try package.remove("Sources/App/cats.yaml")
            let build = try package.build()
            #expect(!build.isComplete && build.log.contains("cannot find 'Cats' in scope"))
            try expectProgram("Pets.Pet(age: 10).age ?? 0", prints: "10")

            try package.write("documents: {pets.yaml: {namespace: Zoo, names: {Pet: Animal}}}\n", to: "Sources/App/sora-codegen.yaml")
            try expectProgram("Zoo.Animal(age: 11).age ?? 0", prints: "11")
            try package.write("documents: {pets.yaml: {namespace: Zoo}}\n", to: "Sources/App/sora-codegen.yaml")
            try expectProgram("Zoo.Pet(age: 12).age ?? 0", prints: "12")
            try package.remove("Sources/App/sora-codegen.yaml")
            try expectProgram("Pets.Pet(age: 13).age ?? 0", prints: "13")
        }

        @Test(.timeLimit(.minutes(15))) func `A broken document is a build error at its line`() throws {
            try package.write("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n\tx: 1\n", to: "Sources/App/pets.yaml")
            let build = try package.build()
            #expect(!build.isComplete)
            #expect(build.log.contains("\(package.path)/Sources/App/pets.yaml:4:1: error: "), "\(build.log.suffix(2000))")
        }

        @Test(.timeLimit(.minutes(15))) func `A target without documents is told where to put one`() throws {
            try package.remove("Sources/App/pets.yaml")
            let build = try package.build()
            #expect(!build.isComplete)
            #expect(build.log.contains("target ‘App’ holds no OpenAPI document: put one into \(package.path)/Sources/App or "))
        }
    }
}
