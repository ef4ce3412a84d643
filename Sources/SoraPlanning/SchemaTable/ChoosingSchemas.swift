import SoraOpenAPI

/// The schemas by which variants are chosen and values validated, under the numbers in which they were met, and where they stand in the
/// table once it is written.
struct ChoosingSchemas {
    /// A schema that the table is to hold.
    private struct Choice {
        var schema: Schema
        var isSent: Bool
        var purpose: Purpose
    }

    /// What a schema stands in the table for.
    enum Purpose {
        /// To choose a variant by it.
        case choice
        /// To validate values of the type that follows it.
        case type
        /// To validate what an operation sends here, where that is not the type's own schema.
        case sending(typed: Schema, operation: Operation, place: String)
    }

    private var own: [Choice] = []
    private var scouted: [Choice] = []
    private var indexes: [Int: Int?] = [:]
    private let first: Int

    /// Starts to number; a scout's numbers are none of the planner's own.
    init(ofScout isScout: Bool = false) { first = isScout ? Self.firstScouted : 0 }

    private static let firstScouted = 1 << 32

    /// Adds a schema in the form that is received or sent, and yields its number.
    mutating func add(_ schema: Schema, isSent: Bool, for purpose: Purpose = .choice) -> Int {
        own.append(Choice(schema: schema, isSent: isSent, purpose: purpose))
        return first + own.count - 1
    }

    /// Takes the schemas that a scout has numbered.
    mutating func adopt(_ scout: ChoosingSchemas) { scouted = scout.own }

    /// Yields where the schema of a number stands in the table, which is written where that is not done yet; nil where nothing of it stands.
    mutating func index(of number: Int, in table: SchemaTableBuilder) -> Int? {
        if let known = indexes[number] { return known }
        let choice = number < Self.firstScouted ? own[number] : scouted[number - Self.firstScouted]
        let index: Int?
        switch choice.purpose {
        case .choice: index = table.index(of: choice.schema, isSent: choice.isSent)
        case .type: index = table.rules(of: choice.schema, isSent: choice.isSent)
        case .sending(let typed, let operation, let place):
            index = table.rules(ofSent: choice.schema, typed: typed) { operation.place + place }
        }
        indexes.updateValue(index, forKey: number)
        return index
    }

    /// Takes the indexes of what an earlier copy has written.
    mutating func adoptIndexes(of copy: ChoosingSchemas) { indexes = copy.indexes }
}

extension Planner {
    /// The numbers of the schemas that types need in the table, in the order of the types, whichever of them was planned first.
    func choosingNumbers(in types: some Sequence<PlannedType>) -> [Int] {
        var numbers: [Int] = []
        for planned in types {
            planned.declaration.addNumbers(to: &numbers)
            for nested in planned.owner?.nested ?? [] { nested.addNumbers(to: &numbers) }
        }
        return numbers
    }

    /// Puts the indexes of the schema table where a union's variants are chosen by schemas, and where values are validated.
    func indexChoice(of declaration: inout TypeDeclaration) {
        switch declaration {
        case .union(var union):
            if case .schemas(let numbers) = union.choice { union.choice = .schemas(numbers.compactMap(index)) }
            union.rules = union.rules.flatMap(index)
            declaration = .union(union)
        case .structure(var structure):
            guard let number = structure.rules else { return }
            structure.rules = index(of: number)
            declaration = .structure(structure)
        case .multipart(var multipart):
            guard let number = multipart.rules else { return }
            multipart.rules = index(of: number)
            declaration = .multipart(multipart)
        default: break
        }
    }

    /// Puts the indexes of the schema table where what operations send is validated.
    func indexRules(of operations: inout [OperationDeclaration]) {
        for position in operations.indices {
            if let number = operations[position].body?.rules { operations[position].body?.rules = index(of: number) }
            for parameter in operations[position].parameters.indices {
                guard let number = operations[position].parameters[parameter].rules else { continue }
                operations[position].parameters[parameter].rules = index(of: number)
            }
        }
    }

    private func index(of number: Int) -> Int? { choosingSchemas.index(of: number, in: schemaTable) }
}

extension TypeDeclaration {
    fileprivate func addNumbers(to numbers: inout [Int]) {
        switch self {
        case .union(let union):
            if case .schemas(let choices) = union.choice { numbers += choices }
            if let rules = union.rules { numbers.append(rules) }
        case .structure(let structure): if let rules = structure.rules { numbers.append(rules) }
        case .multipart(let multipart): if let rules = multipart.rules { numbers.append(rules) }
        default: break
        }
    }
}
