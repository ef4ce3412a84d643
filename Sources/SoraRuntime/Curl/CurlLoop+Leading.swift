#if os(Linux)
    import SoraCCurl

    // A change of threads costs more than a small call on one machine: there and back, twice what the call itself does. So the caller of an
    // origin that answers at once starts its transfer itself, and waits a moment for the answer as a plain libcurl program does. Where the
    // answer does not come in that moment, or the caller is not alone, the loop's thread has it, and the caller's thread is free.
    extension CurlLoop {
        /// How many microseconds a caller's thread waits; the least that `poll` can.
        private static var patience: Int64 { 1_000 }

        /// Starts a transfer on the caller's own thread, and ends it where the answer comes at once; false where the loop is to have it.
        func lead(_ transfer: CurlTransfer) -> Bool {
            guard turn.try() else { return false }
            defer { turn.unlock() }
            guard running.isEmpty, line.isEmpty, quickOrigins.contains(transfer.origin), !transfer.body.isMadeWhileSent else {
                return false
            }
            guard !isCallersTurnOver() else { return false }
            enter(transfer)
            drive([])
            let limit = ContinuousClock.now + .microseconds(Self.patience)
            while transfer.easy != nil, let events = awaitAlone(until: limit) { drive(events) }
            if transfer.easy != nil { quickOrigins.remove(transfer.origin) }
            leaveRestToLoop()
            return true
        }

        /// Counts the calls that end where they began: no task is suspended by them, and others may wait for its thread.
        private func isCallersTurnOver() -> Bool {
            ledInARow = ledInARow == 63 ? 0 : ledInARow + 1
            return ledInARow == 0
        }

        /// Lets others have the turn until the only socket is ready; nil where there is nothing, or too much, to wait for.
        private func awaitAlone(until limit: ContinuousClock.Instant) -> [CurlMulti.Event]? {
            let now = ContinuousClock.now
            guard now < limit, let multi else { return nil }
            if let timer = multi.timer, timer <= now { return [] }
            guard multi.unwatched.count == 1, let (socket, events) = multi.unwatched.first else { return nil }
            turn.unlock()
            defer { turn.lock() }
            return CurlMulti.wait(for: socket, events).map { [$0] }
        }

        /// Has the loop's thread wait for what has not ended.
        private func leaveRestToLoop() {
            guard !running.isEmpty else { return }
            multi?.watch()
            multi?.ring()
        }

        /// Notes whether an origin answers at once.
        func noteSpeed(of transfer: CurlTransfer, _ result: CURLcode) {
            guard let easy = transfer.easy else { return }
            let time = sora_easy_get_offset(easy, CURLINFO_TOTAL_TIME_T) - sora_easy_get_offset(easy, CURLINFO_PRETRANSFER_TIME_T)
            if result == CURLE_OK, time < Self.patience / 2 {
                quickOrigins.insert(transfer.origin)
            } else {
                quickOrigins.remove(transfer.origin)
            }
        }
    }
#endif
