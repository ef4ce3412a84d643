import SoraDiagnostics

/// Ranges of one file's nodes, of which any two are apart or one inside the other.
struct NestedRanges {
    private var ranges: [(range: SourceRange, position: Int, outer: Int?)] = []

    init(_ places: [(SourceRange, Int)]) {
        let sorted = places.sorted { one, other in
            one.0.start != other.0.start ? one.0.start < other.0.start : (other.0.end, one.1) < (one.0.end, other.1)
        }
        var open: [Int] = []
        for (range, position) in sorted {
            while let last = open.last, ranges[last].range.end < range.end { open.removeLast() }
            ranges.append((range, position, open.last))
            open.append(ranges.count - 1)
        }
    }

    /// The positions of the ranges inside a place; where there are none, of the innermost around it.
    func positions(at place: SourceRange) -> [Int] {
        let first = firstIndex { place.start <= $0.start }
        let inside = ranges[first...].prefix { $0.range.start < place.end || $0.range == place }.filter { $0.range.end <= place.end }
        if !inside.isEmpty { return inside.map(\.position) }
        var around: Int? = first - 1 >= 0 ? first - 1 : nil
        if first < ranges.count, ranges[first].range.start == place.start { around = lastIndex(startingAt: place.start, from: first) }
        while let index = around, ranges[index].range.end < place.end { around = ranges[index].outer }
        guard var index = around else { return [] }
        var positions = [ranges[index].position]
        while let outer = ranges[index].outer, ranges[outer].range == ranges[index].range {
            positions.append(ranges[outer].position)
            index = outer
        }
        return positions
    }

    private func lastIndex(startingAt start: SourcePosition, from first: Int) -> Int {
        var index = first
        while index + 1 < ranges.count, ranges[index + 1].range.start == start { index += 1 }
        return index
    }

    private func firstIndex(where belongs: (SourceRange) -> Bool) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if belongs(ranges[middle].range) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
