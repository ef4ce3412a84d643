#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The standard streams: results go to one, all that is said about them to the other.
enum Terminal {
    /// Prints a result, and tells whether all of it could be written.
    @discardableResult
    static func print(_ bytes: [UInt8]) -> Bool { write(bytes, to: STDOUT_FILENO) }

    /// Prints a line or more for people.
    static func print(_ text: String) { print(Array(text.utf8)) }

    /// Prints what is said about the run.
    static func report(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

    /// Reads standard input to its end; nil where it cannot be read.
    static func readInput() -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count < 0, errno == EINTR { continue }
            guard count > 0, bytes.count < 256 << 20 else { return nil }
            bytes += buffer[..<count]
        }
    }

    /// True where people watch standard error as it comes.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

    /// True where standard error shows colours and nobody has asked for none.
    static var showsColor: Bool { isWatched && (environment("NO_COLOR") ?? "").isEmpty }

    /// True where standard output shows colours and nobody has asked for none.
    static var showsColorOfResults: Bool {
        isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb" && (environment("NO_COLOR") ?? "").isEmpty
    }

    /// The days since 1 January 1970, by the clock of Greenwich.
    static var today: Int { time(nil) / 86_400 }

    /// The seconds since some fixed time.
    static var clock: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }

    /// The value of an environment variable.
    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, bytes, count) }
