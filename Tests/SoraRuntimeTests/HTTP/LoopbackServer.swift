import Foundation

@testable import SoraRuntime

#if canImport(Glibc)
    import Glibc
    private let streamType = Int32(SOCK_STREAM.rawValue)
#else
    import Darwin
    private let streamType = SOCK_STREAM
#endif

/// A small HTTP server on loopback whose every connection is played by a script, on a thread of its own.
final class LoopbackServer: Sendable {
    typealias Script = @Sendable (LoopbackConnection) -> Void

    let port: Int
    private let listener: Int32
    private let record = Locked(Record())

    private struct Record: Sendable {
        var requests: [ReceivedRequest] = []
        var connections = 0
    }

    /// Starts a server that plays the script with every connection.
    init(_ script: @escaping Script) throws {
        let listener = socket(AF_INET, streamType, 0)
        self.listener = listener
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let size = length
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, size) }
        }
        guard bound == 0, listen(listener, 512) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &length) }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        let record = record
        Thread.detachNewThread {
            while case let socket = accept(listener, nil, nil), socket >= 0 {
                record.withLock { $0.connections += 1 }
                let connection = LoopbackConnection(socket) { request in record.withLock { $0.requests.append(request) } }
                Thread.detachNewThread {
                    script(connection)
                    connection.close()
                }
            }
            close(listener)
        }
    }

    /// Starts a server that gives every request an answer and keeps connections open.
    convenience init(answering answer: @escaping @Sendable (ReceivedRequest) -> String) throws {
        try self.init { connection in
            while let request = connection.readRequest() { connection.write(answer(request)) }
        }
    }

    /// Refuses further connections; the thread that accepts them closes the socket, whose number nobody else can have until then.
    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    var url: String { "http://127.0.0.1:\(port)" }
    var requests: [ReceivedRequest] { record.withLock { $0.requests } }
    var connectionCount: Int { record.withLock { $0.connections } }
}

/// A request as the server read it.
struct ReceivedRequest: Sendable {
    var method = ""
    var target = ""
    var headers = HTTPHeaders()
    var body: [UInt8] = []
    var isChunked = false

    var text: String { String(decoding: body, as: UTF8.self) }
}

/// Writes an answer with a length.
func answer(_ status: Int = 200, _ headers: [String] = [], _ body: String = "") -> String {
    let lines = ["HTTP/1.1 \(status) Words", "Content-Length: \(body.utf8.count)"] + headers
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
}
