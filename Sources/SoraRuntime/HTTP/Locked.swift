import Foundation

/// A value that only one thread reaches at a time.
///
/// `@unchecked Sendable` holds because `value` is private and touched in `withLock` alone, between `lock()` and `unlock()`.
/// (`Synchronization.Mutex` asks for macOS 15.)
final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: sending Value) {
        self.value = value
    }

    func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
