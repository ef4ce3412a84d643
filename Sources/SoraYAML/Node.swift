public import SoraDiagnostics

/// A value of a YAML or JSON text that knows its place, made by `parse(_:reporting:)` and read by `SoraOpenAPI`.
///
/// An alias is the very node that its anchor names, so identity tells one use from a copy.
public final class Node: Sendable {
    /// What the node holds.
    public let content: Content
    /// The file that the node stands in.
    public let file: SourceFile
    /// The node's first character.
    public let start: SourcePosition
    /// The character after the node's last one.
    public let end: SourcePosition

    /// Creates a node at a place.
    public init(_ content: Content, file: SourceFile, start: SourcePosition, end: SourcePosition) {
        self.content = content
        self.file = file
        self.start = start
        self.end = end
    }

    /// The three shapes of a node.
    public enum Content: Sendable {
        /// A single value.
        case scalar(Scalar)
        /// A list of nodes.
        case sequence([Node])
        /// Nodes under keys.
        case mapping(Mapping)
    }

    /// Where the node stands.
    public var range: SourceRange { SourceRange(file: file, start: start, end: end) }
}

extension Node {
    /// The text of a scalar of the string kind.
    public var string: String? {
        if case .scalar(let scalar) = content, scalar.kind == .string { return scalar.text }
        return nil
    }

    /// The scalar that the node is.
    public var scalar: Scalar? {
        if case .scalar(let scalar) = content { return scalar }
        return nil
    }

    /// The nodes of a sequence.
    public var sequence: [Node]? {
        if case .sequence(let nodes) = content { return nodes }
        return nil
    }

    /// The mapping that the node is.
    public var mapping: Mapping? {
        if case .mapping(let mapping) = content { return mapping }
        return nil
    }

    /// The value under a key, where the node is a mapping that has it.
    public subscript(key: String) -> Node? { mapping?[key] }
}
