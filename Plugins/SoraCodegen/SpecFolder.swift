import Foundation

/// A folder with OpenAPI documents, as the plugin sees it: without parsing anything.
struct SpecFolder {
    /// The documents directly in the folder, sorted by name.
    let documents: [URL]
    /// The overlays directly in the folder, sorted by name.
    let overlays: [URL]
    /// Every file in the folder and below that a document may refer to.
    let inputs: [URL]

    /// Looks into a folder.
    init(_ folder: URL) {
        let files = Self.files(below: folder)
        let candidates = files.filter { DocumentKind.mayBeDocument(named: $0.lastPathComponent) }
            .filter { $0.deletingLastPathComponent().path == folder.path }
        let kinds = candidates.map { file in (file: file, kind: (try? Data(contentsOf: file)).flatMap { DocumentKind(text: Array($0)) }) }
        documents = kinds.filter { $0.kind == .openapi || $0.kind == .swagger }.map(\.file)
        overlays = kinds.filter { $0.kind == .overlay }.map(\.file)
        inputs = documents.isEmpty ? [] : files
    }

    /// Names the files below a folder, but for Swift sources and hidden ones.
    private static func files(below folder: URL) -> [URL] {
        let contents = FileManager.default.enumerator(
            at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles)
        let files = (contents?.allObjects ?? []).compactMap { $0 as? URL }.map(\.standardizedFileURL)
        return files.filter { $0.pathExtension != "swift" && (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true }
            .sorted { $0.path < $1.path }
    }
}
