/// Runs a pattern's instructions over a text, with a stack of its own for what is still to be tried.
///
/// Without backreferences no place is entered twice at one position, so that the time grows with the product of both
/// lengths; with them, and inside of lookarounds, the number of steps bounds it.
struct PatternMatcher {
    private let program: PatternProgram
    private let text: [UInt32]
    private var stepsLeft: Int

    private static let mostSteps = 5_000_000

    /// A place and a position that are still to be tried; all positions from the first to the last.
    private struct Attempt {
        var place: Int
        var position: Int
        var last: Int
        var slots: [Int]
    }

    /// Thrown when the steps have run out.
    private struct OutOfSteps: Error {}

    init(_ program: PatternProgram, _ text: String) {
        self.program = program
        self.text = text.unicodeScalars.map(\.value)
        stepsLeft = Self.mostSteps
    }

    mutating func find() -> Pattern.Finding {
        var visits = PatternVisits(places: program.instructions.count, positions: text.count + 1)
        var slots = [Int](repeating: -1, count: program.slotCount)
        // A pattern that begins with `^` can begin nowhere else.
        var lastStart = text.count
        if case .edge(isStart: true)? = program.instructions.first { lastStart = 0 }
        do {
            for start in 0...lastStart where try run(from: 0, at: start, isAhead: true, &slots, &visits) { return .found }
            return .notFound
        } catch {
            return .undecided
        }
    }

    /// Tells whether the instructions from a place on lead to a match at a position; if so, the slots hold its captures.
    private mutating func run(
        from place: Int, at position: Int, isAhead: Bool, _ slots: inout [Int], _ visits: inout PatternVisits
    ) throws -> Bool {
        var attempts = [Attempt(place: place, position: position, last: position, slots: slots)]
        let step = isAhead ? 1 : -1
        while var attempt = attempts.popLast() {
            if attempt.position != attempt.last {
                var rest = attempt
                rest.position += attempt.position < attempt.last ? 1 : -1
                attempts.append(rest)
            }
            if try follow(&attempt, step, &attempts, &visits) {
                slots = attempt.slots
                return true
            }
        }
        return false
    }

    /// Follows an attempt until it fails or matches; what else is to be tried goes onto the stack.
    private mutating func follow(
        _ attempt: inout Attempt, _ step: Int, _ attempts: inout [Attempt], _ visits: inout PatternVisits
    ) throws -> Bool {
        while true {
            stepsLeft -= 1
            if stepsLeft < 0 { throw OutOfSteps() }
            switch program.instructions[attempt.place] {
            case .match: return true
            case .take(let set):
                guard let value = value(at: attempt.position, step), program.sets[set].contains(value) else { return false }
                attempt.position += step
                attempt.place += 1
            case .takeRun(let set, let least, let most, let isLazy):
                if isVisited(attempt, &visits) { return false }
                guard take(program.sets[set], least, most, isLazy, &attempt, step, &attempts) else { return false }
            case .split(let first, let second):
                if isVisited(attempt, &visits) { return false }
                attempts.append(Attempt(place: second, position: attempt.position, last: attempt.position, slots: attempt.slots))
                attempt.place = first
            case .jump(let place): attempt.place = place
            default:
                guard try followRare(&attempt, step) else { return false }
            }
        }
    }

    /// Follows an instruction that takes nothing from the set of the common ones.
    private mutating func followRare(_ attempt: inout Attempt, _ step: Int) throws -> Bool {
        switch program.instructions[attempt.place] {
        case .edge(let isStart):
            guard attempt.position == (isStart ? 0 : text.count) else { return false }
        case .wordBoundary(let isNegated):
            guard isWordBoundary(attempt.position) != isNegated else { return false }
        case .save(let slot): attempt.slots[slot] = attempt.position
        case .forget(let groups):
            for slot in (groups.lowerBound * 2)...(groups.upperBound * 2 + 1) { attempt.slots[slot] = -1 }
        case .requireProgress(let slot):
            guard attempt.slots[slot] != attempt.position else { return false }
        case .backreference(let groups): return takeCaptured(groups, &attempt, step)
        case .look(let isAhead, let isNegated, let end):
            var slots = attempt.slots
            var visits = PatternVisits(places: program.instructions.count, positions: text.count + 1)
            let isFound = try run(from: attempt.place + 1, at: attempt.position, isAhead: isAhead, &slots, &visits)
            if isFound == isNegated { return false }
            if isFound { attempt.slots = slots }
            attempt.place = end
            return true
        default: break
        }
        attempt.place += 1
        return true
    }

    private func isVisited(_ attempt: Attempt, _ visits: inout PatternVisits) -> Bool {
        !program.tracksCaptures && !visits.insert(place: attempt.place, position: attempt.position)
    }

    /// The code point that is next in the direction of a step.
    private func value(at position: Int, _ step: Int) -> UInt32? {
        let index = step > 0 ? position : position - 1
        return text.indices.contains(index) ? text[index] : nil
    }

    private func isWordBoundary(_ position: Int) -> Bool {
        let isAfterWord = value(at: position, -1).map(ScalarSet.word.contains) ?? false
        let isBeforeWord = value(at: position, 1).map(ScalarSet.word.contains) ?? false
        return isAfterWord != isBeforeWord
    }

    /// Takes a run of code points of a set, and leaves its other lengths for later.
    private mutating func take(
        _ set: ScalarSet, _ least: Int, _ most: Int, _ isLazy: Bool, _ attempt: inout Attempt, _ step: Int, _ attempts: inout [Attempt]
    ) -> Bool {
        let start = attempt.position
        var count = 0
        while count < most, let value = value(at: start + count * step, step), set.contains(value) { count += 1 }
        stepsLeft -= count / 4
        guard count >= least else { return false }
        attempt.place += 1
        attempt.position = start + (isLazy ? least : count) * step
        let last = start + (isLazy ? count : least) * step
        if attempt.position != last {
            var rest = attempt
            rest.position += attempt.position < last ? 1 : -1
            rest.last = last
            attempts.append(rest)
        }
        attempt.last = attempt.position
        return true
    }

    /// Takes what a group has captured; a group that has captured nothing matches without taking anything.
    private func takeCaptured(_ groups: [Int], _ attempt: inout Attempt, _ step: Int) -> Bool {
        attempt.place += 1
        for group in groups {
            let (start, end) = (attempt.slots[group * 2], attempt.slots[group * 2 + 1])
            guard start >= 0, end >= start else { continue }
            let captured = text[start..<end]
            let from = step > 0 ? attempt.position : attempt.position - captured.count
            guard from >= 0, from + captured.count <= text.count, text[from..<(from + captured.count)] == captured else { return false }
            attempt.position += captured.count * step
            return true
        }
        return true
    }
}
