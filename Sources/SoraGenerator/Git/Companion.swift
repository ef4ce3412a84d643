#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A program that runs beside this one; its standard input and output are one connection to here, and no shell stands between.
///
/// It ends with its input, at the latest when this program does.
final class Companion {
    private let connection: Int32
    private let process: pid_t
    private var buffer: [UInt8] = []
    private var position = 0

    /// Starts a program that is looked for as a shell does; what it says of errors is kept from the terminal, or comes with the output.
    init(_ program: String, _ arguments: [String], mixingErrors: Bool = false) throws(DiskError) {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, streamSocket, 0, &ends) == 0 else { throw DiskError(code: errno) }
        defer { close(ends[1]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        keepFromSignalling(ends[0])
        do throws(DiskError) {
            process = try spawn(program, arguments, connection: ends[1], mixingErrors: mixingErrors)
        } catch {
            close(ends[0])
            throw error
        }
        connection = ends[0]
    }

    deinit {
        close(connection)
        // It reads no more input, so it ends by itself; without this it would stay in the system's table until this program's end.
        waitpid(process, nil, WNOHANG)
    }

    /// Sends bytes to its standard input, and tells whether all were taken.
    func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemSend(connection, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Reads its output to the end of a line, which the result lacks; nil where the output ends before.
    func readLine() -> [UInt8]? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { position = end + 1 }
                return Array(buffer[position..<end])
            }
            let unread = buffer.count - position
            guard fill() else { return nil }
            searched = position + unread
        }
    }

    /// Reads so many bytes of its output; nil where the output ends before.
    func read(_ count: Int) -> [UInt8]? {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
            let kept = min(count, buffer.count - position)
            for index in 0..<kept { target[index] = buffer[position + index] }
            position += kept
            initialized = kept
            while initialized < count, !failed {
                let room = target.baseAddress.map { UnsafeMutableRawPointer($0 + initialized) }
                let received = systemRead(connection, room, count - initialized)
                if received > 0 { initialized += received } else { failed = received == 0 || errno != EINTR }
            }
        }
        return failed ? nil : bytes
    }

    /// Reads the rest of its output, and waits for its end; gives its exit status too, which is 128 and more for a signal.
    func readToEnd() -> (output: [UInt8], status: Int32) {
        shutdown(connection, Int32(SHUT_WR))
        while fill() {}
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return (Array(buffer[position...]), signal == 0 ? status >> 8 & 0xFF : 128 + signal)
    }

    /// Reads on into the buffer, and tells whether there was more.
    private func fill() -> Bool {
        buffer.removeFirst(position)
        position = 0
        var more = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = systemRead(connection, &more, more.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            buffer += more[..<count]
            return true
        }
    }
}

private func systemRead(_ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(descriptor, target, count) }

#if canImport(Darwin)
    private let streamSocket = SOCK_STREAM

    /// Makes writing to a program that has ended an error instead of a signal.
    private func keepFromSignalling(_ connection: Int32) {
        var one: Int32 = 1
        setsockopt(connection, SOL_SOCKET, SO_NOSIGPIPE, &one, socklen_t(MemoryLayout<Int32>.size))
    }

    private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { send(descriptor, bytes, count, 0) }
#else
    private let streamSocket = Int32(SOCK_STREAM.rawValue)

    private func keepFromSignalling(_ connection: Int32) {}

    /// Makes writing to a program that has ended an error instead of a signal.
    private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        send(descriptor, bytes, count, Int32(MSG_NOSIGNAL))
    }
#endif
