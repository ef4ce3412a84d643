#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Room for the recursion over a deeply nested document in a debug build; the system provides what is used of it.
private let stackSize = 64 << 20

/// What a thread runs, carried through the system's untyped pointer.
private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// A thread with a large stack.
package struct LargeThread {
    private let thread: pthread_t

    /// Starts a thread; nil where the system has none left.
    package init?(_ run: @escaping @Sendable () -> Void) {
        guard let thread = startThread(run) else { return nil }
        self.thread = thread
    }

    /// Waits for the thread's end; to be called once, unless `detach` is.
    package func join() { pthread_join(thread, nil) }

    /// Lets the thread end by itself.
    package func detach() { pthread_detach(thread) }
}

private func startThread(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let body = Unmanaged.passRetained(ThreadBody(run))
    #if canImport(Darwin)
        var thread: pthread_t?
        let status = pthread_create(&thread, &attributes, { runBody($0) }, body.toOpaque())
    #else
        var created = pthread_t()
        let status = pthread_create(&created, &attributes, { $0.flatMap(runBody) }, body.toOpaque())
        let thread: pthread_t? = created
    #endif
    if status != 0 { body.release() }
    return status == 0 ? thread : nil
}

private func runBody(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<ThreadBody>.fromOpaque(pointer).takeRetainedValue().run()
    return nil
}

/// Tells how many processors there are to work on.
package func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
