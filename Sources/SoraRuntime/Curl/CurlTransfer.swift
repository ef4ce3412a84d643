#if os(Linux)
    import Foundation
    import SoraCCurl

    /// One request on its way through libcurl.
    ///
    /// `@unchecked Sendable` holds because `request`, `origin`, `body`, `place` and `channel` never change and are Sendable, and everything else
    /// is touched by the holder of the loop's turn alone: by `CurlLoop`, and by libcurl's callbacks, which run when it drives libcurl.
    final class CurlTransfer: @unchecked Sendable {
        let request: HTTPRequest
        let origin: Origin
        let channel: ResponseChannel
        let body: CurlUploadBody
        unowned let loop: CurlLoop
        private let place: Place

        private(set) var easy: UnsafeMutableRawPointer?
        private var headerList: UnsafeMutablePointer<curl_slist>?
        private let message = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        private var parser = HeadParser()
        private var violation: String?
        var limits: TransferLimits
        /// How many bytes had left, to a proxy, when the request was to leave for the first time.
        private var firstSize: Int?
        private var isRefusedAgain = false
        private var receivingWaits = false
        private var sendingWaits = false

        /// Creates a transfer of a request, which is checked; nothing has begun yet.
        init(_ request: HTTPRequest, loop: CurlLoop) throws {
            origin = try request.checkedOrigin()
            self.request = request
            self.loop = loop
            limits = TransferLimits(request.timeouts)
            message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
            let place = Place(loop)
            self.place = place
            channel = ResponseChannel(onSpace: { place.post { .resumeReceiving($0) } }, onAbandoned: { place.post { .cancel($0) } })
            body = try CurlUploadBody(request.body) { place.post { .resumeSending($0) } }
            place.fill(self)
        }

        deinit {
            message.deallocate()
        }
    }

    /// Where a transfer's channels find it until it has ended.
    private final class Place: Sendable {
        private let loop: CurlLoop
        private let transfer = Locked<CurlTransfer?>(nil)

        init(_ loop: CurlLoop) {
            self.loop = loop
        }

        func fill(_ new: CurlTransfer?) {
            transfer.withLock { $0 = new }
        }

        func post(_ command: (CurlTransfer) -> CurlLoop.Command) {
            guard let transfer = transfer.withLock({ $0 }) else { return }
            loop.post(command(transfer))
        }
    }

    // MARK: - Beginning and ending

    extension CurlTransfer {
        /// Writes the request into a fresh handle.
        func configure(_ easy: UnsafeMutableRawPointer, _ options: CurlTransport.Options) {
            self.easy = easy
            limits.begin(easy)
            headerList = CurlConfiguration(easy: easy, request: request, options: options, timeLeft: limits.timeLeft).apply(
                body: body, owner: Unmanaged.passUnretained(self).toOpaque(), message: message)
        }

        /// Forgets the handle and frees what it pointed to.
        func release() {
            easy = nil
            limits.end()
            curl_slist_free_all(headerList)
            headerList = nil
        }

        /// Tells the reader how it ended; each transfer that is created ends so.
        func end(_ error: (any Error)?) {
            body.close()
            channel.finish(error)
            place.fill(nil)
        }

        /// Judges an ended transfer; nil where the answer is whole.
        func error(for result: CURLcode) -> TransportFailure? {
            if let violation { return TransportFailure(.brokenResponse, violation) }
            if let failure = body.failure {
                return TransportFailure(.requestBody, "the body could not be read: \(failure)")
            }
            if isRefusedAgain { return CurlFailure.refusedAgain }
            if result == CURLE_OPERATION_TIMEDOUT { return limits.failureOfLibcurl }
            guard result == CURLE_OK else {
                return CurlFailure.translate(
                    result, message: String(cString: message), wasSent: limits.wasSent, answerBegan: parser.hasBegun)
            }
            guard parser.isComplete else { return TransportFailure(.brokenResponse, "the connection closed inside the headers") }
            return nil
        }
    }

    // MARK: - Pausing

    extension CurlTransfer {
        func resumeReceiving() {
            receivingWaits = false
            limits.note(isReceiving: true)
            setPauses()
        }

        func resumeSending() {
            sendingWaits = false
            limits.note(isReceiving: false)
            setPauses()
        }

        /// Tells which limit of time has passed, if any.
        func timeout(at now: ContinuousClock.Instant) -> TransportFailure? {
            limits.failure(at: now, isPaused: receivingWaits || sendingWaits)
        }

        private func setPauses() {
            guard let easy else { return }
            let mask = (receivingWaits ? CURLPAUSE_RECV : 0) | (sendingWaits ? CURLPAUSE_SEND : 0)
            curl_easy_pause(easy, mask)
        }
    }

    // MARK: - What libcurl calls

    extension CurlTransfer {
        /// Takes one line of the head; 0 stops the transfer.
        func receive(headerLine line: UnsafeRawBufferPointer) -> Int {
            limits.note(isReceiving: true)
            do {
                if let head = try parser.read(line) {
                    forbidReuse(after: head)
                    channel.accept(head)
                    loop.note(headOf: self)
                }
                return line.count
            } catch {
                violation = error.description
                return 0
            }
        }

        /// Takes bytes of the body, or pauses while the reader has too many already.
        func receive(body bytes: UnsafeRawBufferPointer) -> Int {
            limits.note(isReceiving: true)
            if channel.offer(bytes) { return bytes.count }
            receivingWaits = true
            return Int(CURL_WRITEFUNC_PAUSE)
        }

        /// Gives bytes of the request's body, or pauses while there are none.
        func send(into space: UnsafeMutableRawBufferPointer) -> Int {
            limits.note(isReceiving: false)
            switch body.read(into: space) {
            case .bytes(let count): return count
            case .end: return 0
            case .failed: return Int(CURL_READFUNC_ABORT)
            case .wait:
                sendingWaits = true
                return Int(CURL_READFUNC_PAUSE)
            }
        }

        /// Goes back to the start of the body; refused where the server may act twice.
        func rewind() -> Bool {
            request.method.isIdempotent && body.rewind()
        }

        /// Whether the request may leave now; refused a second time where the server may act twice.
        func maySend() -> Bool {
            let size = limits.sentBytes
            isRefusedAgain = size > (firstSize ?? size) && !request.method.isIdempotent
            if firstSize == nil { firstSize = size }
            return !isRefusedAgain
        }
    }
#endif
