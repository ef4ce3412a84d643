/// Which types hold which by value, told while they are planned; a nested type is called by its owner's name and its own.
struct HeldTypes {
    private(set) var names: [String] = []
    private(set) var held: [[Int]] = []
    /// The structures that are large.
    private(set) var isLarge: [Bool] = []
    private var numbers: [String: Int] = [:]

    /// Makes room for so many types.
    init(capacity: Int = 0) { numbers.reserveCapacity(capacity) }

    /// Tells of the types of a type's properties or variants.
    mutating func add(_ types: some Collection<TypeReference>, to name: String, isStructure: Bool = false) {
        let holder = number(of: name)
        if isStructure, types.count > largestByValue { isLarge[holder] = true }
        for type in types {
            if let name = type.heldByValue { held[holder].append(number(of: name)) }
        }
    }

    /// Tells of what another planner's types hold.
    mutating func add(_ others: HeldTypes) {
        let numbers = others.names.map { number(of: $0) }
        for (other, number) in numbers.enumerated() {
            held[number] += others.held[other].map { numbers[$0] }
            if others.isLarge[other] { isLarge[number] = true }
        }
    }

    private mutating func number(of name: String) -> Int {
        if let known = numbers[name] { return known }
        numbers[name] = names.count
        names.append(name)
        held.append([])
        isLarge.append(false)
        return names.count - 1
    }
}

/// The number of properties above which a structure is large.
private let largestByValue = 40

/// Tells which types lead back to themselves.
struct ValueRings {
    /// The ring that each type is in; nil where it does not lead back to itself.
    let rings: [Int?]

    init(_ types: HeldTypes) {
        var search = RingSearch(held: types.held)
        for number in types.held.indices { search.visit(number) }
        rings = search.rings.enumerated().map { number, ring in
            guard let ring, search.sizes[ring] > 1 || types.held[number].contains(number) else { return nil }
            return ring
        }
    }
}

/// Finds strongly connected components by Tarjan's algorithm, with a path of its own instead of recursion: chains may be long.
private struct RingSearch {
    let held: [[Int]]
    /// The ring of each type.
    private(set) var rings: [Int?]
    /// The number of types in each ring.
    private(set) var sizes: [Int] = []
    private var order: [Int?]
    private var lows: [Int]
    private var count = 0
    private var open: [Int] = []
    private var path: [(type: Int, next: Int)] = []

    init(held: [[Int]]) {
        self.held = held
        rings = Array(repeating: nil, count: held.count)
        order = rings
        lows = Array(repeating: 0, count: held.count)
    }

    mutating func visit(_ root: Int) {
        if order[root] == nil { enter(root) }
        while let (type, next) = path.last {
            guard next < held[type].count else {
                leave(type)
                continue
            }
            path[path.count - 1].next += 1
            let other = held[type][next]
            if let order = order[other] {
                if rings[other] == nil { lows[type] = min(lows[type], order) }
            } else {
                enter(other)
            }
        }
    }

    private mutating func enter(_ type: Int) {
        order[type] = count
        lows[type] = count
        count += 1
        open.append(type)
        path.append((type, 0))
    }

    private mutating func leave(_ type: Int) {
        path.removeLast()
        if let parent = path.last?.type { lows[parent] = min(lows[parent], lows[type]) }
        guard lows[type] == order[type] else { return }
        sizes.append(0)
        while let member = open.popLast() {
            rings[member] = sizes.count - 1
            sizes[sizes.count - 1] += 1
            if member == type { return }
        }
    }
}
