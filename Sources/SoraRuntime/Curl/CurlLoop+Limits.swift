#if os(Linux)
    // The limits of time that libcurl does not know, and its own timer.
    extension CurlLoop {
        /// Remembers when a transfer must be looked at next.
        func watch(_ transfer: CurlTransfer) {
            guard let deadline = transfer.limits.nextCheck else { return }
            nextCheck = nextCheck.map { min($0, deadline) } ?? deadline
        }

        /// Ends what has taken too long.
        func checkTimeouts() {
            guard let check = nextCheck, check <= .now else { return }
            nextCheck = nil
            let now = ContinuousClock.now
            for transfer in Array(running.values) + line.waiting {
                if let failure = transfer.timeout(at: now) { end(transfer, failure) } else { watch(transfer) }
            }
        }

        /// How long nothing needs to be done unless something happens.
        func millisecondsToNextCheck() -> Int32 {
            guard let next = [nextCheck, multi?.timer].compactMap({ $0 }).min() else { return 60_000 }
            let left = ContinuousClock.now.duration(to: next)
            return left <= .zero ? 0 : Int32(clamping: min(60_000, left.milliseconds + 1))
        }
    }
#endif
