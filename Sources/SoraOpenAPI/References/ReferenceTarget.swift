public import SoraYAML

/// What a `$ref` points at, made by `ReferenceResolver`.
public struct ReferenceTarget {
    /// The node there, which may itself hold a `$ref`.
    public let node: Node
    /// Its place in the file that holds it, past all references on the way.
    public let pointer: JSONPointer
    let file: SourceTree.File

    /// The path of the file that holds the node.
    public var path: String { file.path.text }
    /// True where the node stands in the root document.
    public var isInRoot: Bool { file.isRoot }
}

/// Why a `$ref` points at nothing; what is reported at each place that says so.
struct ReferenceFailure: Error {
    var message: String
    var advice: String?
}

extension Node {
    /// The value of `$ref`, where the node is a mapping that has one which is text.
    public var reference: Node? {
        guard let value = mapping?["$ref"], value.string != nil else { return nil }
        return value
    }

    /// True where the node is nothing but a `$ref`.
    public var isPureReference: Bool { mapping?.entries.count == 1 && reference != nil }

    /// The child that a step of a JSON Pointer leads to.
    func child(_ token: String) -> Node? {
        switch content {
        case .scalar: return nil
        case .mapping(let mapping): return mapping[token]
        case .sequence(let elements):
            guard let index = Int(token), String(index) == token, elements.indices.contains(index) else { return nil }
            return elements[index]
        }
    }
}
