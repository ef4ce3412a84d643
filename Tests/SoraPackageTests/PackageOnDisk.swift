import Foundation
import SoraTestSupport

/// A package that a test writes and builds. Its build folder outlives the test, so that the next run builds only what changed.
struct PackageOnDisk {
    /// The package's folder.
    let path: String
    private let kept: String

    /// Where packages of tests stand: in our own build folder.
    private static let place = "\(ownRoot)/.build/package-tests"

    /// The checkout that the tests belong to.
    static let ownRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Makes a package anew from the texts of its files.
    init(_ name: String, _ texts: [String: String]) throws {
        path = "\(Self.place)/\(name)"
        kept = "\(Self.place)/\(name).build"
        try? FileManager.default.removeItem(atPath: path)
        for (file, text) in texts { try write(text, to: file) }
    }

    /// Copies our own checkout, as `git` sees it, without what is ignored.
    init(copyingOwnCheckoutTo name: String) throws {
        try self.init(name, [:])
        let list = try Execution(of: "git", ["ls-files", "-co", "--exclude-standard"], in: Self.ownRoot).output
        for file in list.split(separator: "\n").map(String.init) where FileManager.default.fileExists(atPath: "\(Self.ownRoot)/\(file)") {
            let target = "\(path)/\(file)"
            try FileManager.default.createDirectory(
                atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: "\(Self.ownRoot)/\(file)", toPath: target)
        }
    }

    /// Writes a file.
    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Reads a file.
    func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

    /// Removes a file or a folder.
    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

    /// Builds the package.
    func build(_ arguments: String...) throws -> Build {
        let caches = ["--cache-path", "\(Self.place)/cache", "--security-path", "\(Self.place)/security"]
        let run = try Execution(of: "swift", ["build", "--scratch-path", kept] + caches + arguments, in: path)
        return Build(log: run.output + run.messages, isComplete: run.status == 0)
    }

    /// Runs a program that was built.
    func run(_ program: String) throws -> Execution { try Execution(of: "\(kept)/debug/\(program)", [], in: path) }

    /// Takes the folder of what was built away, so that nothing is known of earlier builds.
    func forgetBuilds() { try? FileManager.default.removeItem(atPath: kept) }

    /// Commits everything and tags it with a version.
    func tag(_ version: String) throws {
        let name = ["-c", "user.name=Test", "-c", "user.email=test@example.invalid"]
        for arguments in [["init", "-q"], ["add", "-A"], name + ["commit", "-qm", "A version"], ["tag", version]] {
            _ = try Execution(of: "git", arguments, in: path)
        }
    }
}

/// What a build said.
struct Build {
    /// All that was printed.
    let log: String
    /// True where everything was built.
    let isComplete: Bool

    /// True where the generator ran.
    var ranGenerator: Bool { log.contains("Generating the clients of") }
}
