import SoraOpenAPI

/// The schemas by which variants are chosen, under the numbers in which they were met, and where they stand in the table once it is written.
struct ChoosingSchemas {
    private typealias Choice = (schema: Schema, isSent: Bool)

    private var own: [Choice] = []
    private var scouted: [Choice] = []
    private var indexes: [Int: Int] = [:]
    private let first: Int

    /// Starts to number; a scout's numbers are none of the planner's own.
    init(ofScout isScout: Bool = false) { first = isScout ? Self.firstScouted : 0 }

    private static let firstScouted = 1 << 32

    /// Adds the schema by which a variant is chosen, in the form that is received or sent, and yields its number.
    mutating func add(_ schema: Schema, isSent: Bool) -> Int {
        own.append((schema, isSent))
        return first + own.count - 1
    }

    /// Takes the schemas that a scout has numbered.
    mutating func adopt(_ scout: ChoosingSchemas) { scouted = scout.own }

    /// Yields where the schema of a number stands in the table, which is written where that is not done yet.
    mutating func index(of number: Int, in table: SchemaTableBuilder) -> Int {
        if let known = indexes[number] { return known }
        let choice = number < Self.firstScouted ? own[number] : scouted[number - Self.firstScouted]
        let index = table.index(of: choice.schema, isSent: choice.isSent)
        indexes[number] = index
        return index
    }

    /// Takes the indexes of what an earlier copy has written.
    mutating func adoptIndexes(of copy: ChoosingSchemas) { indexes = copy.indexes }
}

extension Planner {
    /// The numbers of the schemas by which variants are chosen, in the order of the types, whichever of them was planned first.
    func choosingNumbers(in types: [PlannedType]) -> [Int] {
        types.flatMap { planned in
            planned.declaration.choosingNumbers + (planned.owner?.nested ?? []).flatMap(\.choosingNumbers)
        }
    }

    /// Puts the indexes of the schema table where a union's variants are chosen by schemas.
    func indexChoice(of declaration: inout TypeDeclaration) {
        guard case .union(var union) = declaration, case .schemas(let numbers) = union.choice else { return }
        union.choice = .schemas(numbers.map { choosingSchemas.index(of: $0, in: schemaTable) })
        declaration = .union(union)
    }
}

extension TypeDeclaration {
    fileprivate var choosingNumbers: [Int] {
        guard case .union(let union) = self, case .schemas(let numbers) = union.choice else { return [] }
        return numbers
    }
}
