/// What one document becomes: made by `generateClient`, named and written by the run.
public struct GeneratedClient: Sendable {
    /// The caseless enumeration that everything stands in.
    public let namespace: String
    /// The Swift texts of the client's files, at most as many as were asked for.
    public let parts: [[UInt8]]
    /// How many operations there are.
    public let operations: Int
    /// How many named types there are.
    public let types: Int
    /// The criteria of the selection that chose nothing here, each as a phrase for people.
    public let unmatchedCriteria: Set<String>

    /// Creates a client from its texts.
    public init(namespace: String, parts: [[UInt8]], operations: Int, types: Int, unmatchedCriteria: Set<String> = []) {
        self.namespace = namespace
        self.parts = parts
        self.operations = operations
        self.types = types
        self.unmatchedCriteria = unmatchedCriteria
    }
}
