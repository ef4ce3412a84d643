#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Takes a large tree from its caller and frees it a little later, on a thread of its own, which nobody waits for: most runs have written
/// their files by then, without a core that is busy freeing, and have ended.
///
/// The caller must hold no other reference to what is in the tree, or that is freed where the last one ends.
package func releaseAside<Tree: AnyObject>(_ tree: inout Tree?) {
    let held = HeldTree(tree)
    tree = nil
    LargeThread {
        usleep(50_000)
        held.release()
    }?.detach()
}

/// A tree that one thread gives up and another frees.
///
/// `@unchecked Sendable`: made by the first thread, and used by the second alone from then on.
private final class HeldTree: @unchecked Sendable {
    private var tree: AnyObject?

    init(_ tree: AnyObject?) { self.tree = tree }

    func release() { tree = nil }
}
