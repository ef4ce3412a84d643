import SoraYAML

/// What one `x-task` says, with the places where it does: made by `TaskReader`, looked up by `TaskResolver`.
struct WrittenTask {
    var node: Node
    /// The name of the link to the query.
    var query: Node?
    var status: PlacedPointer
    var running: [Node]
    var succeeded: [Node]
    var failed: [Node]
    var progress: PlacedPointer?
    var completeProgress = 100.0
    var results: PlacedPointer?
    /// The name of the link to the call for the result's bytes.
    var content: Node?
    var resultLifetime: Int?
    var failureWords: PlacedPointer?
    var failureCode: PlacedPointer?
    var polling = TaskPolling.standard
    var evidence: Evidence?
}

/// A JSON Pointer, with its place in the document.
struct PlacedPointer {
    var pointer: JSONPointer
    var node: Node
}
