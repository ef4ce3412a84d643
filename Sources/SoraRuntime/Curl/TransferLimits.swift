#if os(Linux)
    import SoraCCurl

    /// The limits of time of one transfer, and what they count from; touched by the holder of the loop's turn alone.
    ///
    /// libcurl enforces the one of connecting, and is given the one of the whole call; the others are ours.
    struct TransferLimits {
        private let timeouts: HTTPTimeouts
        private let deadline: ContinuousClock.Instant?
        private var easy: UnsafeMutableRawPointer?
        private var start: ContinuousClock.Instant?
        /// The moment from which silence counts.
        private var lastActivity: ContinuousClock.Instant?
        private var hasAnswer = false

        /// Starts the clock of the whole call.
        init(_ timeouts: HTTPTimeouts) {
            self.timeouts = timeouts
            deadline = timeouts.total.map { .now + $0 }
        }

        /// Starts the other clocks, when the transfer's turn has come.
        mutating func begin(_ easy: UnsafeMutableRawPointer) {
            self.easy = easy
            start = .now
            lastActivity = start
        }

        /// Forgets the handle.
        mutating func end() {
            easy = nil
        }

        /// Whether any byte of the request has left.
        var wasSent: Bool { sentBytes > 0 }

        /// How many bytes of requests have left, those of the head and what went with it; one to a proxy is counted too.
        var sentBytes: Int { easy.map { sora_easy_get_long($0, CURLINFO_REQUEST_SIZE) } ?? 0 }

        /// Notes that bytes have moved, or may move again.
        mutating func note(isReceiving: Bool) {
            lastActivity = .now
            if isReceiving { hasAnswer = true }
        }

        /// What is left of the whole call's time.
        var timeLeft: Duration? { deadline.map { ContinuousClock.now.duration(to: $0) } }

        /// The earliest moment at which one of our limits can pass.
        var nextCheck: ContinuousClock.Instant? {
            let silence = silence.flatMap { limit in lastActivity.map { $0 + limit.length } }
            guard let deadline, let silence else { return deadline ?? silence }
            return min(deadline, silence)
        }

        /// Tells which limit has passed, if any.
        mutating func failure(at now: ContinuousClock.Instant, isPaused: Bool) -> TransportFailure? {
            if let passed = passedDeadline(at: now) { return passed }
            guard let lastActivity, let silence, let easy else { return nil }
            if isPaused || !wasSent {
                self.lastActivity = now
            } else if let start {
                let microseconds = sora_easy_get_offset(easy, CURLINFO_PRETRANSFER_TIME_T)
                self.lastActivity = max(lastActivity, start + .microseconds(Int64(microseconds)))
            }
            guard let begin = self.lastActivity, begin + silence.length <= now else { return nil }
            return TransportFailure(silence)
        }

        /// What it means that libcurl's own limits have passed.
        var failureOfLibcurl: TransportFailure {
            passedDeadline(at: .now + .milliseconds(2))
                ?? TransportFailure(TimeLimit(.connecting, timeouts.connect), mayHaveArrived: wasSent)
        }

        private func passedDeadline(at now: ContinuousClock.Instant) -> TransportFailure? {
            guard let deadline, deadline <= now, let total = timeouts.total else { return nil }
            return TransportFailure(TimeLimit(.call, total), mayHaveArrived: wasSent)
        }

        /// The limit on silence that holds now.
        private var silence: TimeLimit? {
            if !hasAnswer, let firstByte = timeouts.firstByte { return TimeLimit(.firstByte, firstByte) }
            return timeouts.idle.map { TimeLimit(.silence, $0) }
        }
    }
#endif
