public import SoraDiagnostics
public import SoraYAML

/// A root document and the files that its references name, each read and parsed once.
///
/// Made from the document after overlays; what an overlay added counts as part of the root document.
public final class SourceTree {
    /// A file of the tree.
    final class File {
        /// Its path, which tells files apart.
        let path: DocumentPath
        /// True for the document that references start from.
        let isRoot: Bool
        /// The whole document, or nil where it cannot be read.
        let root: Node?
        /// Why the document cannot be read.
        let failure: String?
        /// What references in this file point at, by their text.
        var targets: [String: Result<ReferenceTarget, ReferenceFailure>] = [:]
        /// The texts that are being looked up, to which a pointer through a reference may come back.
        var underWay: Set<String> = []
        /// The nodes that `$anchor` and `$id` name, once one was asked for.
        lazy var names = SchemaNames(of: root)
        /// The schemas of its components, where no reference leads to them.
        private(set) lazy var namedSchemas = root?["components"]?["schemas"]?.mapping

        init(path: DocumentPath, root: Node?, isRoot: Bool = false, failure: String? = nil) {
            self.path = path
            self.isRoot = isRoot
            self.root = root
            self.failure = failure
        }
    }

    /// The document that references start from.
    let rootFile: File
    /// The folder that every file must lie below.
    let boundary: DocumentPath
    private let sources: any SourceReader
    private let log: DiagnosticLog
    private var files: [DocumentPath: File]
    private var filesBySource: [SourceFile: File]

    /// Creates a tree around a root document.
    ///
    /// - Parameters:
    ///   - root: The document after overlays.
    ///   - folder: The folder that files must lie below, as a path of the same kind as the root's; the root's own folder where nil.
    ///   - sources: Where other files come from.
    ///   - log: Takes what is wrong in them.
    public init(_ root: Node, below folder: String? = nil, from sources: any SourceReader, reporting log: DiagnosticLog) {
        self.sources = sources
        self.log = log
        let path = DocumentPath(root.file.path)
        rootFile = File(path: path, root: root, isRoot: true)
        boundary = folder.map { DocumentPath($0) } ?? path.folder
        files = [path: rootFile]
        filesBySource = [root.file: rootFile]
    }

    /// The paths of all files that were read besides the root, in the order of their text.
    public var otherPaths: [String] {
        files.values.filter { $0 !== rootFile && $0.root != nil }.map(\.path.text).sorted()
    }

    /// The file that holds a node; a file that the tree did not read is an overlay, and so part of the root document.
    func file(holding node: Node) -> File {
        return filesBySource[node.file] ?? rootFile
    }

    /// The file at a path, read on first use.
    func file(at path: DocumentPath) -> File {
        if let file = files[path] { return file }
        let file = load(path)
        files[path] = file
        if let source = file.root?.file { filesBySource[source] = file }
        return file
    }

    private func load(_ path: DocumentPath) -> File {
        do {
            let source = try sources.read(path.text)
            guard let root = parse(source, reporting: log) else {
                return File(path: path, root: nil, failure: "‘\(path.text)’ cannot be parsed")
            }
            return File(path: path, root: root)
        } catch {
            return File(path: path, root: nil, failure: error.diagnostic.message)
        }
    }
}
