import SoraOpenAPI

/// The paths of two documents, matched by what a server tells them apart by: the names of variables do not count.
struct PathPairs {
    /// A path of the new document, with the one that it was.
    struct Pair {
        /// The path in the old document; nil where it is new.
        var old: PathItem?
        /// The path in the new document.
        var new: PathItem
    }

    /// The new document's paths, in its order.
    private(set) var matched: [Pair] = []
    /// The paths that are gone, in the old document's order.
    private(set) var removed: [PathItem] = []

    /// Matches paths of equal text first, then those of equal shape.
    init(from old: [PathItem], to new: [PathItem]) {
        var byText: [String: Int] = [:]
        for (place, path) in old.enumerated() where byText[path.path] == nil { byText[path.path] = place }
        var isTaken = [Bool](repeating: false, count: old.count)
        var partners = [Int?](repeating: nil, count: new.count)
        for (place, path) in new.enumerated() {
            guard let found = byText[path.path], !isTaken[found] else { continue }
            isTaken[found] = true
            partners[place] = found
        }
        var byShape: [String: Int] = [:]
        for (place, path) in old.enumerated().reversed() where !isTaken[place] { byShape[PathTemplate(path.path).shape] = place }
        for (place, path) in new.enumerated() where partners[place] == nil {
            guard let found = byShape.removeValue(forKey: PathTemplate(path.path).shape) else { continue }
            isTaken[found] = true
            partners[place] = found
        }
        matched = zip(partners, new).map { Pair(old: $0.map { old[$0] }, new: $1) }
        removed = zip(old, isTaken).filter { !$1 }.map(\.0)
    }
}
