extension Middleware {
    /// How much is logged of a call.
    public enum LogDetail: Int, Sendable, Comparable {
        /// A line for the request and a line for its answer.
        case calls
        /// The headers, too.
        case headers
        /// The bodies, too, where they are text, each up to 16 KiB.
        case bodies

        public static func < (a: LogDetail, b: LogDetail) -> Bool { a.rawValue < b.rawValue }
    }

    /// Logs each attempt, by lines of text without line ends; credentials are never among them.
    ///
    /// ```swift
    /// let client = Shop.Client(configuration: .init(middleware: [.logging { print($0) }]))
    /// ```
    ///
    /// - Parameters:
    ///   - detail: How much is logged.
    ///   - hidden: What is hidden beside the credentials.
    ///   - clock: What the times are taken from.
    ///   - write: Takes each line, from any thread.
    public static func logging(
        _ detail: LogDetail = .calls, hiding hidden: HiddenNames = .init(), clock: CallClock = .continuous,
        to write: @escaping @Sendable (String) -> Void
    ) -> Middleware {
        Middleware { request, call, next in
            let log = CallLog(call, detail, CallVeil(hidden, call.secrets, request), write)
            log.write(request)
            let start = clock.now()
            do {
                let response = try await next(request)
                log.write(response.head, after: start.duration(to: clock.now()))
                return detail < .bodies ? response : log.watch(response)
            } catch {
                log.write(error, after: start.duration(to: clock.now()))
                throw error
            }
        }
    }
}

/// Writes the lines of one attempt.
private struct CallLog: Sendable {
    private static let longestBody = 16_384

    private let name: String
    private let detail: Middleware.LogDetail
    private let veil: CallVeil
    private let put: @Sendable (String) -> Void

    init(_ call: CallMetadata, _ detail: Middleware.LogDetail, _ veil: CallVeil, _ write: @escaping @Sendable (String) -> Void) {
        name = "\(call.operation) #\(call.attempt)"
        self.detail = detail
        self.veil = veil
        put = write
    }

    func write(_ request: HTTPRequest) {
        line("→", "\(request.method) \(veil.address(request.url))")
        headers("→", request.headers)
        guard detail >= .bodies, case .bytes(let bytes) = request.body, !bytes.isEmpty else { return }
        var copy = BoundedCopy(limit: Self.longestBody)
        copy.append(bytes)
        body("→", copy, HTTPResponseHead(status: 0, headers: request.headers).contentType)
    }

    func write(_ head: HTTPResponseHead, after time: Duration) {
        line("←", "\(head.status) after \(time)")
        headers("←", head.headers)
    }

    func write(_ error: any Error, after time: Duration) {
        line("✗", "\(veil.text("\(error)")) after \(time)")
    }

    /// Logs the body of an answer when it has passed.
    func watch(_ response: HTTPResponse) -> HTTPResponse {
        let copy = Locked(BoundedCopy(limit: Self.longestBody))
        let type = response.head.contentType
        return response.watched(
            by: BodyWatch(onChunk: { chunk in copy.withLock { $0.append(chunk) } }) { end in
                body("←", copy.withLock { $0 }, type)
                if case .failed(let error) = end { line("✗", veil.text("\(error)")) }
            })
    }

    private func headers(_ arrow: String, _ headers: HTTPHeaders) {
        guard detail >= .headers else { return }
        for field in veil.headers(headers) { line(arrow, "\(field.name): \(field.value)") }
    }

    private func body(_ arrow: String, _ copy: BoundedCopy, _ type: String?) {
        guard copy.count > 0 else { return }
        let unseen = "\(copy.count) bytes" + (type.map { " of \($0)" } ?? "")
        guard let text = veil.body(copy.bytes, type, isWhole: copy.isWhole) else { return line(arrow, unseen) }
        line(arrow, copy.isWhole ? text : "\(text) … (of \(unseen))")
    }

    private func line(_ arrow: String, _ text: String) {
        put("\(name) \(arrow) " + withoutControls(text))
    }
}

/// Replaces control characters, line ends and invisible directions by spaces, so that a text stays on its line.
private func withoutControls(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: cleaned.append(" ")
        default: cleaned.append(scalar)
        }
    }
    return String(cleaned)
}
