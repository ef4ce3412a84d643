import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Groups schemas by how much they demand, most first: what satisfies one that demands more often satisfies others too, and of
    /// those that demand the same none is the better choice.
    func demandingFirst(_ schemas: [Schema]) -> [[Int]] {
        var groups: [Int: [Int]] = [:]
        for (index, schema) in schemas.enumerated() {
            var budget = 400
            groups[demand(of: schema, depth: 0, &budget), default: []].append(index)
        }
        return groups.sorted { $0.key > $1.key }.map(\.value)
    }

    /// Measures how much a schema demands, as deep as payloads keep what tells them apart: constants, and properties that must be there.
    private func demand(of schema: Schema, depth: Int, _ budget: inout Int) -> Int {
        if depth > 5 || budget <= 0 { return 0 }
        budget -= 1
        switch finalShape(of: schema) {
        case .constant: return 60
        case .enumeration(let values): return values.count == 1 ? 60 : 0
        case .array(let items?): return demand(of: items, depth: depth + 1, &budget)
        case .object(let object):
            var sum = 4 * object.required.count
            for property in object.properties { sum += demand(of: property.schema, depth: depth + 1, &budget) }
            return sum
        default: return 0
        }
    }
}
