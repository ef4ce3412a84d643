/// The schemas of a document, which refer to each other by index.
///
/// An entry is the text of a [JSON Schema 2020-12](https://json-schema.org/draft/2020-12), in which references are
/// normalised:
///
/// - `"$ref": 3` is the entry 3.
/// - `"$dynamicRef": ["node", 3]` is the entry that the outermost resource which was entered names `node`, or else the entry 3.
/// - `"$dynamicAnchors": {"node": 3}` at the top of an entry are the dynamic anchors of the resource that it belongs to.
///
/// An entry is compiled when it is first used. One whose text is no JSON accepts everything, and so does a pattern that is
/// none.
public struct SchemaTable: Sendable {
    private let storage: SchemaStorage

    /// Creates a table from the texts of its entries.
    public init(_ texts: [String]) { storage = SchemaStorage(texts) }

    /// Creates a table from a text with a line for each entry, before which its place in the document may stand, and a space.
    public init(_ lines: String) { storage = SchemaStorage(lines: lines) }

    /// The rules that an entry makes.
    public subscript(index: Int) -> ValidationRules { ValidationRules(table: self, index: index) }

    /// Judges a value by an entry, and returns all that is wrong with it; nothing if it satisfies the schema.
    public func evaluate(_ index: Int, _ value: JSONValue, checks: SchemaChecks = .listedValues) -> [SchemaViolation] {
        evaluate(index, value, checks: checks, at: [])
    }

    /// Judges a value that stands at a place.
    func evaluate(_ index: Int, _ value: JSONValue, checks: SchemaChecks, at path: [String]) -> [SchemaViolation] {
        var evaluator = SchemaEvaluator(storage, checks: checks, collects: true)
        evaluator.path = path
        return evaluator.violations(of: value, by: index)
    }

    /// Tells whether a value satisfies an entry; quicker than `evaluate`, as it stops at the first violation.
    public func satisfies(_ index: Int, _ value: JSONValue, checks: SchemaChecks = .listedValues) -> Bool {
        var evaluator = SchemaEvaluator(storage, checks: checks, collects: false)
        return evaluator.satisfies(value, index)
    }

    /// Returns the place in the list of the first entry that a value satisfies, of those that say nothing of the fewest of its members; of
    /// several such, one that knows the most of them by name, or pattern.
    ///
    /// If there is none, the one entry that it would satisfy if enumerations of several strings took any string.
    public func firstSatisfied(by value: JSONValue, of indices: [Int]) -> Int? {
        var best: (place: Int, ignored: (wholly: Int, partly: Int))?
        for (place, index) in indices.enumerated() {
            var evaluator = SchemaEvaluator(storage, checks: .listedValues, collects: false)
            guard let ignored = evaluator.countIgnored(of: value, by: index) else { continue }
            if ignored == (0, 0) { return place }
            if ignored < best?.ignored ?? (.max, .max) { best = (place, ignored) }
        }
        if let best { return best.place }
        let places = indices.indices.filter { place in
            var evaluator = SchemaEvaluator(storage, checks: [], collects: false)
            return evaluator.satisfies(value, indices[place], unlisted: .takenAmongSeveral)
        }
        return places.count == 1 ? places[0] : nil
    }
}

/// What is judged beyond what a schema always demands.
public struct SchemaChecks: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Creates a set from bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// `format` demands its form, where it is one of JSON Schema's own.
    public static let formats = SchemaChecks(rawValue: 1)
    /// `enum` refuses a string that it does not list. Without it a value that a provider adds tomorrow passes, though it
    /// still decides between the alternatives of `anyOf` and `oneOf` where it can.
    public static let listedValues = SchemaChecks(rawValue: 2)
    /// All of them.
    public static let all: SchemaChecks = [.formats, .listedValues]
}
