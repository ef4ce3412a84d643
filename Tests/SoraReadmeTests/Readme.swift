import Foundation

/// The package's README.
struct Readme {
    /// The package's folder.
    let package: URL
    private let lines: [String]

    /// Reads the README of the package that this file is part of.
    init(beside file: String = #filePath) throws {
        package = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        lines = try String(contentsOf: package.appendingPathComponent("README.md"), encoding: .utf8).components(separatedBy: "\n")
    }

    /// The code that the README takes from a file, which its first line names in a comment; `…` stands for what was left out.
    func excerpts(from path: String) -> [String] {
        guard let first = lines.firstIndex(of: "// \(path)"), lines[..<first].last == "```swift" else { return [] }
        return lines[(first + 1)...].prefix { $0 != "```" }
            .split { $0.trimmingCharacters(in: .whitespaces) == "…" }
            .map { $0.joined(separator: "\n").trimmingCharacters(in: .newlines) }
    }

    /// The text of one of the package's files.
    func text(of path: String) throws -> String {
        try String(contentsOf: package.appendingPathComponent(path), encoding: .utf8)
    }
}
