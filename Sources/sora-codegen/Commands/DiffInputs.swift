import SoraDiagnostics
import SoraGenerator
import SoraSpecDiff

/// The two sides that a command line compares, and what it says about their changes.
struct DiffInputs {
    /// What was.
    private(set) var old: ComparisonSide
    /// What is.
    private(set) var new: ComparisonSide
    /// What the user makes of the changes.
    let policy: Policy

    /// Finds the documents, the overlays and the policy; what is wrong with them is reported, or thrown where nothing is there to read.
    init(_ arguments: ParsedArguments, today: Day, reporting log: DiagnosticLog) throws(SourceUnreadable) {
        let places = Places(arguments)
        old = try places.side(arguments.operands[0], reporting: log)
        new = try places.side(arguments.operands[1], reporting: log)
        var policy = Policy(today: today)
        if let path = arguments.value("severity") { policy.levels = SeverityLevels(try places.read(path), reporting: log) }
        if let path = arguments.value("ignore") { policy.ignored = IgnoreList(try places.read(path), reporting: log) }
        self.policy = policy
        var overlays: [SourceFile] = []
        for path in arguments.values("overlay") { overlays.append(try places.read(path)) }
        applyOverlays(overlays, to: &old, and: &new, reporting: log)
    }
}

/// Where the words of a command line lead: to the disk, to standard input, into a git revision.
private struct Places {
    private let arguments: ParsedArguments
    private let repository = GitRepository()

    init(_ arguments: ParsedArguments) { self.arguments = arguments }

    func side(_ operand: String, reporting log: DiagnosticLog) throws(SourceUnreadable) -> ComparisonSide {
        let root = arguments.value("root")
        if operand == "-" {
            let sources = CommandSources(arguments)
            return ComparisonSide(sources.inputName ?? operand, in: sources, root: root, reporting: log)
        }
        if let place = try repository.open(operand) {
            return ComparisonSide(place.path, in: place.sources, root: root.map(repository.fromTop), reporting: log)
        }
        return ComparisonSide(operand, in: DiskSources(), root: root, reporting: log)
    }

    func read(_ path: String) throws(SourceUnreadable) -> SourceFile {
        if let place = try repository.open(path) { return try place.sources.read(place.path) }
        return try DiskSources().read(path)
    }
}
