import Foundation

/// The names of the files that a target's documents become, each different from every other.
struct OutputNames {
    /// The names of each document's files.
    let files: [[String]]

    /// Names the files of documents.
    init(for documents: [URL]) {
        var taken: Set<String> = []
        files = documents.map { document in
            var base = document.deletingPathExtension().lastPathComponent.replacingOccurrences(of: ".", with: "_")
            // Where two documents differ only in their ending, or only in case, the second shows its ending too.
            while !taken.insert(base.lowercased()).inserted { base += "_" + document.pathExtension }
            let size = (try? document.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
            return GeneratedFileName.names(base, parts: GeneratedFileName.parts(forDocumentOf: size))
        }
    }
}
