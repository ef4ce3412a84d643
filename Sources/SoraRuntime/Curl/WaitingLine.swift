#if os(Linux)
    /// Lets so many transfers run at once to one origin, and the others wait in order.
    struct WaitingLine {
        var limit = 64
        private var places: [Origin: Place] = [:]

        private struct Place {
            var running: Set<ObjectIdentifier> = []
            var waiting: [CurlTransfer] = []
            /// The first of `waiting` that still waits.
            var first = 0
        }

        var isEmpty: Bool { places.isEmpty }

        /// All transfers that wait.
        var waiting: [CurlTransfer] { places.values.flatMap { $0.waiting[$0.first...] } }

        /// Lets a transfer in; false where it must wait.
        mutating func enter(_ transfer: CurlTransfer) -> Bool {
            if places[transfer.origin, default: Place()].running.count < limit {
                places[transfer.origin, default: Place()].running.insert(ObjectIdentifier(transfer))
                return true
            }
            places[transfer.origin]?.waiting.append(transfer)
            return false
        }

        /// Takes a transfer out and returns the one whose turn it is now.
        mutating func leave(_ transfer: CurlTransfer) -> CurlTransfer? {
            let origin = transfer.origin
            guard places[origin]?.running.remove(ObjectIdentifier(transfer)) != nil else {
                guard let index = places[origin]?.waiting.lastIndex(where: { $0 === transfer }) else { return nil }
                if index >= places[origin]?.first ?? 0 { places[origin]?.waiting.remove(at: index) }
                return nil
            }
            return next(origin)
        }

        private mutating func next(_ origin: Origin) -> CurlTransfer? {
            guard var place = places[origin] else { return nil }
            defer { places[origin] = place.running.isEmpty ? nil : place }
            guard place.first < place.waiting.count else { return nil }
            places[origin] = nil
            let transfer = place.waiting[place.first]
            place.first += 1
            if place.first > 64, place.first * 2 > place.waiting.count {
                place.waiting.removeFirst(place.first)
                place.first = 0
            }
            place.running.insert(ObjectIdentifier(transfer))
            return transfer
        }
    }
#endif
