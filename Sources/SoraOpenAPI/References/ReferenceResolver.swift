public import SoraDiagnostics
public import SoraYAML

/// Finds what `$ref`s point at, across the files of a `SourceTree`; each text in each file is looked up once.
public final class ReferenceResolver {
    /// The files.
    public let tree: SourceTree
    private let log: DiagnosticLog
    /// Where chains of pure references end, by their first node; nil for those that never end at a value.
    private var ends: [ObjectIdentifier: Node?] = [:]

    /// The references that were reported, however often they are asked for.
    private var reported: Set<ObjectIdentifier> = []

    /// Creates a resolver for a document after overlays; `folder` is what files must lie below, the root's own folder where nil.
    public convenience init(_ root: Node, below folder: String? = nil, from sources: any SourceReader, reporting log: DiagnosticLog) {
        self.init(SourceTree(root, below: folder, from: sources, reporting: log), reporting: log)
    }

    /// Creates a resolver over a tree of files.
    public init(_ tree: SourceTree, reporting log: DiagnosticLog) {
        self.tree = tree
        self.log = log
    }

    /// Finds the node that the value of a `$ref` points at, past any further nodes that are nothing but a `$ref`.
    ///
    /// Nil where there is none, which is reported at the reference, once.
    public func resolve(_ reference: Node) -> Node? {
        guard let first = target(of: reference)?.node else { return nil }
        return first.isPureReference ? end(ofChainFrom: first) : first
    }

    /// Finds the very node that the value of a `$ref` points at, which may hold a `$ref` itself, and its place.
    ///
    /// Nil where there is none, and where a chain of nothing but references never comes to a value; both are reported at the reference.
    public func target(of reference: Node) -> ReferenceTarget? {
        switch quietTarget(of: reference) {
        case .success(let target): return target
        case .failure(let failure):
            guard reported.insert(ObjectIdentifier(reference)).inserted else { return nil }
            log.error(failure.message, at: reference.range, effect: .drops, advice: failure.advice)
            return nil
        }
    }

    /// The schema under a name in the root document's components.
    public func componentSchema(named name: String) -> Node? { tree.rootFile.root?["components"]?["schemas"]?[name] }

    private func quietTarget(of reference: Node) -> Result<ReferenceTarget, ReferenceFailure> {
        guard let text = reference.string else { return .failure(Self.noText) }
        guard case .success(let target) = lookUp(text, in: tree.file(holding: reference)) else {
            return lookUp(text, in: tree.file(holding: reference))
        }
        guard target.node.isPureReference else { return .success(target) }
        if target.node.reference === reference { return .failure(ReferenceFailure(message: "‘\(text)’ points at itself")) }
        return end(ofChainFrom: target.node) == nil ? .failure(Self.brokenChain(from: text)) : .success(target)
    }

    /// Follows nodes that are nothing but a `$ref` to a value; nil where there is none at their end.
    private func end(ofChainFrom first: Node) -> Node? {
        if let known = ends[ObjectIdentifier(first)] { return known }
        var node: Node? = first
        var seen: Set<ObjectIdentifier> = []
        while let here = node, here.isPureReference, let reference = here.reference, let text = reference.string {
            let isNew = seen.insert(ObjectIdentifier(here)).inserted
            node = isNew ? try? lookUp(text, in: tree.file(holding: reference)).get().node : nil
        }
        ends[ObjectIdentifier(first)] = .some(node)
        return node
    }

    static let noText = ReferenceFailure(message: "a ‘$ref’ is a string, such as ‘#/components/schemas/Pet’")
    static let circle = ReferenceFailure(message: "the reference leads in a circle, through other references, and never to a value")

    static func brokenChain(from text: String) -> ReferenceFailure {
        ReferenceFailure(
            message: "‘\(text)’ is itself a reference, which leads to no value",
            advice: "Mend the reference there; where it leads is told at its own place.")
    }
}
