public import SoraDiagnostics

/// The git repository around a folder, for what a command line calls `REVISION:PATH`.
public final class GitRepository {
    /// What the command line named, as it stands in its revision.
    public typealias Place = (sources: GitSources, path: String)

    private lazy var objects = Result { () throws(DiskError) in try GitObjects(of: location) }
    /// The folder's path in the repository, with `/` at its end; empty at the top.
    private lazy var prefix = output(of: "--show-prefix") ?? ""
    private let folder: String

    /// Creates a repository, of which nothing is read until it is asked for; the folder is the working folder where none is named.
    public init(around folder: String = "") { self.folder = folder }

    /// Tells git where to look.
    private var location: [String] { folder.isEmpty ? [] : ["-C", folder] }

    /// Opens what a text names; nil where it is no `REVISION:PATH`, or a file of that very name is there.
    public func open(_ text: String) throws(SourceUnreadable) -> Place? {
        guard Disk.kind(of: Disk.path(text, in: folder)) == nil, let place = RevisionPath(text) else { return nil }
        if place.revision.utf8.contains(where: { $0 < 0x20 }) { throw unreadable("‘\(text)’ has a control character in its revision") }
        let sources = try sources(of: place, named: text)
        let path = place.isFromHere ? fromTop(place.path) : Disk.normalized(place.path)
        guard sources.exists(path) else { throw absent(path, in: sources, place, named: text) }
        return (sources, path)
    }

    /// Spells a path on disk as the repository does: from its top.
    public func fromTop(_ path: String) -> String {
        guard path.hasPrefix("/") else { return Disk.normalized(prefix + path) }
        let top = output(of: "--show-toplevel").map { $0 + "/" } ?? "/"
        let absolute = Disk.normalized(path) + "/"
        return absolute.hasPrefix(top) ? String(absolute.dropFirst(top.count).dropLast()) : ""
    }

    private func sources(of place: RevisionPath, named text: String) throws(SourceUnreadable) -> GitSources {
        let objects: GitObjects
        switch self.objects {
        case .success(let running): objects = running
        case .failure(let error): throw unreadable("‘\(text)’ needs git, which cannot be started: \(error.words)")
        }
        do throws(GitObjects.Failure) {
            return try GitSources(place.revision, of: objects)
        } catch {
            throw unknown(place, error, of: objects, named: text)
        }
    }

    /// Says why a revision is not known, and what may be done about it.
    private func unknown(
        _ place: RevisionPath, _ failure: GitObjects.Failure, of objects: GitObjects, named text: String
    ) -> SourceUnreadable {
        let question = ask("--is-shallow-repository")
        guard question.status == 0 else {
            let words = question.output.hasPrefix("fatal: ") ? String(question.output.dropFirst("fatal: ".count)) : question.output
            return unreadable("there is no file ‘\(text)’, and for a git revision git says: \(words)")
        }
        if failure == .ambiguous { return unreadable("‘\(place.revision)’ is the name of several objects of the git repository") }
        let message = "git knows no revision ‘\(place.revision)’"
        if question.output == "true" {
            return unreadable(
                message,
                advice: "This clone is shallow. Give ‘actions/checkout’ the line ‘fetch-depth: 0’, or run ‘git fetch --unshallow’.")
        }
        if (try? objects.object("origin/\(place.revision)^{tree}")) != nil {
            return unreadable(message, advice: "Did you mean ‘origin/\(text)’?")
        }
        return unreadable(message, advice: "‘git branch --all’ and ‘git tag’ name what there is.")
    }

    private func absent(_ path: String, in sources: GitSources, _ place: RevisionPath, named text: String) -> SourceUnreadable {
        let nearer = fromTop(place.path)
        let isMeant = !place.isFromHere && nearer != path && sources.exists(nearer)
        let advice = isMeant ? "Did you mean ‘\(place.revision):./\(place.path)’? Paths start at the top of the repository." : nil
        do throws(SourceUnreadable) {
            _ = try sources.read(path)
        } catch {
            var diagnostic = error.diagnostic
            diagnostic.advice = advice
            return SourceUnreadable(diagnostic)
        }
        return unreadable("there is no file ‘\(text)’", advice: advice)
    }

    private func unreadable(_ message: String, advice: String? = nil) -> SourceUnreadable {
        SourceUnreadable(Diagnostic(.error, message, effect: .stops, advice: advice))
    }

    private func output(of question: String) -> String? {
        let answer = ask(question)
        return answer.status == 0 ? answer.output : nil
    }

    /// Asks `git rev-parse` about the repository; what git says of errors comes instead of an answer.
    private func ask(_ question: String) -> (output: String, status: Int32) {
        guard let program = try? Companion("git", location + ["rev-parse", question], mixingErrors: true) else { return ("", 127) }
        let answer = program.readToEnd()
        let line = answer.output.prefix { $0 != 0x0A }
        return (String(decoding: line, as: UTF8.self), answer.status)
    }
}
