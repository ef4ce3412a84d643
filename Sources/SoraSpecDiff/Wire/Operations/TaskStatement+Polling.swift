extension TaskStatement {
    /// The members of `polling`.
    static let pollingNames = ["first", "interval", "growth", "longest", "grace", "deadline"]

    /// What a member of `polling` says, or what holds where it says nothing; that has no place.
    func pace(_ name: String) -> Term {
        if let written = polling.first(where: { $0.name == name })?.term { return written }
        switch name {
        case "first": return Term(text: pace("interval").text)
        case "longest":
            let interval = pace("interval")
            let isGrowing = (Double(pace("growth").text) ?? 1) > 1
            return Term(text: isGrowing && (interval.seconds ?? 0) < 60 ? "60s" : interval.text)
        case "growth": return Term(text: "1")
        case "grace": return Term(text: "30s")
        case "deadline":
            let seconds = 10 * (pace("interval").seconds ?? 0)
            return Term(text: seconds > 3_600 ? "\(Int(seconds))s" : "1h")
        default: return Term(text: "10s")
        }
    }
}

extension TaskStatement.Term {
    /// The seconds of a duration, which is a number of them or has a unit; nil of anything else.
    var seconds: Double? {
        let units: [(name: String, factor: Double)] = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)]
        let unit = units.first { text.hasSuffix($0.name) } ?? ("", 1_000)
        return Double(text.dropLast(unit.name.utf8.count)).map { ($0 * unit.factor).rounded() / 1_000 }
    }

    /// Tells whether another term says the same, durations by what they mean.
    func isSame(as other: TaskStatement.Term) -> Bool { text == other.text || seconds != nil && seconds == other.seconds }
}
