/// Turns a pattern's tree into instructions.
struct PatternCompiler {
    private var program = PatternProgram()
    private let tracksCaptures: Bool

    /// Repetitions are written out, within this bound.
    private static let mostInstructions = 20_000

    /// Thrown for a pattern whose repetitions would be too long when written out.
    struct TooLarge: Error {}

    static func compile(_ node: PatternNode) throws -> PatternProgram {
        var compiler = PatternCompiler(tracksCaptures: node.refersToGroups)
        if node.refersToGroups { compiler.program.slotCount = ((node.groups?.upperBound ?? 0) + 1) * 2 }
        try compiler.emit(node, isBackward: false)
        compiler.program.instructions.append(.match)
        return compiler.program
    }

    private init(tracksCaptures: Bool) { self.tracksCaptures = tracksCaptures }

    private var next: Int { program.instructions.count }

    private mutating func append(_ instruction: PatternProgram.Instruction) throws {
        if next >= Self.mostInstructions { throw TooLarge() }
        program.instructions.append(instruction)
    }

    private mutating func emit(_ node: PatternNode, isBackward: Bool) throws {
        switch node {
        case .empty: break
        case .one(let set): try append(.take(add(set)))
        case .sequence(let nodes):
            for node in isBackward ? nodes.reversed() : nodes { try emit(node, isBackward: isBackward) }
        case .choice(let branches): try emit(choice: branches[...], isBackward: isBackward)
        case .group(let node, let number): try emit(group: node, number, isBackward: isBackward)
        case .repeated(let node, let least, let most, let isLazy):
            try emit(repeated: node, least, most, isLazy: isLazy, isBackward: isBackward)
        case .edge(let isStart): try append(.edge(isStart: isStart))
        case .wordBoundary(let isNegated): try append(.wordBoundary(isNegated: isNegated))
        case .look(let node, let isAhead, let isNegated): try emit(look: node, isAhead: isAhead, isNegated: isNegated)
        case .backreference(let numbers): try append(.backreference(numbers))
        }
    }

    private mutating func add(_ set: ScalarSet) -> Int {
        program.sets.append(set)
        return program.sets.count - 1
    }

    private mutating func emit(choice branches: ArraySlice<PatternNode>, isBackward: Bool) throws {
        var jumps: [Int] = []
        for branch in branches.dropLast() {
            let split = next
            try append(.jump(0))
            try emit(branch, isBackward: isBackward)
            jumps.append(next)
            try append(.jump(0))
            program.instructions[split] = .split(split + 1, next)
        }
        if let last = branches.last { try emit(last, isBackward: isBackward) }
        for jump in jumps { program.instructions[jump] = .jump(next) }
    }

    private mutating func emit(group node: PatternNode, _ number: Int, isBackward: Bool) throws {
        guard tracksCaptures else { return try emit(node, isBackward: isBackward) }
        try append(.save(number * 2 + (isBackward ? 1 : 0)))
        try emit(node, isBackward: isBackward)
        try append(.save(number * 2 + (isBackward ? 0 : 1)))
    }

    private mutating func emit(look node: PatternNode, isAhead: Bool, isNegated: Bool) throws {
        let look = next
        try append(.jump(0))
        try emit(node, isBackward: !isAhead)
        try append(.match)
        program.instructions[look] = .look(isAhead: isAhead, isNegated: isNegated, end: next)
    }

    private mutating func emit(repeated node: PatternNode, _ least: Int, _ most: Int?, isLazy: Bool, isBackward: Bool) throws {
        if case .one(let set) = node {
            return try append(.takeRun(add(set), least: least, most: most ?? .max, isLazy: isLazy))
        }
        for _ in 0..<least {
            let before = next
            try emit(turn: node, isBackward: isBackward)
            if next == before { break }
        }
        if let most {
            try emit(optional: node, most - least, isLazy: isLazy, isBackward: isBackward)
        } else {
            try emit(loop: node, isLazy: isLazy, isBackward: isBackward)
        }
    }

    /// Writes a node out so many times, each of which may be left out with all after it.
    private mutating func emit(optional node: PatternNode, _ count: Int, isLazy: Bool, isBackward: Bool) throws {
        var splits: [Int] = []
        for _ in 0..<count {
            splits.append(next)
            try append(.jump(0))
            let before = next
            try emit(turn: node, isBackward: isBackward)
            if next == before { break }
        }
        for split in splits { program.instructions[split] = isLazy ? .split(next, split + 1) : .split(split + 1, next) }
    }

    /// Writes out one turn of a repetition.
    private mutating func emit(turn node: PatternNode, isBackward: Bool) throws {
        if tracksCaptures, let groups = node.groups { try append(.forget(groups)) }
        try emit(node, isBackward: isBackward)
    }

    private mutating func emit(loop node: PatternNode, isLazy: Bool, isBackward: Bool) throws {
        let split = next
        try append(.jump(0))
        let slot = program.slotCount
        if tracksCaptures {
            program.slotCount += 1
            try append(.save(slot))
        }
        try emit(turn: node, isBackward: isBackward)
        if tracksCaptures { try append(.requireProgress(since: slot)) }
        try append(.jump(split))
        program.instructions[split] = isLazy ? .split(next, split + 1) : .split(split + 1, next)
    }
}
