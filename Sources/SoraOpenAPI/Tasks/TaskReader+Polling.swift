import SoraDiagnostics
import SoraYAML

extension TaskReader {
    /// Reads when to ask; what is left out follows from the rest.
    func polling(_ node: Node) -> TaskPolling {
        let what = "a task's polling"
        var polling = TaskPolling.standard
        guard let object = ObjectReader(node, expecting: what, reporting: log) else { return polling }
        object.reportUnknownKeys(besides: ["first", "interval", "growth", "longest", "grace", "deadline"])
        let day = 86_400_000
        polling.interval = duration("interval", of: object, what, within: 100...day) ?? polling.interval
        polling.first = duration("first", of: object, what, within: 0...day) ?? polling.interval
        polling.grace = duration("grace", of: object, what, within: 0...day) ?? polling.grace
        polling.deadline = duration("deadline", of: object, what, within: 1_000...30 * day) ?? max(polling.deadline, polling.interval * 10)
        polling.growth = growth(of: object) ?? polling.growth
        let longest = duration("longest", of: object, what, within: 100...day)
        polling.longest = longest ?? (polling.growth > 1 ? max(60_000, polling.interval) : polling.interval)
        report(polling, object)
        return polling
    }

    /// Reports durations that contradict each other.
    private func report(_ polling: TaskPolling, _ object: ObjectReader) {
        if let longest = object.mapping["longest"] {
            if polling.longest < polling.interval { log.error("‘longest’ is shorter than ‘interval’", at: longest.range) }
            if polling.growth <= 1 {
                log.error("‘longest’ says nothing where no interval grows", at: longest.range, advice: "Write ‘growth: 1.5’ as well.")
            }
        }
        if polling.deadline <= polling.first, let place = object.mapping["deadline"] ?? object.mapping["first"] {
            log.error("nobody would ask: ‘deadline’ is over before ‘first’ is", at: place.range)
        }
    }

    private func growth(of object: ObjectReader) -> Double? {
        guard let node = object.mapping["growth"] else { return nil }
        if let scalar = node.scalar, let growth = Double(scalar.text), (1...10).contains(growth) { return growth }
        log.error("‘growth’ of a task's polling is a number from 1 to 10, found \(node.foundInWords)", at: node.range)
        return nil
    }

    /// Reads a duration in milliseconds: a number of seconds, or a number with its unit.
    func duration(_ key: String, of object: ObjectReader, _ what: String, within limits: ClosedRange<Int>) -> Int? {
        guard let node = object.mapping[key] else { return nil }
        guard let text = node.scalar?.text, let duration = Self.milliseconds(text) else {
            log.error(
                "‘\(key)’ of \(what) is a duration, found \(node.foundInWords)", at: node.range,
                advice: "Write a number of seconds, or one with ‘ms’, ‘s’, ‘m’, ‘h’ or ‘d’, such as ‘24h’.")
            return nil
        }
        if limits.contains(duration) { return duration }
        log.error(
            "‘\(key)’ of \(what) is at \(duration < limits.lowerBound ? "least" : "most")"
                + " \(TaskPolling.words(duration < limits.lowerBound ? limits.lowerBound : limits.upperBound)), found ‘\(text)’",
            at: node.range)
        return nil
    }

    /// Reads the text of a duration; nil where it is none.
    static func milliseconds(_ text: String) -> Int? {
        let units: [(name: String, factor: Double)] = [
            ("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000), ("", 1_000),
        ]
        for unit in units where text.hasSuffix(unit.name) {
            let digits = text.dropLast(unit.name.utf8.count)
            guard let first = digits.utf8.first, (0x30...0x39).contains(first), digits.utf8.allSatisfy({ $0 < 0x3A && $0 > 0x2D }),
                let number = Double(digits), number * unit.factor < 1e15
            else { return nil }
            return Int((number * unit.factor).rounded())
        }
        return nil
    }
}
