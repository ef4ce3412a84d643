extension Array where Element: Sendable {
    /// Transforms the elements on the machine's cores, each on a thread with room for deep recursion, and returns the results in order.
    ///
    /// While it waits, the calling thread tells five times a second how many elements are done.
    package func mapSideBySide<Result: Sendable>(
        whileWaiting tell: (_ done: Int) -> Void = { _ in }, _ transform: @escaping @Sendable (Element) -> Result
    ) -> [Result] {
        let work = SharedWork(self, transform)
        let threads = work.startThreads(Swift.min(count, processorCount()))
        if threads.isEmpty { work.doAll() }
        while !work.waitsUntilDone(atMost: 0.2) { tell(work.doneCount) }
        for thread in threads { thread.join() }
        return work.results
    }

    /// Transforms the elements as `mapSideBySide` does, on the calling thread as well, which must have room for the recursion: what it has
    /// allocated so far stays close at hand.
    package func mapSideBySideAndHere<Result: Sendable>(_ transform: @escaping @Sendable (Element) -> Result) -> [Result] {
        let work = SharedWork(self, transform)
        let threads = work.startThreads(Swift.min(count, processorCount()) - 1)
        work.doAll()
        for thread in threads { thread.join() }
        return work.results
    }
}

/// Elements that several threads take and transform one by one.
///
/// `@unchecked Sendable`: every mutable property is read and written under `lock` alone.
private final class SharedWork<Element: Sendable, Result: Sendable>: @unchecked Sendable {
    private let elements: [Element]
    private let transform: @Sendable (Element) -> Result
    private let lock = Lock()
    private var takenCount = 0
    private var finished: [Int: Result] = [:]

    init(_ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result) {
        self.elements = elements
        self.transform = transform
    }

    /// Starts so many threads that take and transform elements; fewer where the system has none left.
    func startThreads(_ count: Int) -> [LargeThread] {
        (0..<Swift.max(0, count)).compactMap { _ in
            LargeThread {
                openHeap()
                self.doAll()
            }
        }
    }

    /// Takes and transforms elements until none is left.
    @Sendable func doAll() {
        while let index = take() {
            let result = transform(elements[index])
            lock.withLock { finished[index] = result }
            lock.signal()
        }
    }

    private func take() -> Int? {
        lock.withLock {
            guard takenCount < elements.count else { return nil }
            takenCount += 1
            return takenCount - 1
        }
    }

    /// How many elements are done.
    var doneCount: Int { lock.withLock { finished.count } }

    /// The results in the elements' order, as far as they are there.
    var results: [Result] { lock.withLock { elements.indices.compactMap { finished[$0] } } }

    /// Waits for the end, for a time in seconds at most, and tells whether it came.
    func waitsUntilDone(atMost seconds: Double) -> Bool {
        lock.wait(atMost: seconds) { finished.count == elements.count }
    }
}
