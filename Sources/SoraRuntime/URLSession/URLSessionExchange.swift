#if canImport(Darwin)
    import Foundation

    /// One request on its way through `URLSession`, which keeps it as the task's delegate until the task ends.
    ///
    /// `@unchecked Sendable` holds because everything that changes stands in `state`, behind its lock; `NSObject` adds nothing.
    final class URLSessionExchange: NSObject, @unchecked Sendable {
        private struct State {
            var task: URLSessionTask?
            /// Bytes that the reader had no room for; the task is suspended while there are any.
            var held: [UInt8] = []
            var received = 0
            var expected: Int?
            var bodiesGiven = 0
            var ending: Ending?
            var hasBegun = false
        }

        private struct Ending {
            var error: (any Error)?
        }

        let channel: ResponseChannel
        private let request: HTTPRequest
        private let state: Locked<State>
        private let place: Place

        private let onChallenge: URLSessionTransport.ChallengeAnswer?

        init(_ request: HTTPRequest, _ onChallenge: URLSessionTransport.ChallengeAnswer?) {
            self.request = request
            self.onChallenge = onChallenge
            state = Locked(State())
            let place = Place()
            self.place = place
            channel = ResponseChannel(onSpace: { place.exchange?.passHeldBytes() }, onAbandoned: { place.exchange?.cancel() })
            super.init()
            place.exchange = self
        }

        /// Writes the request as `URLSession` takes it.
        func makeTask(in session: URLSession) throws -> URLSessionTask {
            guard let url = URL(string: request.url) else {
                throw TransportFailure(.invalidRequest, "URLSession does not understand the address", mayHaveArrived: false)
            }
            var http = URLRequest(url: url)
            http.httpMethod = request.method.rawValue
            http.httpShouldHandleCookies = false
            http.timeoutInterval = request.timeouts.idle.map(\.seconds) ?? 7 * 86_400
            for field in request.headers { http.addValue(field.value, forHTTPHeaderField: field.name) }
            if request.headers["Accept-Encoding"] == nil { http.setValue("identity", forHTTPHeaderField: "Accept-Encoding") }
            switch request.body {
            case .none: return session.dataTask(with: http)
            case .bytes(let bytes):
                http.httpBody = Data(bytes)
                return session.dataTask(with: http)
            case .file(let file):
                guard (try? fileLength(file)) != nil else {
                    throw TransportFailure(.requestBody, "\(file.lastPathComponent) cannot be read", mayHaveArrived: false)
                }
                return session.uploadTask(with: http, fromFile: file)
            case .chunks(let source):
                if let length = source.length { http.setValue(String(length), forHTTPHeaderField: "Content-Length") }
                return session.uploadTask(withStreamedRequest: http)
            }
        }

        /// Starts the task, and the clock for the whole call.
        func start(_ task: URLSessionTask) {
            state.withLock { $0.task = task }
            task.delegate = self
            task.resume()
            if let limit = request.timeouts.firstByte { abandon(after: TimeLimit(.firstByte, limit)) { !$0.hasBegun } }
            if let limit = request.timeouts.total { abandon(after: TimeLimit(.call, limit)) { _ in true } }
        }

        private func abandon(after limit: TimeLimit, if condition: @escaping @Sendable (State) -> Bool) {
            DispatchQueue.global().asyncAfter(deadline: .now() + limit.length.seconds) { [weak self] in
                guard let self, state.withLock({ condition($0) }) else { return }
                channel.abandon(TransportFailure(limit))
            }
        }

        private func cancel() {
            state.withLock { $0.task }?.cancel()
        }
    }

    /// Where the channel finds its exchange.
    ///
    /// `@unchecked Sendable` holds because `exchange` is set once, before the exchange is handed out, and the runtime guards weak reads.
    private final class Place: @unchecked Sendable {
        weak var exchange: URLSessionExchange?
    }

    // MARK: - Bytes for the reader

    extension URLSessionExchange {
        /// Takes bytes; what the reader has no room for is held, and the task suspended.
        private func receive(_ data: Data) {
            state.withLock { state in
                state.received += data.count
                if state.held.isEmpty, data.withUnsafeBytes({ channel.offer($0) }) { return }
                if state.held.isEmpty { state.task?.suspend() }
                state.held += data
            }
        }

        /// Passes the held bytes on, and lets the task go on.
        private func passHeldBytes() {
            let ending = state.withLock { state -> Ending? in
                guard !state.held.isEmpty, state.held.withUnsafeBytes({ channel.offer($0) }) else { return nil }
                state.held = []
                state.task?.resume()
                return state.ending
            }
            if let ending { channel.finish(ending.error) }
        }

        private func end(_ error: (any Error)?) {
            let isNow = state.withLock { state in
                var error = error
                if error == nil, let expected = state.expected, state.received < expected {
                    error = TransportFailure(.brokenResponse, "the answer ended \(expected - state.received) bytes short")
                }
                state.ending = Ending(error: error)
                state.task = nil
                return state.held.isEmpty
            }
            if isNow { channel.finish(state.withLock { $0.ending?.error }) }
        }
    }

    // MARK: - What URLSession calls

    extension URLSessionExchange: URLSessionDataDelegate {
        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest,
            completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) {
            completionHandler(nil)
        }

        func urlSession(
            _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
            completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
        ) {
            let (disposition, credential) = onChallenge?(challenge) ?? (.performDefaultHandling, nil)
            completionHandler(disposition, credential)
        }

        func urlSession(
            _ session: URLSession, task: URLSessionTask, needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
        ) {
            let isFirst = state.withLock { state in
                state.bodiesGiven += 1
                return state.bodiesGiven == 1
            }
            guard case .chunks(let source) = request.body, isFirst || request.method.isIdempotent else { return completionHandler(nil) }
            completionHandler(
                StreamPump.start(source) { [channel] error in
                    channel.abandon(TransportFailure(.requestBody, "the body could not be read: \(error)"))
                })
        }

        func urlSession(
            _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
            completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
        ) {
            guard let response = response as? HTTPURLResponse else { return completionHandler(.cancel) }
            var headers = HTTPHeaders()
            for (name, value) in response.allHeaderFields { headers.add("\(name)", "\(value)") }
            let head = HTTPResponseHead(status: response.statusCode, headers: headers)
            let hasBody = request.method != .head && ![204, 304].contains(head.status) && headers["Content-Encoding"] == nil
            state.withLock {
                $0.expected = hasBody ? head.expectedLength : nil
                $0.hasBegun = true
            }
            channel.accept(head)
            channel.wake()
            completionHandler(.allow)
        }

        func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
            receive(data)
        }

        func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
            end(error.map { URLSessionFailure.translate($0, request.timeouts) })
        }
    }

    extension Duration {
        /// The duration in seconds.
        fileprivate var seconds: Double {
            Double(components.seconds) + Double(components.attoseconds) / 1e18
        }
    }
#endif
