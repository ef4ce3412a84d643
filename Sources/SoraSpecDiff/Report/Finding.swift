public import SoraDiagnostics

/// One change as people count it: the change of a shared schema is one, however many operations it touches and ways lead to it.
public struct Finding: Hashable, Sendable {
    /// The change, in the words of the shortest of the ways.
    public internal(set) var change: Change
    /// The operations that it touches, each once, in order; none where it is of the document as a whole.
    public internal(set) var operations: [OperationName]
    /// How many changes it stands for.
    public internal(set) var count: Int
    /// Whether other ways lead to it than the words tell.
    public internal(set) var isVaried = false
    /// What it does to generated declarations.
    public internal(set) var swiftChanges: [SwiftChange] = []

    /// Where people look for it: in the new document, or in the old one if it is gone.
    public var place: SourceRange? { change.new ?? change.old }

    /// Where it was in the old document, if another line stands there than in the new one.
    var formerPlace: SourceRange? {
        guard let old = change.old, let new = change.new else { return nil }
        return SourceExcerpt(of: old)?.text == SourceExcerpt(of: new)?.text ? nil : old
    }
}

extension Finding {
    /// Gathers changes into findings, in the order of their first changes.
    static func gather(_ changes: [Change]) -> [Finding] {
        var findings: [Finding] = []
        var positions: [Identity: Int] = [:]
        var touched: [Set<OperationName>] = []
        for change in changes {
            let identity = Identity(change)
            guard let position = positions[identity] else {
                positions[identity] = findings.count
                findings.append(Finding(change: change, operations: change.operation.map { [$0] } ?? [], count: 1))
                touched.append(change.operation.map { [$0] } ?? [])
                continue
            }
            findings[position].count += 1
            let known = findings[position].change
            if change.arguments != known.arguments || change.rule != known.rule { findings[position].isVaried = true }
            if change.textLength < findings[position].change.textLength { findings[position].change = change }
            if let operation = change.operation, touched[position].insert(operation).inserted {
                findings[position].operations.append(operation)
            }
        }
        return findings
    }
}

extension Finding {
    /// What changes have in common that are one to people: the rule, the places, and the arguments but for the way that leads there.
    struct Identity: Hashable {
        private let rule: String
        private let level: Level
        private let document: String?
        private let old: SourceRange?
        private let new: SourceRange?
        private let arguments: [Substring]
        /// The operation of what has no place, which only its operation tells apart.
        private let operation: OperationName?

        init(_ change: Change) {
            rule = change.rule.id
            level = change.level
            document = change.document
            old = change.old
            new = change.new
            operation = old == nil && new == nil ? change.operation : nil
            var arguments = change.arguments.map(Self.name)
            if change.rule.direction == .response, let last = arguments.last, Self.isStatus(last) { arguments.removeLast() }
            self.arguments = arguments
        }

        /// The last name of a path of properties, such as `author/name`; nothing of a media type.
        private static func name(_ argument: String) -> Substring {
            guard let slash = argument.utf8.lastIndex(of: UInt8(ascii: "/")) else { return argument[...] }
            if mediaTypes.contains(argument[..<slash]) { return "" }
            return argument[argument.utf8.index(after: slash)...]
        }

        private static let mediaTypes: Set<Substring> = ["application", "multipart", "text", "*"]

        /// Tells `200`, `4XX` and `default`, and the empty one of what the provider sends where it calls.
        private static func isStatus(_ text: Substring) -> Bool {
            if text.isEmpty || text == "default" { return true }
            guard text.utf8.count == 3, let first = text.utf8.first, (0x31...0x35).contains(first) else { return false }
            return text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: "x") }
        }
    }
}

extension Change {
    /// How long the arguments are together, which is least where the way to a shared schema is shortest; what the provider sends where it
    /// calls has no status, and counts as if it had one.
    fileprivate var textLength: Int { arguments.reduce(arguments.last == "" ? 3 : 0) { $0 + $1.utf8.count } }
}
