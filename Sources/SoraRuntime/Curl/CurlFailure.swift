#if os(Linux)
    import SoraCCurl

    /// Translates libcurl's result codes.
    enum CurlFailure {
        /// A kept connection closed, and the request may have arrived over it.
        static let refusedAgain = TransportFailure(
            .connection, "the connection closed without an answer, and the request is not one to send twice unasked")

        /// Says in words what a failed transfer means; `message` is libcurl's own text.
        ///
        /// - Parameters:
        ///   - wasSent: Whether any byte of the request left; what was not sent did not arrive.
        ///   - answerBegan: Whether a line of the answer came.
        static func translate(_ code: CURLcode, message: String, wasSent: Bool, answerBegan: Bool) -> TransportFailure {
            let words = message.isEmpty ? String(cString: curl_easy_strerror(code)) : message
            switch code {
            case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT:
                return TransportFailure(.connection, words, mayHaveArrived: false)
            case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER:
                return TransportFailure(.security, words, mayHaveArrived: false)
            case CURLE_SEND_FAIL_REWIND: return refusedAgain
            case CURLE_RECV_ERROR where words.contains("SSL routines::") && words.contains(" alert "):
                // From TLS 1.3 on, a server refuses a client that has no certificate only after the request is on its way.
                return TransportFailure(.security, words, mayHaveArrived: wasSent)
            // libcurl says the latter of an answer whose version of HTTP it does not know, too.
            case CURLE_URL_MALFORMAT where !wasSent, CURLE_UNSUPPORTED_PROTOCOL where !wasSent:
                return TransportFailure(.invalidRequest, "libcurl does not understand the address", mayHaveArrived: false)
            case CURLE_PARTIAL_FILE:
                return TransportFailure(.brokenResponse, "the answer ended before it was complete (\(words))")
            case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_UNSUPPORTED_PROTOCOL:
                return TransportFailure(.brokenResponse, words)
            case CURLE_OUT_OF_MEMORY where wasSent:
                return TransportFailure(.brokenResponse, "the headers are longer than libcurl takes them")
            default:
                return TransportFailure(answerBegan ? .brokenResponse : .connection, words, mayHaveArrived: wasSent)
            }
        }
    }
#endif
