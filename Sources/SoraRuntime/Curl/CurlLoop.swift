#if os(Linux)
    import SoraCCurl

    /// The thread that owns a multi handle: it takes commands, lets libcurl work, and enforces the timeouts that libcurl does not know.
    ///
    /// `@unchecked Sendable` holds because the commands stand behind a lock, `multi` is used off the thread for `curl_multi_wakeup` alone,
    /// which libcurl declares thread-safe, only before `run` has ended (`Inbox.isOpen`), and all the rest is touched by `run` alone.
    final class CurlLoop: @unchecked Sendable {
        /// What other threads ask of the loop.
        enum Command: Sendable {
            case start(CurlTransfer)
            /// The reader has room again.
            case resumeReceiving(CurlTransfer)
            /// The body has bytes again.
            case resumeSending(CurlTransfer)
            case cancel(CurlTransfer)
            /// Ends the thread after the last transfer.
            case stop
        }

        private struct Inbox: Sendable {
            var commands: [Command] = []
            var isOpen = true
        }

        private let inbox = Locked(Inbox())
        private let options: CurlTransport.Options
        private let multi: UnsafeMutableRawPointer?
        let sockets = CurlSockets()

        private var running: [ObjectIdentifier: CurlTransfer] = [:]
        private var line = WaitingLine()
        private var heads: [ResponseChannel] = []
        private var idleHandles: [UnsafeMutableRawPointer] = []
        private var isStopping = false
        private var nextCheck: ContinuousClock.Instant?

        init(_ options: CurlTransport.Options) {
            self.options = options
            _ = Self.library
            multi = curl_multi_init()
            line.limit = options.maximumCallsPerOrigin
            _ = sora_multi_set_long(multi, CURLMOPT_MAXCONNECTS, 256)
        }

        /// Prepares libcurl, once in a process.
        private static let library: CURLcode = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

        /// Hands a command to the loop's thread.
        func post(_ command: Command) {
            let isLate = inbox.withLock { inbox in
                guard inbox.isOpen else { return true }
                inbox.commands.append(command)
                if inbox.commands.count == 1 { curl_multi_wakeup(multi) }
                return false
            }
            if isLate, case .start(let transfer) = command {
                transfer.channel.finish(TransportFailure(.connection, "the transport has ended"))
            }
        }
    }

    // MARK: - On the loop's thread

    extension CurlLoop {
        /// Runs until the transport is gone and its last transfer has ended.
        func run() {
            while true {
                for command in takeCommands() { apply(command) }
                if mayEnd() { break }
                var count: Int32 = 0
                curl_multi_perform(multi, &count)
                finishEnded()
                checkTimeouts()
                for channel in heads { channel.wake() }
                heads.removeAll(keepingCapacity: true)
                curl_multi_poll(multi, nil, 0, millisecondsToNextCheck(), nil)
            }
            for handle in idleHandles { curl_easy_cleanup(handle) }
            curl_multi_cleanup(multi)
        }

        /// Notes that a head is there; its reader is woken after libcurl's turn, when a short body is there too.
        func note(headOf transfer: CurlTransfer) {
            heads.append(transfer.channel)
        }

        private func takeCommands() -> [Command] {
            inbox.withLock { inbox in
                defer { inbox.commands = [] }
                return inbox.commands
            }
        }

        /// Closes the inbox where nothing is left to do.
        private func mayEnd() -> Bool {
            guard isStopping, running.isEmpty, line.isEmpty else { return false }
            return inbox.withLock { inbox in
                guard inbox.commands.isEmpty else { return false }
                inbox.isOpen = false
                return true
            }
        }

        private func apply(_ command: Command) {
            switch command {
            case .start(let transfer):
                watch(transfer)
                if line.enter(transfer) { begin(transfer) }
            case .resumeReceiving(let transfer):
                if running[ObjectIdentifier(transfer)] != nil { transfer.resumeReceiving() }
            case .resumeSending(let transfer):
                if running[ObjectIdentifier(transfer)] != nil { transfer.resumeSending() }
            case .cancel(let transfer):
                end(transfer, CancellationError())
            case .stop:
                isStopping = true
            }
        }

        private func begin(_ transfer: CurlTransfer) {
            guard let multi, let easy = idleHandles.popLast() ?? curl_easy_init() else {
                return end(transfer, TransportFailure(.connection, "libcurl gave no handle", mayHaveArrived: false))
            }
            running[ObjectIdentifier(transfer)] = transfer
            transfer.configure(easy, options)
            sockets.serve(transfer)
            curl_multi_add_handle(multi, easy)
            watch(transfer)
        }

        /// Ends a transfer that runs or waits; removes its handle at once.
        private func end(_ transfer: CurlTransfer, _ error: (any Error)?) {
            if running.removeValue(forKey: ObjectIdentifier(transfer)) != nil, let easy = transfer.easy {
                curl_multi_remove_handle(multi, easy)
                transfer.release()
                recycle(easy)
            }
            transfer.end(error)
            if let next = line.leave(transfer) { begin(next) }
        }

        private func recycle(_ easy: UnsafeMutableRawPointer) {
            guard idleHandles.count < 16 else { return curl_easy_cleanup(easy) }
            curl_easy_reset(easy)
            idleHandles.append(easy)
        }

        private func finishEnded() {
            var ended = sora_ended_transfer()
            while sora_multi_next_ended(multi, &ended) {
                guard let owner = ended.owner else { continue }
                let transfer = Unmanaged<CurlTransfer>.fromOpaque(owner).takeUnretainedValue()
                if transfer.metLeftovers(ended.result) {
                    restart(transfer)
                } else {
                    end(transfer, transfer.error(for: ended.result))
                }
            }
        }

        /// Starts a transfer of which nothing was sent again, on a connection of its own.
        private func restart(_ transfer: CurlTransfer) {
            guard let easy = transfer.easy else { return }
            curl_multi_remove_handle(multi, easy)
            _ = sora_easy_set_long(easy, CURLOPT_FRESH_CONNECT, 1)
            curl_multi_add_handle(multi, easy)
        }
    }

    // MARK: - Timeouts

    extension CurlLoop {
        /// Remembers when a transfer must be looked at next.
        private func watch(_ transfer: CurlTransfer) {
            guard let deadline = transfer.limits.nextCheck else { return }
            nextCheck = nextCheck.map { min($0, deadline) } ?? deadline
        }

        private func checkTimeouts() {
            guard let check = nextCheck, check <= .now else { return }
            nextCheck = nil
            let now = ContinuousClock.now
            for transfer in Array(running.values) + line.waiting {
                if let failure = transfer.timeout(at: now) { end(transfer, failure) } else { watch(transfer) }
            }
        }

        private func millisecondsToNextCheck() -> Int32 {
            guard let nextCheck else { return 60_000 }
            let left = ContinuousClock.now.duration(to: nextCheck)
            return Int32(clamping: min(60_000, max(0, left.milliseconds + 1)))
        }
    }
#endif
