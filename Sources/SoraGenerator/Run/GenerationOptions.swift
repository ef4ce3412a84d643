public import SoraPlanning

/// What a run is asked for beyond its documents; made by the command line, used by every stage.
public struct GenerationOptions: Sendable {
    /// How far the generated declarations are seen; nil for what the documents' configuration says, or by everyone.
    public var access: AccessLevel?
    /// What of each document becomes Swift, if not all that its configuration chooses.
    public var selection: OperationSelection = .all
    /// True where what is left out, or changed by no overlay, fails the run.
    public var isStrict = false

    /// Creates the options that stand where nothing is asked for.
    public init() {}
}
