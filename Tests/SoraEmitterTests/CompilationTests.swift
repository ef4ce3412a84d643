import Foundation
import SoraPlanning
import Testing

@testable import SoraEmitter

/// Emitted text is what Swift's own tools make of it: the compiler finds nothing to warn of, the formatter nothing to change.
@Suite struct CompilationTests {
    @Test(arguments: [["-swift-version", "5"], ["-swift-version", "6"], ["-swift-version", "6", "-default-isolation", "MainActor"]])
    func goldenPlanCompiles(flags: [String]) throws {
        try withFolder { folder in
            let files = try write(emit(goldenPlan, parts: 1), to: folder)
            try compileStub(in: folder)
            try run(
                ["swiftc", "-frontend", "-typecheck", "-warnings-as-errors", "-module-name", "Clients", "-I", folder.path] + flags + files)
        }
    }

    @Test(arguments: AccessLevel.allCases) func partsCompile(access: AccessLevel) throws {
        var plan = goldenPlan
        plan.access = access
        try withFolder { folder in
            let files = try write(emit(plan, parts: 3), to: folder)
            try compileStub(in: folder)
            let flags = ["-swift-version", "6", "-package-name", "clients", "-module-name", "Clients", "-I", folder.path]
            try run(["swiftc", "-frontend", "-typecheck", "-warnings-as-errors"] + flags + files)
            try run(["swift", "format", "lint", "--strict", "--configuration", configuration] + files)
        }
    }

    private var configuration: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../.swift-format").path
    }

    private func compileStub(in folder: URL) throws {
        let stub = folder.appendingPathComponent("Stub.swift")
        try Data(runtimeStub.utf8).write(to: stub)
        let module = folder.appendingPathComponent("SoraRuntime.swiftmodule").path
        try run(["swiftc", "-frontend", "-emit-module", "-parse-as-library", "-module-name", "SoraRuntime", "-o", module, stub.path])
    }
}
