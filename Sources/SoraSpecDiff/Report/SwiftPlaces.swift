import SoraDiagnostics

/// Finds the changed declarations that were made from a place, made by a report of its Swift changes.
struct SwiftPlaces {
    private let old: [SourceFile: Side]
    private let new: [SourceFile: Side]

    /// Where the declarations of one file come from.
    private struct Side {
        let ranges: NestedRanges
        /// The declarations by the text of the key that they come from.
        let keys: [String: [(place: SourceRange, position: Int)]]
    }

    /// Sorts declarations by where they come from; one that is gone comes from nowhere in the new document, nor a new one in the old.
    init(_ changes: [SwiftChange]) {
        old = Self.sort(changes.map { $0.before == nil ? nil : $0.old })
        new = Self.sort(changes.map { $0.after == nil ? nil : $0.new })
    }

    /// The positions of the declarations that come from a change's place, or the innermost of those around it.
    func positions(of change: Change) -> [Int] {
        // What is on one side alone came or went with all that is in it.
        let isWhole = change.old == nil || change.new == nil
        let found = [(change.old, old), (change.new, new)].map { place, sides in
            guard let place, let side = sides[place.file] else { return [Int]() }
            let positions = side.ranges.positions(at: isWhole ? place.withValue : place)
            return positions.isEmpty ? Self.positions(ofRequired: place, side) : positions
        }
        return Set(found.joined()).sorted()
    }

    private static func sort(_ places: [SourceRange?]) -> [SourceFile: Side] {
        var byFile: [SourceFile: [(place: SourceRange, position: Int)]] = [:]
        for (position, place) in places.enumerated() {
            if let place { byFile[place.file, default: []].append((place, position)) }
        }
        return byFile.mapValues { places in
            Side(
                ranges: NestedRanges(places.map { ($0.place.withValue, $0.position) }), keys: Dictionary(grouping: places) { $0.place.text }
            )
        }
    }

    /// The declarations of the property that an entry of `required` names, in the same schema.
    private static func positions(ofRequired place: SourceRange, _ side: Side) -> [Int] {
        guard let named = side.keys[place.text], let schema = linesOfSchema(withRequired: place) else { return [] }
        let properties = named.filter { schema.contains($0.place.start.line) }
        let column = properties.map(\.place.start.column).min()
        return properties.filter { $0.place.start.column == column }.map(\.position)
    }

    /// The lines of a block schema whose `required` has an entry.
    private static func linesOfSchema(withRequired entry: SourceRange) -> ClosedRange<UInt32>? {
        let file = entry.file
        var first = entry.start.line
        while first > 1, !isRequired(file.line(first)) {
            if entry.start.line - first > 200 { return nil }
            first -= 1
        }
        guard isRequired(file.line(first)), let column = file.indentation(ofLine: first) else { return nil }
        let belongs: (UInt32) -> Bool = { number in file.indentation(ofLine: number).map { $0 >= column } ?? true }
        var last = first
        while first > 1, belongs(first - 1) { first -= 1 }
        while Int(last) < file.lineCount, belongs(last + 1) { last += 1 }
        return first...last
    }

    private static func isRequired(_ line: String?) -> Bool {
        guard let text = line?.drop(while: { $0 == " " || $0 == "\"" || $0 == "'" }) else { return false }
        return text.hasPrefix("required:") || text.hasPrefix("required\":") || text.hasPrefix("required':")
    }
}
