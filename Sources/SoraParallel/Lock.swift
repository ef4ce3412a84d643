#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A mutual exclusion lock with a condition to wait for; the standard library's lock asks for a newer macOS than this package does.
///
/// `@unchecked Sendable`: the only state is the system's mutex and condition, at fixed addresses and made to be used by many threads.
package final class Lock: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    /// Creates an open lock.
    package init() {
        mutex.initialize(to: pthread_mutex_t())
        condition.initialize(to: pthread_cond_t())
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Runs a piece of code that no other thread runs at the same time under this lock.
    package func withLock<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body()
    }

    /// Wakes a thread that waits.
    package func signal() { pthread_cond_signal(condition) }

    /// Waits under the lock, for a time in seconds at most, until something is true, and tells whether it is.
    package func wait(atMost seconds: Double, until isTrue: () -> Bool) -> Bool {
        var deadline = timespec()
        clock_gettime(CLOCK_REALTIME, &deadline)
        deadline.tv_nsec += Int(seconds * 1_000_000_000)
        deadline.tv_sec += deadline.tv_nsec / 1_000_000_000
        deadline.tv_nsec %= 1_000_000_000
        return withLock {
            while !isTrue() {
                if pthread_cond_timedwait(condition, mutex, &deadline) == ETIMEDOUT { return isTrue() }
            }
            return true
        }
    }
}
