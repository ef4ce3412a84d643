extension HTTPHeaders {
    /// How long the server asks to wait before the next query of a task, in `retry-after-ms` or `Retry-After`, which counts seconds.
    var taskPause: Duration? {
        func number(_ name: String) -> Double? {
            guard let number = self[name].flatMap({ Double($0) }), number.isFinite, number >= 0 else { return nil }
            return Swift.min(number, 1e9)
        }
        if let milliseconds = number("retry-after-ms") { return .seconds(milliseconds / 1_000) }
        return number("Retry-After").map { .seconds($0) }
    }
}
