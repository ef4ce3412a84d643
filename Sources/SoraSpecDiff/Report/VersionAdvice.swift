/// Which number of a [semantic version](https://semver.org) a difference moves, for the API and for the Swift package made from it.
public struct VersionAdvice: Hashable, Sendable {
    /// The step of a version, from the least to the greatest.
    public enum Step: String, Sendable, CaseIterable, Comparable {
        /// Nothing changed.
        case none
        /// What changed neither breaks nor adds anything.
        case patch
        /// Something was added, allowed or deprecated, or changed in a way that few can notice.
        case minor
        /// Something breaks.
        case major

        /// Tells whether one step is less than another.
        public static func < (one: Step, other: Step) -> Bool { one.weight < other.weight }

        private var weight: Int {
            switch self {
            case .none: 0
            case .patch: 1
            case .minor: 2
            case .major: 3
            }
        }
    }

    /// The step of the API's version.
    public let api: Step
    /// The findings that force it.
    public let apiReasons: [Finding]
    /// The step of the Swift package's version.
    public let swift: Step
    /// The changed declarations that force it; none where nothing but the generated code's inside changed.
    public let swiftReasons: [SwiftChange]

    /// Finds the greatest step that anything asks for.
    ///
    /// What is merely worded in another way is a patch: the documentation may have changed, and the comments of the generated code.
    init(findings: [Finding], swiftChanges: [SwiftChange], isReworded: Bool) {
        let least = isReworded ? Step.patch : .none
        let steps = findings.map { Step($0.change) }
        let api = max(steps.max() ?? .none, least)
        self.api = api
        apiReasons = zip(findings, steps).filter { $0.1 == api && api != .none }.map(\.0)
        let swift = swiftChanges.map { Step($0.effect) }.max() ?? (findings.isEmpty ? least : .patch)
        self.swift = swift
        swiftReasons = swiftChanges.filter { Step($0.effect) == swift }
    }
}

extension VersionAdvice.Step {
    /// The step that a change on the wire asks for: SemVer's words are that what is added or deprecated is a minor version.
    fileprivate init(_ change: Change) {
        let id = change.rule.id
        self =
            switch change.level {
            // They look at the version itself, which cannot ask for its own change.
            case _ where id.hasPrefix("api-version-") || id.hasPrefix("api-major-version-"): .none
            case .error: .major
            case .warning: .minor
            case .info where id.hasPrefix("api-tag-") || id.hasPrefix("api-operation-id-"): .patch
            case .info where id.contains("deprecated") || id.hasSuffix("-added") || change.rule.direction == .request: .minor
            case .info: .patch
            }
    }

    /// The step that a changed declaration asks for; what merely may break is a minor version, as is the custom of Swift packages.
    fileprivate init(_ effect: SwiftChange.Effect) {
        switch effect {
        case .breaks: self = .major
        case .mayBreak, .adds: self = .minor
        }
    }
}
