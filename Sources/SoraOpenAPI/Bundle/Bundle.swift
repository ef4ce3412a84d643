public import SoraDiagnostics
public import SoraYAML

/// Brings what a document refers to in other files into the document itself, and yields a tree to be printed.
///
/// Targets become components, named after themselves; path items, for which OpenAPI 3.0 has no components, come to stand in place
/// of their references. References that lead nowhere stay, and are reported. Nodes of other files keep their places, although
/// their references now count from the root: the tree is for `yaml(of:)` and `json(of:reporting:)` alone.
///
/// - Parameters:
///   - document: The root document after overlays, around which the resolver was made.
///   - references: Finds the references' targets.
///   - log: Takes what cannot be brought in.
public func bundle(_ document: Node, resolving references: ReferenceResolver, reporting log: DiagnosticLog) -> Node {
    guard let version = SpecificationVersion(text: document["openapi"]?.scalar?.text ?? "") else { return document }
    let bundling = Bundling(version: version, references: references, log: log)
    bundling.claimComponents(of: document)
    let rewritten = bundling.rewritten(document, as: .document)
    return bundling.addingComponents(to: rewritten)
}

/// One document's bundling: where what was brought in stands, and what is still to come.
final class Bundling {
    let version: SpecificationVersion
    let references: ReferenceResolver
    let log: DiagnosticLog
    /// The place of the node that is being rewritten.
    var path: [String] = []
    /// Where nodes of other files come to stand.
    var places: [Origin: JSONPointer] = [:]
    /// The nodes that are being put in place of references, from the outermost.
    private var inlining: [Origin: JSONPointer] = [:]
    /// The components that are still to be brought in.
    private var awaited: [Awaited] = []
    /// The names of components, by the part of `components`.
    private var names: [String: Set<String>] = [:]

    /// A node of another file.
    struct Origin: Hashable {
        var file: ObjectIdentifier
        var pointer: JSONPointer

        init(_ target: ReferenceTarget) {
            file = ObjectIdentifier(target.file)
            pointer = target.pointer
        }
    }

    private struct Awaited {
        var kind: ObjectKind
        var section: String
        var name: String
        var node: Node
    }

    init(version: SpecificationVersion, references: ReferenceResolver, log: DiagnosticLog) {
        self.version = version
        self.references = references
        self.log = log
    }

    /// Takes note of the document's components, and of those that are but a reference to another file and so name its target.
    func claimComponents(of document: Node) {
        for section in document["components"]?.mapping?.entries ?? [] {
            let whole = section.value.reference.flatMap(references.target)
            if let whole { places[Origin(whole)] = JSONPointer(["components", section.key]) }
            let entries = (whole?.node ?? section.value).mapping?.entries ?? []
            names[section.key] = Set(entries.map(\.key))
            guard case .map(let kind) = ObjectKind.components.shape(under: section.key), kind != .pathItem else { continue }
            for entry in entries where entry.value.isPureReference {
                guard let reference = entry.value.reference, let target = references.target(of: reference), !target.isInRoot else {
                    continue
                }
                let origin = Origin(target)
                if places[origin] == nil { places[origin] = JSONPointer(["components", section.key, entry.key]) }
            }
        }
    }

    /// Finds where a target in another file stands, or something that it is part of.
    func place(of target: ReferenceTarget) -> JSONPointer? {
        var origin = Origin(target)
        var steps: [String] = []
        while true {
            if let place = places[origin] { return JSONPointer(place.tokens + steps.reversed()) }
            guard let step = origin.pointer.tokens.popLast() else { return nil }
            steps.append(step)
        }
    }

    /// Gives a target in another file a place among the components.
    func newPlace(for target: ReferenceTarget, of kind: ObjectKind, in section: String) -> JSONPointer {
        let name = unusedName(like: ComponentName(of: target).text, in: section)
        names[section, default: []].insert(name)
        awaited.append(Awaited(kind: kind, section: section, name: name, node: target.node))
        let place = JSONPointer(["components", section, name])
        places[Origin(target)] = place
        return place
    }

    private func unusedName(like name: String, in section: String) -> String {
        guard let taken = names[section], taken.contains(name) else { return name }
        var number = 2
        while taken.contains("\(name)_\(number)") { number += 1 }
        return "\(name)_\(number)"
    }

    /// Rewrites a target where its reference stood; yields nil within the target itself, where a reference to it must do.
    func inlined(_ target: ReferenceTarget, as kind: ObjectKind) -> Node? {
        let origin = Origin(target)
        let here = JSONPointer(path)
        guard inlining[origin] == nil else { return nil }
        inlining[origin] = here
        defer { inlining[origin] = nil }
        if places[origin] == nil { places[origin] = here }
        return rewritten(target.node, as: kind)
    }

    /// Rewrites the awaited components, which may await others, and adds them to the document.
    func addingComponents(to document: Node) -> Node {
        var added: [String: [Mapping.Entry]] = [:]
        var sections: [String] = []
        var next = 0
        while next < awaited.count {
            let component = awaited[next]
            next += 1
            path = ["components", component.section, component.name]
            let value = rewritten(component.node, as: component.kind)
            if added[component.section] == nil { sections.append(component.section) }
            let keyNode = component.node.with(.scalar(Scalar(component.name, kind: .string)))
            added[component.section, default: []].append(Mapping.Entry(component.name, keyNode: keyNode, value: value))
        }
        if sections.isEmpty { return document }
        return document.adding("components") { components in
            sections.reduce(components) { components, section in
                components.adding(section) { $0.appending(added[section] ?? []) }
            }
        }
    }
}

extension Node {
    /// The mapping with the value under a key changed, or made from an empty mapping.
    fileprivate func adding(_ key: String, _ change: (Node) -> Node) -> Node {
        guard let mapping else { return self }
        if mapping.entry(key) == nil {
            let keyNode = with(.scalar(Scalar(key, kind: .string)))
            return appending([Mapping.Entry(key, keyNode: keyNode, value: change(with(.mapping(Mapping([])))))])
        }
        return with(
            .mapping(
                Mapping(
                    mapping.entries.map { entry in
                        guard entry.key == key else { return entry }
                        let value = entry.value.mapping == nil ? entry.value.with(.mapping(Mapping([]))) : entry.value
                        return Mapping.Entry(key, at: entry.keyRange, value: change(value))
                    })))
    }

    fileprivate func appending(_ entries: [Mapping.Entry]) -> Node {
        with(.mapping(Mapping((mapping?.entries ?? []) + entries)))
    }
}
