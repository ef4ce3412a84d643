import Foundation
import SoraRuntime

/// What the fault server's files hold: one block of bytes, repeated.
enum FaultFile {
    /// Gets the block.
    static func block() async throws -> Data {
        let fault = try Fault("block")
        return try await fault.client { $0.maximumResponseBytes = 2 << 20 }.data(fault.request())
    }

    /// The bytes of a file on disk.
    static func size(_ path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? -1
    }

    /// Writes a file of so many bytes.
    static func write(_ size: Int, to path: String) async throws {
        let block = try await block()
        guard FileManager.default.createFile(atPath: path, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? file.close() }
        for start in stride(from: 0, to: size, by: block.count) { try file.write(contentsOf: block.prefix(size - start)) }
    }

    /// Whether a file repeats the block to its end.
    static func repeats(_ block: Data, at path: String) throws -> Bool {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        while let piece = try file.read(upToCount: block.count), !piece.isEmpty {
            guard piece == block.prefix(piece.count) else { return false }
        }
        return true
    }
}

/// A value that only one thread reaches at a time.
///
/// `@unchecked Sendable` holds because `value` is touched between `lock()` and `unlock()` alone.
final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: sending Value) { self.value = value }

    func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
