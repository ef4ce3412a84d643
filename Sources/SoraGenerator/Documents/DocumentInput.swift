public import SoraDiagnostics
public import SoraPlanning
public import SoraYAML

/// A document to work on, found by `DocumentSearch`: its text, its overlays, and how far its references may reach.
public struct DocumentInput: Sendable {
    /// The document's text.
    public let file: SourceFile
    /// The overlays that are applied to it, in order.
    public var overlays: [Node] = []
    /// The folder that references may not leave; the document's own where nil.
    public var root: String?
    /// How far the generated declarations are seen, where a configuration says so.
    public var access: AccessLevel?
    /// What a configuration says about the document.
    public var configuration: DocumentConfiguration?
    /// The files to fill with the client's parts, where the build system has named them beforehand.
    public var outputs: [String] = []

    /// The document's file name.
    public var name: String {
        file.path.lastIndex(of: "/").map { String(file.path[file.path.index(after: $0)...]) } ?? file.path
    }

    /// The document's file name without the ending that tells its format.
    public var stem: String {
        DocumentKind.endings.first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
    }
}
