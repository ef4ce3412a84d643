#if canImport(Glibc)
    import Glibc

    /// Makes room in this thread's heap at one go, and asks the system to back it with large pages where it hands them out on request.
    ///
    /// A third of the time that a document of 3 MB took went into fetching one page of 4 KiB after the other. A thread of
    /// [glibc](https://sourceware.org/glibc/wiki/MallocInternals) allocates from an arena of its own, which lies in 64 MiB of reserved
    /// addresses that begin at a multiple of their size, and opens them page by page, with a call of the system for each. The advice is for
    /// these addresses; where it does not fit, nothing happens. What is opened takes no memory until it is used.
    package func openHeap() {
        heapOptions
        let rooms = [malloc(largestBlock), malloc(largestBlock)]
        let arenaSize: UInt = 64 << 20
        let arena = UnsafeMutableRawPointer(bitPattern: UInt(bitPattern: rooms[0]) & ~(arenaSize - 1))
        for room in rooms { free(room) }
        // What was touched so far stays in small pages: to clear a large one takes a millisecond.
        madvise(arena, Int(arenaSize), MADV_HUGEPAGE)
    }

    /// The largest block that lies in a heap, in bytes; two of them nearly fill an arena.
    private let largestBlock = 31 << 20

    /// Lets large blocks lie in the heap too, and the heap keep what is freed: `mallopt`, which Swift's module of glibc lacks.
    private let heapOptions: Void = {
        typealias SetOption = @convention(c) (_ option: CInt, _ value: CInt) -> CInt
        guard let address = dlsym(nil, "mallopt") else { return }
        let set = unsafeBitCast(address, to: SetOption.self)
        let (trimThreshold, mapThreshold): (CInt, CInt) = (-1, -3)
        _ = set(trimThreshold, 1 << 30)
        _ = set(mapThreshold, 32 << 20)
    }()
#else
    /// Does nothing: only glibc's heap is known well enough to advise the system on it.
    package func openHeap() {}
#endif
