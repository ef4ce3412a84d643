/// Frees large trees on a thread of its own, which nobody waits for: before it is through, most runs have written their files and ended.
///
/// The caller must hold no other reference to what is in the trees by then, or they are freed where the last one ends.
package func releaseAside(_ trees: Any...) {
    let held = HeldTrees(trees)
    LargeThread { held.release() }?.detach()
}

/// Trees that one thread gives up and another frees.
///
/// `@unchecked Sendable`: made by the first thread, and used by the second alone from then on.
private final class HeldTrees: @unchecked Sendable {
    private var trees: [Any]

    init(_ trees: [Any]) { self.trees = trees }

    func release() { trees = [] }
}
