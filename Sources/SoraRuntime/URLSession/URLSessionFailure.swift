#if canImport(Darwin)
    import Foundation

    /// Translates the errors of `URLSession`.
    enum URLSessionFailure {
        /// Says in words what a failed task means.
        static func translate(_ error: any Error, _ timeouts: HTTPTimeouts) -> any Error {
            guard let error = error as? URLError else { return TransportFailure(.connection, error.localizedDescription) }
            let words = error.localizedDescription
            switch error.code {
            case .cancelled:
                return CancellationError()
            case .timedOut:
                return timeouts.idle.map { TransportFailure(TimeLimit(.silence, $0)) } ?? TransportFailure(.timeout, words)
            case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet:
                return TransportFailure(.connection, words, mayHaveArrived: false)
            case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
                .serverCertificateNotYetValid, .clientCertificateRejected, .clientCertificateRequired:
                return TransportFailure(.security, words, mayHaveArrived: false)
            case .badURL, .unsupportedURL:
                return TransportFailure(.invalidRequest, words, mayHaveArrived: false)
            case .badServerResponse, .cannotParseResponse, .cannotDecodeRawData:
                return TransportFailure(.brokenResponse, words)
            case .requestBodyStreamExhausted:
                return TransportFailure(.connection, "the connection closed without an answer, and the body cannot be sent twice")
            default:
                return TransportFailure(.connection, words)
            }
        }
    }
#endif
