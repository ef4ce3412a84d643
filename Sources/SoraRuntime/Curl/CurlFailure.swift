#if os(Linux)
    import SoraCCurl

    /// Translates libcurl's result codes.
    enum CurlFailure {
        /// Says in words what a failed transfer means; `message` is libcurl's own text.
        static func translate(_ code: CURLcode, message: String, headIsIn: Bool) -> TransportFailure {
            let words = message.isEmpty ? String(cString: curl_easy_strerror(code)) : message
            switch code {
            case CURLE_OPERATION_TIMEDOUT:
                return TransportFailure(.timeout, words)
            case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT:
                return TransportFailure(.connection, words, mayHaveArrived: false)
            case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER:
                return TransportFailure(.security, words, mayHaveArrived: false)
            case CURLE_SEND_FAIL_REWIND:
                return TransportFailure(
                    .connection, "the connection closed without an answer, and the request is not one to send twice unasked")
            case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
                return TransportFailure(.invalidRequest, "libcurl does not understand the address", mayHaveArrived: false)
            case CURLE_PARTIAL_FILE:
                return TransportFailure(.brokenResponse, "the answer ended before it was complete (\(words))")
            case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
                return TransportFailure(.brokenResponse, words)
            default:
                return TransportFailure(headIsIn ? .brokenResponse : .connection, words)
            }
        }
    }
#endif
