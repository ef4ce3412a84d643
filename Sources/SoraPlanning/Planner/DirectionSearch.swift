import SoraOpenAPI

/// Finds the ways that the values of schemas go, each schema and each way once.
struct DirectionSearch {
    /// A schema that bodies or parameters reach.
    struct Use {
        var schema: Schema
        var directions: Ways = []
        /// The schemas whose types this one's type holds, and the ways that these values go.
        var parts: [(index: Int, ways: Ways)]?
        /// True where it requires what goes one way only.
        var requiresOneWay = false
    }

    private(set) var uses: [Use] = []
    private var indexes: [ObjectIdentifier: Int] = [:]
    private let shape: (Schema) -> SchemaShape

    init(shape: @escaping (Schema) -> SchemaShape) {
        self.shape = shape
    }

    /// Follows the schemas of an operation of the provider, or of a call that it makes.
    mutating func follow(_ operation: Operation, isIncoming: Bool) {
        let (to, from): (Ways, Ways) = isIncoming ? (.received, .sent) : (.sent, .received)
        for parameter in operation.parameters { follow(parameter.schema, to) }
        for media in operation.requestBody?.content ?? [] {
            follow(media.schema, to)
            follow(media.itemSchema, to)
        }
        for response in operation.responses.map(\.response) {
            for header in response.headers { follow(header.schema, from) }
            for media in response.content {
                follow(media.schema, from)
                follow(media.itemSchema, from)
            }
        }
    }

    private mutating func follow(_ schema: Schema?, _ ways: Ways) {
        guard let schema else { return }
        var pending = [(index: index(of: schema), ways: ways)]
        while let (index, ways) = pending.popLast() {
            let new = ways.subtracting(uses[index].directions)
            if new.isEmpty { continue }
            uses[index].directions.formUnion(new)
            for part in parts(of: index) {
                let onward = new.intersection(part.ways)
                if !onward.isEmpty { pending.append((part.index, onward)) }
            }
        }
    }

    private mutating func index(of schema: Schema) -> Int {
        if let known = indexes[ObjectIdentifier(schema)] { return known }
        indexes[ObjectIdentifier(schema)] = uses.count
        uses.append(Use(schema: schema))
        return uses.count - 1
    }

    private mutating func parts(of use: Int) -> [(index: Int, ways: Ways)] {
        if let known = uses[use].parts { return known }
        var parts: [(index: Int, ways: Ways)] = []
        switch shape(uses[use].schema) {
        case .same(let schema): parts = [(index(of: schema), .both)]
        case .array(let schema?), .dictionary(let schema?): parts = [(index(of: schema), .both)]
        case .union(let union): parts = union.variants.map { (index(of: $0.schema), .both) }
        case .object(let object):
            for property in object.properties {
                let ways = property.schema.ways
                parts.append((index(of: property.schema), ways))
                if ways != .both, object.required.contains(property.name) { uses[use].requiresOneWay = true }
            }
            if let schema = object.additionalProperties { parts.append((index(of: schema), .both)) }
        default: break
        }
        uses[use].parts = parts
        return parts
    }

    /// Tells for each use whether it needs two types: one that requires what goes one way only, and whatever holds it, where both are used both ways.
    func findTwofold() -> [Bool] {
        var holders: [[Int]] = Array(repeating: [], count: uses.count)
        for (index, use) in uses.enumerated() where use.directions == .both {
            for part in use.parts ?? [] where part.ways == .both { holders[part.index].append(index) }
        }
        var isTwofold = uses.map { $0.directions == .both && $0.requiresOneWay }
        var pending = isTwofold.indices.filter { isTwofold[$0] }
        while let index = pending.popLast() {
            for holder in holders[index] where !isTwofold[holder] {
                isTwofold[holder] = true
                pending.append(holder)
            }
        }
        return isTwofold
    }
}
