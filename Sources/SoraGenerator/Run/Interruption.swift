import SoraParallel

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The end of a run from outside: Control-C, or the system's request to end.
public enum Interruption {
    /// The exit status of a run that was interrupted.
    public static let exitStatus: Int32 = 130

    /// From now on ends the program on SIGINT and SIGTERM, after `cleanUp`.
    ///
    /// Threads inherit the mask, so this comes before any other thread is started. The waiting thread is an ordinary one, not a signal
    /// handler: `cleanUp` may take locks.
    public static func end(after cleanUp: @escaping @Sendable () -> Void) {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let awaited = signals
        let thread = LargeThread {
            var signal: Int32 = 0
            var awaited = awaited
            while sigwait(&awaited, &signal) != 0 {}
            cleanUp()
            _exit(exitStatus)
        }
        if let thread { thread.detach() } else { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
    }
}
