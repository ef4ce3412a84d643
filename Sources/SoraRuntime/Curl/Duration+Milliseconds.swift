#if os(Linux)
    extension Duration {
        /// The whole milliseconds of the duration.
        var milliseconds: Int {
            let (seconds, attoseconds) = components
            return Int(clamping: seconds.multipliedReportingOverflow(by: 1_000).partialValue) + Int(attoseconds / 1_000_000_000_000_000)
        }
    }
#endif
