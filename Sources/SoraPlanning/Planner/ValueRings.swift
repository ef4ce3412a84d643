/// Tells which types hold each other by value; a nested type is called by its owner's name and its own.
struct ValueRings {
    private var rings: [String: Int] = [:]

    init(_ types: [TypeDeclaration]) {
        var numbers: [String: Int] = [:]
        var names: [(name: String, type: TypeDeclaration)] = []
        for type in types {
            names.append((type.name, type))
            for nested in type.nestedTypes { names.append((type.name + "." + nested.name, nested)) }
        }
        for (name, _) in names { numbers[name] = numbers.count }
        var held = [[Int]](repeating: [], count: numbers.count)
        for (name, type) in names {
            guard let number = numbers[name] else { continue }
            held[number] = type.heldByValue.compactMap { numbers[$0] }
        }
        var search = RingSearch(held: held)
        for number in held.indices { search.visit(number) }
        for (name, number) in numbers {
            if let ring = search.rings[number], search.sizes[ring] > 1 || held[number].contains(number) { rings[name] = ring }
        }
    }

    /// The number of the ring that a type is in; nil where it does not lead back to itself.
    subscript(name: String) -> Int? { rings[name] }
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
