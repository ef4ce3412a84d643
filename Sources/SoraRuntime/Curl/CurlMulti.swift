#if os(Linux)
    import Glibc
    import SoraCCurl

    /// libcurl's multi handle, with the sockets and the timer that libcurl waits for.
    ///
    /// libcurl is told what happened, and waits for nothing itself: so whoever holds the loop's lock may drive it, while the loop's own
    /// thread waits without the lock. All but `wait` and `ring` is for the holder of that lock; `wait` is for the loop's thread.
    final class CurlMulti {
        /// A socket, and what happened to it in libcurl's words.
        typealias Event = (socket: Int32, mask: Int32)

        private let multi: UnsafeMutableRawPointer
        private let epoll: Int32
        private let bell: Int32
        private var watched: [Int32: UInt32] = [:]
        /// What libcurl waits for and `wait` does not wait for yet.
        private(set) var unwatched: [Int32: UInt32] = [:]
        /// When libcurl wants to act without an event.
        private(set) var timer: ContinuousClock.Instant?

        /// Creates a handle; nil where the system or libcurl has none left.
        init?() {
            guard let multi = curl_multi_init() else { return nil }
            self.multi = multi
            epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
            bell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
            guard epoll >= 0, bell >= 0, control(EPOLL_CTL_ADD, bell, EPOLLIN.rawValue) else {
                close()
                return nil
            }
            _ = sora_multi_set_long(multi, CURLMOPT_MAXCONNECTS, 256)
            sora_multi_set_watch(multi, Unmanaged.passUnretained(self).toOpaque(), watchSocket, setTimer)
        }

        /// Closes all connections; nothing may be done with it after that but ring.
        func close() {
            curl_multi_cleanup(multi)
        }

        deinit {
            if epoll >= 0 { Glibc.close(epoll) }
            if bell >= 0 { Glibc.close(bell) }
        }

        func add(_ easy: UnsafeMutableRawPointer) {
            curl_multi_add_handle(multi, easy)
        }

        func remove(_ easy: UnsafeMutableRawPointer) {
            curl_multi_remove_handle(multi, easy)
        }

        /// Lets libcurl work on what happened, and on what its timer asks for.
        func act(on events: [Event]) {
            var count: Int32 = 0
            for event in events { curl_multi_socket_action(multi, event.socket, event.mask, &count) }
            guard let timer, timer <= .now else { return }
            self.timer = nil
            curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &count)
        }

        /// Takes the next ended transfer.
        func nextEnded() -> (CurlTransfer, CURLcode)? {
            var ended = sora_ended_transfer()
            while sora_multi_next_ended(multi, &ended) {
                guard let owner = ended.owner else { continue }
                return (Unmanaged<CurlTransfer>.fromOpaque(owner).takeUnretainedValue(), ended.result)
            }
            return nil
        }
    }

    // MARK: - Waiting

    extension CurlMulti {
        /// Waits until something happens or the bell rings.
        func wait(milliseconds: Int32) -> [Event] {
            withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: 64) { space in
                let count = epoll_wait(epoll, space.baseAddress, 64, milliseconds)
                var events: [Event] = []
                for event in space.prefix(max(0, Int(count))) {
                    if event.data.fd == bell {
                        var rung: UInt64 = 0
                        _ = read(bell, &rung, 8)
                    } else {
                        events.append((event.data.fd, libcurlMask(event.events)))
                    }
                }
                return events
            }
        }

        /// Ends the present wait, or the next one.
        func ring() {
            var one: UInt64 = 1
            _ = write(bell, &one, 8)
        }

        /// Waits for a socket that only the caller watches; nil where it stays silent for a millisecond.
        static func wait(for socket: Int32, _ events: UInt32) -> Event? {
            var poll = pollfd(fd: socket, events: Int16(truncatingIfNeeded: events), revents: 0)
            guard Glibc.poll(&poll, 1, 1) > 0 else { return nil }
            return (socket, libcurlMask(UInt32(UInt16(bitPattern: poll.revents))))
        }

        /// Lets `wait` wait for all that libcurl waits for.
        func watch() {
            guard !unwatched.isEmpty else { return }
            for (socket, events) in unwatched {
                let isKnown = watched.updateValue(events, forKey: socket) != nil
                if !control(isKnown ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, events) {
                    _ = control(isKnown ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, events)
                }
            }
            unwatched.removeAll(keepingCapacity: true)
        }

        fileprivate func note(_ socket: Int32, _ what: Int32) {
            guard what != CURL_POLL_REMOVE else {
                unwatched[socket] = nil
                // At once, as libcurl may close it next, and another may get its number.
                if watched.removeValue(forKey: socket) != nil { _ = control(EPOLL_CTL_DEL, socket, 0) }
                return
            }
            let events = (what & CURL_POLL_IN != 0 ? EPOLLIN.rawValue : 0) | (what & CURL_POLL_OUT != 0 ? EPOLLOUT.rawValue : 0)
            unwatched[socket] = watched[socket] == events ? nil : events
        }

        fileprivate func startTimer(milliseconds: Int) {
            timer = milliseconds < 0 ? nil : .now + .milliseconds(milliseconds)
        }

        private func control(_ operation: Int32, _ socket: Int32, _ events: UInt32) -> Bool {
            var event = epoll_event(events: events, data: epoll_data(fd: socket))
            return epoll_ctl(epoll, operation, socket, &event) == 0
        }
    }

    /// Says in libcurl's words what `epoll` and `poll` say in the same bits.
    private func libcurlMask(_ events: UInt32) -> Int32 {
        (events & (EPOLLIN.rawValue | EPOLLHUP.rawValue) != 0 ? CURL_CSELECT_IN : 0)
            | (events & EPOLLOUT.rawValue != 0 ? CURL_CSELECT_OUT : 0) | (events & EPOLLERR.rawValue != 0 ? CURL_CSELECT_ERR : 0)
    }

    private let watchSocket: curl_socket_callback = { _, socket, what, owner, _ in
        guard let owner else { return 0 }
        Unmanaged<CurlMulti>.fromOpaque(owner).takeUnretainedValue().note(socket, what)
        return 0
    }

    private let setTimer: curl_multi_timer_callback = { _, milliseconds, owner in
        guard let owner else { return 0 }
        Unmanaged<CurlMulti>.fromOpaque(owner).takeUnretainedValue().startTimer(milliseconds: milliseconds)
        return 0
    }
#endif
