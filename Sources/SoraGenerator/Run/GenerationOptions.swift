public import SoraPlanning

/// What a run is asked for beyond its documents; made by the command line, used by every stage.
public struct GenerationOptions: Sendable {
    /// How far the generated declarations are seen.
    public var access: AccessLevel = .public
    /// What of each document becomes Swift.
    public var selection: OperationSelection = .all
    /// True where what is left out, or changed by no overlay, fails the run.
    public var isStrict = false

    /// Creates the options that stand where nothing is asked for.
    public init() {}
}
