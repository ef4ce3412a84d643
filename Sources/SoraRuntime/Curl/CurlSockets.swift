#if os(Linux)
    import Glibc
    import SoraCCurl

    /// The sockets that libcurl's connections use, so that no request goes over one on which an earlier answer left something.
    ///
    /// A server that sends more than it announced would have the rest taken for the next answer, which can be somebody else's. libcurl 7.88
    /// does not look; and it tells the socket of a connection only after its transfer, but the local port before.
    /// Used by the holder of the loop's turn alone, and alive until libcurl has closed the last socket.
    final class CurlSockets {
        /// Sockets whose local port is not known yet.
        private var connecting: Set<Int32> = []
        private var byPort: [Int32: Int32] = [:]
        private var ports: [Int32: Int32] = [:]

        /// Lets a transfer use these sockets. One that is refused ends with `CURLE_ABORTED_BY_CALLBACK` before anything was sent.
        func serve(_ transfer: CurlTransfer) {
            guard let easy = transfer.easy else { return }
            sora_easy_set_sockets(
                easy, Unmanaged.passUnretained(self).toOpaque(), openSocket, closeSocket, Unmanaged.passUnretained(transfer).toOpaque(),
                beforeSending)
        }

        fileprivate func open(_ address: curl_sockaddr) -> Int32 {
            let socket = Glibc.socket(address.family, address.socktype | Int32(SOCK_CLOEXEC.rawValue), address.protocol)
            if socket >= 0 { connecting.insert(socket) }
            return socket
        }

        fileprivate func close(_ socket: Int32) -> Int32 {
            connecting.remove(socket)
            if let port = ports.removeValue(forKey: socket) { byPort[port] = nil }
            return Glibc.close(socket)
        }

        /// Whether something waits on the connection with this local port, which an earlier transfer used.
        fileprivate func holdsLeftovers(at port: Int32, of easy: UnsafeMutableRawPointer) -> Bool {
            guard let socket = byPort[port] else {
                learn(port)
                return false
            }
            if let session = sora_easy_get_openssl(easy), let countDecrypted, countDecrypted(session) > 0 { return true }
            var byte: UInt8 = 0
            return recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) > 0
        }

        /// Finds the socket of a new connection.
        private func learn(_ port: Int32) {
            guard let socket = connecting.first(where: { localPort(of: $0) == port }) else { return }
            connecting.remove(socket)
            ports[socket] = port
            byPort[port] = socket
        }

        private func localPort(of socket: Int32) -> Int32? {
            var address = sockaddr_storage()
            var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
            let isKnown = withUnsafeMutableBytes(of: &address) { bytes in
                bytes.withMemoryRebound(to: sockaddr.self) { getsockname(socket, $0.baseAddress, &size) } == 0
            }
            // The port stands at the same place in the addresses of IPv4 and IPv6.
            guard isKnown else { return nil }
            return withUnsafeBytes(of: &address) { Int32(UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self))) }
        }
    }

    /// OpenSSL's own count of bytes that are decrypted and not read yet, where libcurl has loaded it: `SSL_pending`.
    private let countDecrypted = dlsym(nil, "SSL_pending").map {
        unsafeBitCast($0, to: (@convention(c) (UnsafeRawPointer) -> Int32).self)
    }

    extension CurlTransfer {
        /// Whether the connection was refused because an earlier answer had left bytes on it; nothing was sent then.
        func metLeftovers(_ result: CURLcode) -> Bool {
            result == CURLE_ABORTED_BY_CALLBACK && body.failure == nil && !limits.wasSent
        }

        /// Gives the connection up where the answer announces a body and can have none: that body may still be on its way.
        func forbidReuse(after head: HTTPResponseHead) {
            guard head.status == 204, head.expectedLength ?? 0 > 0, let easy else { return }
            _ = sora_easy_set_long(easy, CURLOPT_FORBID_REUSE, 1)
        }
    }

    private let openSocket: sora_open_callback = { owner, _, address in
        guard let owner, let address else { return CURL_SOCKET_BAD }
        return Unmanaged<CurlSockets>.fromOpaque(owner).takeUnretainedValue().open(address.pointee)
    }

    private let closeSocket: sora_close_callback = { owner, socket in
        guard let owner else { return -1 }
        return Unmanaged<CurlSockets>.fromOpaque(owner).takeUnretainedValue().close(socket)
    }

    private let beforeSending: sora_before_sending_callback = { owner, _, _, _, port in
        guard let owner else { return CURL_PREREQFUNC_OK }
        let transfer = Unmanaged<CurlTransfer>.fromOpaque(owner).takeUnretainedValue()
        guard let easy = transfer.easy else { return CURL_PREREQFUNC_OK }
        let isRefused = !transfer.maySend() || transfer.loop.sockets.holdsLeftovers(at: port, of: easy)
        return isRefused ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK
    }
#endif
