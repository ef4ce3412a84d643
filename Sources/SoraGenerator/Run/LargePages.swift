#if canImport(Glibc)
    import Glibc

    /// Asks the system to back this thread's heap with large pages, where it hands them out on request.
    ///
    /// A third of the time that a document of 3 MB took went into fetching one page of 4 KiB after the other. A thread of
    /// [glibc](https://sourceware.org/glibc/wiki/MallocInternals) allocates from an arena of its own, which lies in 64 MiB of reserved
    /// addresses that begin at a multiple of their size. The advice is for these; where it does not fit, nothing happens.
    func useLargePages() {
        growHeapsInLargeSteps
        guard let probe = malloc(64) else { return }
        defer { free(probe) }
        let arenaSize: UInt = 64 << 20
        let arena = UnsafeMutableRawPointer(bitPattern: UInt(bitPattern: probe) & ~(arenaSize - 1))
        madvise(arena, Int(arenaSize), MADV_HUGEPAGE)
    }

    /// Lets a heap grow by 16 MiB at a time, so that whole large pages fit: `mallopt(M_TOP_PAD, …)`, which Swift's module of glibc lacks.
    private let growHeapsInLargeSteps: Void = {
        typealias SetOption = @convention(c) (_ option: CInt, _ value: CInt) -> CInt
        guard let address = dlsym(nil, "mallopt") else { return }
        let set = unsafeBitCast(address, to: SetOption.self)
        let topPad: CInt = -2
        let mapThreshold: CInt = -3
        _ = set(topPad, 16 << 20)
        _ = set(mapThreshold, 8 << 20)
    }()
#else
    /// Does nothing: only glibc's heap is known well enough to advise the system on it.
    func useLargePages() {}
#endif
