import Foundation
import SoraSpecDiff

/// A pair of documents and the changes that another tool's own tests expect between them: a line of `../shared/diff-cases/cases.jsonl`.
struct DiffCase: Decodable {
    let name: String
    let base: String
    let revision: String
    /// True where `expect` is the whole list; otherwise its changes must be among those found.
    let exact: Bool
    let config: Configuration
    let expect: [Expectation]
    /// The ids that must not be among those found.
    let notExpect: [String]?

    enum CodingKeys: String, CodingKey {
        case name, base, revision, exact, config, expect
        case notExpect = "not_expect"
    }

    /// A change that is expected.
    struct Expectation: Decodable {
        let id: String
        let level: String
        let operation: String
        let path: String

        /// The change as text, such as `ERR api-removed-without-deprecation PUT /videos`.
        var line: String { "\(level) \(id) \(operation) \(path)" }
    }

    /// The options that the other tool ran with.
    struct Configuration: Decodable {
        var minLevel: String?
        var onlyIDs: Set<String>?
        var disabledIDs: Set<String>?
        var stableDeprecationDays: Int?
        var betaDeprecationDays: Int?
        var stability: String?
        /// The options that we do not have.
        var unknown: [String] = []

        /// `attributes` and `only_checks` change nothing that is compared: the one adds texts, the other is said by `only_ids` too.
        private static let withoutEffect: Set = ["attributes", "only_checks"]

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            for key in container.allKeys {
                switch key.stringValue {
                case "min_level": minLevel = try container.decode(String.self, forKey: key)
                case "only_ids": onlyIDs = try container.decode(Set<String>.self, forKey: key)
                case "disabled_ids": disabledIDs = try container.decode(Set<String>.self, forKey: key)
                case "deprecation_days_stable": stableDeprecationDays = try container.decode(Int.self, forKey: key)
                case "deprecation_days_beta": betaDeprecationDays = try container.decode(Int.self, forKey: key)
                case "stability_level": stability = try container.decode(String.self, forKey: key)
                case let name where !Self.withoutEffect.contains(name): unknown.append(name)
                default: break
                }
            }
            unknown.sort()
        }

        private struct Key: CodingKey {
            let stringValue: String
            let intValue: Int? = nil
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }
    }
}

extension DiffCase {
    /// The folder of the cases, beside the package.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/diff-cases")
        .standardized

    static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// All cases, in the order of their file.
    static func all() throws -> [DiffCase] {
        let text = try String(contentsOf: folder.appending(path: "cases.jsonl"), encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(DiffCase.self, from: Data($0.utf8)) }
    }
}
