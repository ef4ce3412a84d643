#if os(Linux)
    import Foundation
    import SoraCCurl

    /// Carries requests out through libcurl's multi interface, on one thread of its own, and where the answer comes at once on the caller's.
    ///
    /// `URLSession` on Linux can be crashed by a peer, holds no fast server back and forwards credentials; libcurl does none of it.
    public struct CurlTransport: HTTPTransport {
        private let owner: Owner

        /// Creates a transport with its own thread and its own connections.
        public init(_ options: Options = .init()) {
            owner = Owner(CurlLoop(options))
        }

        /// The transport that clients use unless they are given another: they share its connections.
        public static let shared = CurlTransport()

        public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            try Task.checkCancellation()
            let transfer = try CurlTransfer(request, loop: owner.loop)
            let reader = ResponseReader(transfer.channel)
            if !owner.loop.lead(transfer) { owner.loop.post(.start(transfer)) }
            return try await reader.response()
        }
    }

    extension CurlTransport {
        /// What stays the same for every call of a transport.
        public struct Options: Sendable {
            /// Which proxy is used.
            public var proxy: Proxy
            /// How many calls run at once to one origin; further ones wait for their turn, and their timeouts but the total one with them.
            public var maximumCallsPerOrigin: Int
            /// A file of certificates in PEM form to trust instead of the system's.
            public var certificateAuthorities: URL?
            /// What the client proves itself with where a server asks for a certificate.
            public var clientCertificate: ClientCertificate?

            public init(
                proxy: Proxy = .environment, maximumCallsPerOrigin: Int = 64, certificateAuthorities: URL? = nil,
                clientCertificate: ClientCertificate? = nil
            ) {
                self.proxy = proxy
                self.maximumCallsPerOrigin = max(1, maximumCallsPerOrigin)
                self.certificateAuthorities = certificateAuthorities
                self.clientCertificate = clientCertificate
            }
        }

        /// Which proxy calls go through.
        public enum Proxy: Sendable, Hashable {
            case none
            /// What `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy` say.
            case environment
            /// The address of a proxy.
            case address(String)
        }
    }

    /// Ends the loop's thread when the last copy of the transport is gone.
    private final class Owner: Sendable {
        let loop: CurlLoop

        init(_ loop: CurlLoop) {
            self.loop = loop
            Thread.detachNewThread { loop.run() }
        }

        deinit {
            loop.post(.stop)
        }
    }
#endif
