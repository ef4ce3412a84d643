/// A git repository for one test, in a folder of its own.
public final class TemporaryRepository: Sendable {
    /// The folder with the files.
    public let folder: TemporaryFolder

    /// Makes a repository with the branch `main`, and commits files to it.
    public init(_ texts: [String: String] = [:]) throws {
        folder = try TemporaryFolder(texts)
        try git("init", "--quiet", "--initial-branch", "main")
        try commit("first")
    }

    /// Makes a repository of a folder that has one, such as a clone.
    public init(in folder: TemporaryFolder) { self.folder = folder }

    /// Runs git on the repository, with nothing of the user's own settings, and gives what it prints.
    @discardableResult
    public func git(_ arguments: String...) throws -> String {
        let settings = ["user.name=Test", "user.email=test@example.com", "core.autocrlf=false", "protocol.file.allow=always"]
        let run = try Execution(
            of: "git", settings.flatMap { ["-c", $0] } + arguments, in: folder.path,
            environment: ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"])
        if run.status != 0 { throw GitFailed(messages: run.messages) }
        return run.output
    }

    /// Commits all files.
    public func commit(_ message: String) throws {
        try git("add", "--all")
        try git("commit", "--quiet", "--allow-empty", "--message", message)
    }
}

/// A test's own use of git that went wrong.
private struct GitFailed: Error {
    let messages: String
}
