// Stand-ins until SoraDiagnostics has its own; removed then.
public import SoraDiagnostics

/// Stand-in.
public struct DiskSources: SourceReader {
    public init() {}
    public func read(_ path: String) throws(SourceUnreadable) -> SourceFile {
        guard Disk.kind(of: path) != .folder, let bytes = Disk.contents(of: path) else {
            throw SourceUnreadable(Diagnostic(.error, "cannot read \(path)"))
        }
        return SourceFile(path: path, bytes: bytes)
    }
    public func entries(of folder: String) -> [String]? { Disk.kind(of: folder) == .folder ? Disk.entries(of: folder) : nil }
}

/// Stand-in.
public struct DiagnosticRenderer {
    public enum Format: String { case text, github, json }
    public init(format: Format, usesColor: Bool) {}
    public func render(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place.map { "\($0.file.path):\($0.start.line):\($0.start.column): " } ?? ""
        return "\(place)\(diagnostic.severity.rawValue): \(diagnostic.message)\n" + (diagnostic.advice.map { "  \($0)\n" } ?? "")
    }
}
