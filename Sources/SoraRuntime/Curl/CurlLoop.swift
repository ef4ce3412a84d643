#if os(Linux)
    import Foundation
    import SoraCCurl

    /// Carries transfers out: a thread takes commands, lets libcurl work, and enforces the timeouts that libcurl does not know.
    ///
    /// `@unchecked Sendable` holds because the commands stand behind a lock of their own, `multi` is rung and waited for as it allows, and
    /// all the rest is touched by the holder of `turn` alone: by the thread of `run`, or by one that calls `lead`.
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
            var isOpen: Bool
        }

        private let inbox: Locked<Inbox>
        private let options: CurlTransport.Options
        /// Nil where the system gave none.
        let multi: CurlMulti?
        let sockets = CurlSockets()
        /// Whose turn it is to drive libcurl.
        let turn = NSLock()

        private(set) var running: [ObjectIdentifier: CurlTransfer] = [:]
        private(set) var line = WaitingLine()
        /// Where the last call was answered as fast as on the same machine, so that its caller may wait for the next.
        var quickOrigins: Set<Origin> = []
        var ledInARow = 0
        private var heads: [ResponseChannel] = []
        private var idleHandles: [UnsafeMutableRawPointer] = []
        private var isStopping = false
        var nextCheck: ContinuousClock.Instant?

        init(_ options: CurlTransport.Options) {
            self.options = options
            _ = Self.library
            multi = CurlMulti()
            inbox = Locked(Inbox(isOpen: multi != nil))
            line.limit = options.maximumCallsPerOrigin
        }

        /// Prepares libcurl, once in a process.
        private static let library: CURLcode = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

        /// Hands a command to the loop's thread.
        func post(_ command: Command) {
            let isLate = inbox.withLock { inbox in
                guard inbox.isOpen else { return true }
                inbox.commands.append(command)
                if inbox.commands.count == 1 { multi?.ring() }
                return false
            }
            if isLate, case .start(let transfer) = command {
                transfer.end(TransportFailure(.connection, "the transport has ended", mayHaveArrived: false))
            }
        }
    }

    // MARK: - With the turn

    extension CurlLoop {
        /// Runs until the transport is gone and its last transfer has ended.
        func run() {
            guard let multi else { return }
            var events: [CurlMulti.Event] = []
            while let pause = takeTurn(after: events) { events = multi.wait(milliseconds: pause) }
        }

        /// Works on commands and events; returns how many milliseconds may pass until the next turn, nil at the end.
        private func takeTurn(after events: [CurlMulti.Event]) -> Int32? {
            turn.withLock {
                for command in takeCommands() { apply(command) }
                if mayEnd() {
                    for handle in idleHandles { curl_easy_cleanup(handle) }
                    multi?.close()
                    return nil
                }
                drive(events)
                checkTimeouts()
                multi?.watch()
                return millisecondsToNextCheck()
            }
        }

        /// Lets libcurl work on events, and tells those who wait what came of it.
        func drive(_ events: [CurlMulti.Event]) {
            multi?.act(on: events)
            finishEnded()
            for channel in heads { channel.wake() }
            heads.removeAll(keepingCapacity: true)
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
            case .start(let transfer): enter(transfer)
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

        /// Starts a transfer as soon as its origin has room.
        func enter(_ transfer: CurlTransfer) {
            watch(transfer)
            if line.enter(transfer) { begin(transfer) }
        }

        private func begin(_ transfer: CurlTransfer) {
            guard let multi, let easy = idleHandles.popLast() ?? curl_easy_init() else {
                return end(transfer, TransportFailure(.connection, "libcurl gave no handle", mayHaveArrived: false))
            }
            running[ObjectIdentifier(transfer)] = transfer
            transfer.configure(easy, options)
            sockets.serve(transfer)
            multi.add(easy)
            watch(transfer)
        }

        /// Ends a transfer that runs or waits; removes its handle at once.
        func end(_ transfer: CurlTransfer, _ error: (any Error)?) {
            if running.removeValue(forKey: ObjectIdentifier(transfer)) != nil, let easy = transfer.easy {
                multi?.remove(easy)
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
            while let (transfer, result) = multi?.nextEnded() {
                if transfer.metLeftovers(result) {
                    restart(transfer)
                } else {
                    noteSpeed(of: transfer, result)
                    end(transfer, transfer.error(for: result))
                }
            }
        }

        /// Starts a transfer of which nothing was sent again, on a connection of its own.
        private func restart(_ transfer: CurlTransfer) {
            guard let easy = transfer.easy else { return }
            multi?.remove(easy)
            _ = sora_easy_set_long(easy, CURLOPT_FRESH_CONNECT, 1)
            multi?.add(easy)
        }
    }
#endif
