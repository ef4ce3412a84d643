import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension DocumentComparison {
    /// Judges the new version of a document in which something breaks; none is judged that is not a semantic version.
    func versionChanges(after found: [Change]) -> [Change] {
        guard let before = SemanticVersion(old.info.version), let after = SemanticVersion(new.info.version),
            found.contains(where: { $0.level == .error })
        else { return [] }
        let places = (old.node["info"]?["version"]?.range, new.node["info"]?["version"]?.range)
        var list = ChangeList()
        if old.info.version == new.info.version {
            list.add(DocumentRules.versionNotBumped, [new.info.version], old: places.0, new: places.1)
        } else if after.numbers.lexicographicallyPrecedes(before.numbers) || after.numbers == before.numbers {
            list.add(DocumentRules.versionDecreased, [old.info.version, new.info.version], old: places.0, new: places.1)
        } else if !after.mayBreak(since: before) {
            list.add(DocumentRules.majorVersionNotBumped, [old.info.version, new.info.version], old: places.0, new: places.1)
        }
        return list.changes
    }
}

/// A version as [Semantic Versioning](https://semver.org) writes it, with a `v` before it or without.
struct SemanticVersion {
    /// The major, minor and patch number.
    let numbers: [Int]

    /// Reads a version; nil where the text is none. What stands behind the three numbers is read and has no weight here.
    init?(_ text: String) {
        let text = text.hasPrefix("v") ? text.dropFirst() : text[...]
        let behind = text.firstIndex { $0 == "-" || $0 == "+" } ?? text.endIndex
        let parts = text[..<behind].split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
        guard parts.count == 3, numbers.count == 3, zip(parts, numbers).allSatisfy({ $0 == String($1) }) else { return nil }
        let suffix = text[behind...].dropFirst()
        guard behind == text.endIndex || suffix.split(separator: "+", omittingEmptySubsequences: false).allSatisfy(Self.isSuffix) else {
            return nil
        }
        self.numbers = numbers
    }

    private static func isSuffix(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty
                && word.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 }
        }
    }

    /// True where a version promises nothing about one before it: a new major one, or below 1.0.0 a new minor one.
    func mayBreak(since other: SemanticVersion) -> Bool {
        numbers[0] == 0 && other.numbers[0] == 0 ? numbers[1] > other.numbers[1] : numbers[0] > other.numbers[0]
    }
}
