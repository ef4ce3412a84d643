import Foundation

/// Calls `body` with a new folder that has a module `SoraRuntime` made of the stub.
func withStubModule(_ body: (URL) throws -> Void) throws {
    try withFolder { folder in
        let stub = folder.appendingPathComponent("Stub.swift")
        try Data((runtimeStub + "\n" + taskStub).utf8).write(to: stub)
        let module = folder.appendingPathComponent("SoraRuntime.swiftmodule").path
        try run(["swiftc", "-frontend", "-emit-module", "-parse-as-library", "-module-name", "SoraRuntime", "-o", module, stub.path])
        try body(folder)
    }
}

/// Has the compiler check files as one module, for which a warning is an error.
func typecheck(_ files: [String], in folder: URL, _ flags: [String]) throws {
    try run(["swiftc", "-frontend", "-typecheck", "-warnings-as-errors", "-module-name", "Clients", "-I", folder.path] + flags + files)
}
