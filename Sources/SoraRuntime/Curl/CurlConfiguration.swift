#if os(Linux)
    import Foundation
    import SoraCCurl

    /// Writes one request into a libcurl handle.
    struct CurlConfiguration {
        let easy: UnsafeMutableRawPointer
        let request: HTTPRequest
        let options: CurlTransport.Options
        /// What is left of the whole call's time.
        let timeLeft: Duration?

        /// Sets every option and returns the list of headers, which must live as long as the transfer.
        func apply(
            body: CurlUploadBody, owner: UnsafeMutableRawPointer, message: UnsafeMutablePointer<CChar>
        ) -> UnsafeMutablePointer<curl_slist>? {
            sora_easy_set_callbacks(easy, owner, receiveHeader, receiveBody)
            _ = sora_easy_set_pointer(easy, CURLOPT_ERRORBUFFER, message)
            _ = sora_easy_set_string(easy, CURLOPT_URL, request.url)
            setPolicy()
            setClientCertificate()
            setTimeouts()
            setMethod(body, owner)
            let list = headerList()
            _ = sora_easy_set_list(easy, CURLOPT_HTTPHEADER, list)
            return list
        }

        /// What never depends on the request: nothing is followed, decoded or guessed.
        private func setPolicy() {
            _ = sora_easy_allow_only_http(easy)
            set(CURLOPT_NOSIGNAL, 1)
            set(CURLOPT_FOLLOWLOCATION, 0)
            set(CURLOPT_PATH_AS_IS, 1)
            set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
            set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
            set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
            set(CURLOPT_NETRC, 0)
            set(CURLOPT_MAXAGE_CONN, 30)
            set(CURLOPT_BUFFERSIZE, 65_536)
            set(CURLOPT_UPLOAD_BUFFERSIZE, 65_536)
            set(CURLOPT_TCP_NODELAY, 1)
            switch options.proxy {
            case .none: _ = sora_easy_set_string(easy, CURLOPT_PROXY, "")
            case .environment: break
            case .address(let address): _ = sora_easy_set_string(easy, CURLOPT_PROXY, address)
            }
            if let file = options.certificateAuthorities { _ = sora_easy_set_string(easy, CURLOPT_CAINFO, file.path) }
        }

        private func setClientCertificate() {
            guard let own = options.clientCertificate else { return }
            _ = sora_easy_set_string(easy, CURLOPT_SSLCERT, own.certificate.path)
            _ = sora_easy_set_string(easy, CURLOPT_SSLCERTTYPE, own.form)
            if let key = own.key { _ = sora_easy_set_string(easy, CURLOPT_SSLKEY, key.path) }
            if let password = own.password { _ = sora_easy_set_string(easy, CURLOPT_KEYPASSWD, password) }
        }

        private func setTimeouts() {
            set(CURLOPT_CONNECTTIMEOUT_MS, max(1, request.timeouts.connect.milliseconds))
            if let timeLeft { set(CURLOPT_TIMEOUT_MS, max(1, timeLeft.milliseconds)) }
        }

        /// Sets the method. libcurl repeats a request by itself when a kept connection closes without an answer: where that could do the
        /// work twice, `CurlTransfer.maySend` and `rewind` refuse, and a request without a body takes a connection of its own.
        private func setMethod(_ body: CurlUploadBody, _ owner: UnsafeMutableRawPointer) {
            if let bytes = body.smallBytes, SORA_ASKS_BEFORE_SENDING {
                _ = sora_easy_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
                bytes.withUnsafeBufferPointer { _ = sora_easy_set_bytes(easy, CURLOPT_COPYPOSTFIELDS, $0.baseAddress) }
            } else if !body.isAbsent || request.method == .post || request.method == .put || request.method == .patch {
                set(CURLOPT_UPLOAD, 1)
                _ = sora_easy_set_offset(easy, CURLOPT_INFILESIZE_LARGE, body.length.map { curl_off_t($0) } ?? -1)
                sora_easy_set_upload(easy, owner, sendBody, seekBody)
            } else if request.method == .head {
                set(CURLOPT_NOBODY, 1)
            } else {
                set(CURLOPT_HTTPGET, 1)
            }
            _ = sora_easy_set_string(easy, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
            if !request.method.isIdempotent && body.length == 0 { set(CURLOPT_FRESH_CONNECT, 1) }
        }

        /// The headers of the request; libcurl adds `Host` and what frames the body, and is told to leave out the others.
        private func headerList() -> UnsafeMutablePointer<curl_slist>? {
            var list: UnsafeMutablePointer<curl_slist>?
            for field in request.headers {
                list = curl_slist_append(list, field.value.isEmpty ? field.name + ";" : field.name + ": " + field.value)
            }
            list = curl_slist_append(list, "Expect:")
            // libcurl would call a small body a form.
            if request.headers["Content-Type"] == nil { list = curl_slist_append(list, "Content-Type:") }
            if request.headers["Accept"] == nil { list = curl_slist_append(list, "Accept:") }
            if request.headers["Accept-Encoding"] == nil { list = curl_slist_append(list, "Accept-Encoding: identity") }
            return list
        }

        private func set(_ option: CURLoption, _ value: Int) {
            _ = sora_easy_set_long(easy, option, value)
        }
    }

    private let receiveHeader: sora_bytes_callback = { bytes, size, count, owner in
        guard let owner else { return 0 }
        let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return Unmanaged<CurlTransfer>.fromOpaque(owner).takeUnretainedValue().receive(headerLine: line)
    }

    private let receiveBody: sora_bytes_callback = { bytes, size, count, owner in
        guard let owner else { return 0 }
        let body = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return Unmanaged<CurlTransfer>.fromOpaque(owner).takeUnretainedValue().receive(body: body)
    }

    private let sendBody: sora_bytes_callback = { bytes, size, count, owner in
        guard let owner else { return Int(CURL_READFUNC_ABORT) }
        let space = UnsafeMutableRawBufferPointer(start: bytes, count: size * count)
        return Unmanaged<CurlTransfer>.fromOpaque(owner).takeUnretainedValue().send(into: space)
    }

    private let seekBody: sora_seek_callback = { owner, offset, origin in
        guard let owner, offset == 0, origin == SEEK_SET else { return CURL_SEEKFUNC_FAIL }
        return Unmanaged<CurlTransfer>.fromOpaque(owner).takeUnretainedValue().rewind() ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
    }
#endif
