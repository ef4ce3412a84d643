#if canImport(Darwin)
    import Foundation

    /// Carries requests out through `URLSession`, on Apple systems.
    public struct URLSessionTransport: HTTPTransport {
        private let session: URLSession

        /// The transport that clients use unless they are given another: they share its connections.
        public static let shared = URLSessionTransport()

        /// Creates a transport with a session of its own, which keeps no cookies, credentials and answers.
        public init(_ configuration: URLSessionConfiguration = .ephemeral) {
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
            let exchange = URLSessionExchange(request)
            let reader = ResponseReader(exchange.channel)
            exchange.start(try exchange.makeTask(in: session))
            return try await reader.response()
        }
    }
#endif
