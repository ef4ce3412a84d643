public import SoraPlanning

/// What a run is asked for beyond its documents; made by the command line, used by every stage.
public struct GenerationOptions: Hashable, Sendable {
    /// How far the generated declarations are seen.
    public var access: AccessLevel = .public
    /// What of each document becomes Swift.
    public var selection = Selection()
    /// True where what is dropped and what is doubtful fails the run.
    public var isStrict = false

    /// Creates the options that stand where nothing is asked for.
    public init() {}

    /// The operations that are generated, with the schemas that they need; all of them where nothing is named.
    public struct Selection: Hashable, Sendable {
        /// Operations by `operationId`.
        public var operations: [String] = []
        /// Operations by tag.
        public var tags: [String] = []
        /// Operations by the beginning of their path.
        public var paths: [String] = []

        /// Creates a selection of everything.
        public init() {}

        /// True where nothing is named.
        public var isEverything: Bool { operations.isEmpty && tags.isEmpty && paths.isEmpty }
    }
}
