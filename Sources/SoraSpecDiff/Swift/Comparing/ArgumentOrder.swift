/// A change of the order of arguments, which Swift takes in one order only.
struct OrderChange {
    /// What it does to calls.
    var effect: SwiftChange.Effect
    /// The first argument that moved, as it was.
    var old: ArgumentSurface
    /// The first argument that moved, as it is.
    var new: ArgumentSurface
}

/// The order of the arguments that a method or an initialiser has kept.
struct ArgumentOrder {
    /// The arguments that stayed, in their old order, with their positions in the new one.
    private var kept: [(old: ArgumentSurface, new: ArgumentSurface, position: Int)] = []

    /// Finds the order of what was paired, which comes in the new order.
    init(of old: [ArgumentSurface], pairs: [Pair<ArgumentSurface>]) {
        var places: [String: Int] = [:]
        for (position, argument) in old.enumerated() { places[argument.labelText] = position }
        var slots = [(old: ArgumentSurface, new: ArgumentSurface, position: Int)?](repeating: nil, count: old.count)
        for (position, pair) in pairs.enumerated() {
            if let old = pair.old, let new = pair.new, let place = places[old.labelText] { slots[place] = (old, new, position) }
        }
        kept = slots.compactMap { $0 }
    }

    /// The change of the order of those arguments that did not change otherwise.
    func change(besides changed: Set<String>) -> OrderChange? {
        let rest = kept.filter { !changed.contains($0.new.labelText) }
        let still = longestIncreasing(rest.map(\.position))
        guard let moved = rest.indices.first(where: { !still.contains($0) }) else { return nil }
        let demanded = rest.filter { $0.old.defaultValue == nil }.map(\.position)
        let isInOrder = zip(demanded, demanded.dropFirst()).allSatisfy { $0 < $1 }
        return OrderChange(effect: isInOrder ? .mayBreak : .breaks, old: rest[moved].old, new: rest[moved].new)
    }

    /// What a changed argument's new place does to calls, where it has moved beside another that they pass.
    func move(of argument: ArgumentSurface) -> (effect: SwiftChange.Effect, mend: String)? {
        guard let place = kept.firstIndex(where: { $0.new.labelText == argument.labelText }) else { return nil }
        let (own, others) = (kept[place], kept.enumerated())
        let passed = others.filter { ($0.offset < place) != ($0.element.position < own.position) }.map(\.element)
        guard let other = passed.first else { return nil }
        let isDemanded = own.old.defaultValue == nil && passed.contains { $0.old.defaultValue == nil }
        let side = other.position < own.position ? "after" : "before"
        return (isDemanded ? .breaks : .mayBreak, "pass \(argument.words) \(side) \(other.new.words)")
    }
}

/// The indices of a longest increasing sequence among different numbers.
private func longestIncreasing(_ numbers: [Int]) -> Set<Int> {
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
        }
        previous[index] = low > 0 ? ends[low - 1] : nil
        if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chosen: Set<Int> = []
    var step = ends.last
    while let index = step {
        chosen.insert(index)
        step = previous[index]
    }
    return chosen
}
