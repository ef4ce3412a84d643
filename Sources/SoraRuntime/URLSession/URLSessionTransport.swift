#if canImport(Darwin)
    import Foundation

    /// Carries requests out through `URLSession`, on Apple systems.
    public struct URLSessionTransport: HTTPTransport {
        /// Answers a challenge: trusts a server by an own authority, or gives a client's certificate.
        public typealias ChallengeAnswer = @Sendable (URLAuthenticationChallenge) -> (URLSession.AuthChallengeDisposition, URLCredential?)

        private let session: URLSession
        private let onChallenge: ChallengeAnswer?

        /// The transport that clients use unless they are given another: they share its connections.
        public static let shared = URLSessionTransport()

        /// Creates a transport with a session of its own, which keeps no cookies, credentials and answers; the configuration names a proxy.
        public init(_ configuration: URLSessionConfiguration = .ephemeral, onChallenge: ChallengeAnswer? = nil) {
            self.onChallenge = onChallenge
            configuration.urlCache = nil
            configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
            configuration.httpCookieStorage = nil
            configuration.httpShouldSetCookies = false
            configuration.urlCredentialStorage = nil
            session = URLSession(configuration: configuration)
        }

        public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            try Task.checkCancellation()
            try request.validate()
            let exchange = URLSessionExchange(request, onChallenge)
            let reader = ResponseReader(exchange.channel)
            exchange.start(try exchange.makeTask(in: session))
            return try await reader.response()
        }
    }
#endif
