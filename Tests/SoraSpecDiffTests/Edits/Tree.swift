import SoraDiagnostics
import SoraOpenAPI
import SoraYAML
import Testing

/// A document as a tree that can be edited and printed.
indirect enum Tree {
    case scalar(Scalar)
    case list([Tree])
    case map([(key: String, value: Tree)])

    init(_ node: Node) {
        switch node.content {
        case .scalar(let scalar): self = .scalar(scalar)
        case .sequence(let nodes): self = .list(nodes.map(Tree.init))
        case .mapping(let mapping): self = .map(mapping.entries.map { ($0.key, Tree($0.value)) })
        }
    }

    /// Reads a tree from YAML.
    init(yaml: String) throws {
        self.init(try #require(parse(SourceFile(path: "edit.yaml", bytes: Array(yaml.utf8)), reporting: DiagnosticLog())))
    }

    /// The entries of a map, or the elements of a list under their numbers.
    var children: [(key: String, value: Tree)] {
        switch self {
        case .scalar: []
        case .list(let elements): elements.enumerated().map { (String($0), $1) }
        case .map(let entries): entries
        }
    }

    /// The text of a scalar.
    var text: String? {
        if case .scalar(let scalar) = self { return scalar.text }
        return nil
    }

    /// The part at a path of keys and numbers; setting one that is not there adds it at the end, and nil takes it away.
    subscript(path: [String]) -> Tree? {
        get {
            guard let key = path.first else { return self }
            return children.first { $0.key == key }?.value[Array(path.dropFirst())]
        }
        set {
            guard let key = path.first else { return }
            var entries = children
            let place = entries.firstIndex { $0.key == key }
            if path.count == 1 {
                if let place {
                    if let newValue { entries[place].value = newValue } else { entries.remove(at: place) }
                } else if let newValue {
                    entries.append((key, newValue))
                }
            } else {
                var child = place.map { entries[$0].value } ?? .map([])
                child[Array(path.dropFirst())] = newValue
                if let place { entries[place].value = child } else { entries.append((key, child)) }
            }
            if case .list = self { self = .list(entries.map(\.value)) } else { self = .map(entries) }
        }
    }

    /// The part under a key.
    subscript(key: String) -> Tree? { self[[key]] }

    /// Gives the part at a path another key, at the same place.
    mutating func rename(_ path: [String], to key: String) {
        guard let last = path.last, var parent = self[Array(path.dropLast())], case .map(var entries) = parent else { return }
        guard let place = entries.firstIndex(where: { $0.key == last }) else { return }
        entries[place].key = key
        parent = .map(entries)
        if path.count == 1 { self = parent } else { self[Array(path.dropLast())] = parent }
    }

    /// The tree as YAML.
    var yaml: String { String(decoding: SoraOpenAPI.yaml(of: node), as: UTF8.self) }

    private var node: Node {
        let file = SourceFile(path: "edit.yaml", bytes: [])
        let start = SourcePosition(line: 1, column: 1)
        func make(_ content: Node.Content) -> Node { Node(content, file: file, start: start, end: start) }
        switch self {
        case .scalar(let scalar): return make(.scalar(scalar))
        case .list(let elements): return make(.sequence(elements.map(\.node)))
        case .map(let entries):
            let range = SourceRange(file: file, start: start, end: start)
            return make(.mapping(Mapping(entries.map { Mapping.Entry($0.key, at: range, value: $0.value.node) })))
        }
    }
}
