import Foundation

@testable import SoraRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One connection of a `LoopbackServer`, read and written by blocking calls on its own thread.
///
/// `@unchecked Sendable` holds because the script's thread alone uses it.
final class LoopbackConnection: @unchecked Sendable {
    private let socket: Int32
    private let note: (ReceivedRequest) -> Void
    private var buffer: [UInt8] = []
    private var isClosed = false

    init(_ socket: Int32, note: @escaping (ReceivedRequest) -> Void) {
        self.socket = socket
        self.note = note
    }

    /// Reads a whole request; nil where the client closed.
    func readRequest() -> ReceivedRequest? {
        guard var request = readHead() else { return nil }
        if let length = request.headers["Content-Length"].flatMap({ Int($0) }) {
            guard let body = read(length) else { return nil }
            request.body = body
        } else if request.headers["Transfer-Encoding"]?.lowercased() == "chunked" {
            request.isChunked = true
            var isComplete = false
            while !isComplete {
                guard let size = readLine().flatMap({ Int($0, radix: 16) }), let chunk = read(size), readLine() != nil else { return nil }
                request.body += chunk
                isComplete = size == 0
            }
        }
        note(request)
        return request
    }

    /// Reads the head of a request and leaves its body.
    func readHead() -> ReceivedRequest? {
        guard let first = readLine() else { return nil }
        let words = first.split(separator: " ", maxSplits: 2)
        var request = ReceivedRequest()
        request.method = String(words[0])
        request.target = String(words[1])
        while let line = readLine(), !line.isEmpty {
            let colon = line.firstIndex(of: ":") ?? line.startIndex
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            request.headers.add(String(line[..<colon]), String(value))
        }
        return request
    }

    func write(_ text: String) {
        _ = write(Array(text.utf8))
    }

    /// Writes all bytes; false where the client is gone.
    func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { send(socket, $0.baseAddress! + sent, bytes.count - sent, noSignal) }
            if count <= 0 { return false }
            sent += count
        }
        return true
    }

    /// Waits until the client closes or sends something.
    func waitForClient() {
        _ = fill()
    }

    /// Closes with a reset instead of an end.
    func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        closeSocket(socket)
    }

    private func readLine() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                let line = buffer[..<end].filter { $0 != 0x0D }
                buffer.removeFirst(end + 1)
                return String(decoding: line, as: UTF8.self)
            }
            guard fill() else { return nil }
        }
    }

    private func read(_ count: Int) -> [UInt8]? {
        while buffer.count < count { guard fill() else { return nil } }
        defer { buffer.removeFirst(count) }
        return Array(buffer[..<count])
    }

    private func fill() -> Bool {
        var space = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &space, space.count, 0)
        guard count > 0 else { return false }
        buffer += space[..<count]
        return true
    }
}

#if canImport(Glibc)
    private let noSignal = Int32(MSG_NOSIGNAL)
#else
    private let noSignal: Int32 = 0
#endif

private func closeSocket(_ socket: Int32) {
    close(socket)
}
