import SoraOpenAPI

/// The properties of a schema, in the document's order, found by name.
struct PropertyList {
    /// The properties, each name once.
    private(set) var list: [Schema.Property]
    private var index: [String: Int]?

    private static let longestSearchedThrough = 8

    init(_ list: [Schema.Property] = []) {
        self.list = list
        if list.count > Self.longestSearchedThrough {
            index = Dictionary(list.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
        }
    }

    var isEmpty: Bool { list.isEmpty }

    /// The property of a name.
    subscript(name: String) -> Schema.Property? { position(of: name).map { list[$0] } }

    private func position(of name: String) -> Int? {
        if let index { return index[name] }
        return list.firstIndex { $0.name == name }
    }

    /// The properties of both; a name that both have stands for what both say of it.
    func merging(_ other: PropertyList) -> PropertyList {
        if isEmpty { return other }
        var merged = list
        for property in other.list {
            if let position = position(of: property.name) {
                let known = merged[position]
                guard known.schema !== property.schema else { continue }
                merged[position].schema = .combining([known.schema, property.schema], at: known.schema.node)
            } else {
                merged.append(property)
            }
        }
        return PropertyList(merged)
    }
}
