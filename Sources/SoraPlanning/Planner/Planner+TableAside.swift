import SoraParallel

/// How many schemas by which variants are chosen are worth a thread to write them.
private let fewestForThread = 64

extension Planner {
    /// Plans the operations, while the schemas by which variants of components are chosen are written on another thread.
    func planOperations() {
        let numbers = choosingNumbers(in: components.flatMap(\.types))
        let work = TableWriting(of: numbers, choosingSchemas, to: schemaTable)
        // The table looks for dynamic anchors in the planner's own memory of them.
        let staysHere = numbers.count < fewestForThread || document.hasDynamicReferences
        let thread = staysHere ? nil : LargeThread { work.run() }
        for index in operations.indices { planOperation(index) }
        guard let thread else { return }
        thread.join()
        choosingSchemas.adoptIndexes(of: work.schemas)
    }
}

/// The writing of schemas to a table on another thread.
///
/// `@unchecked Sendable`: made by the first thread, used by the second alone while it runs, and by the first again after that. Of what the
/// table reads, the schemas and the ways that they go, planning operations changes nothing.
private final class TableWriting: @unchecked Sendable {
    private(set) var schemas: ChoosingSchemas
    private let numbers: [Int]
    private let table: SchemaTableBuilder

    init(of numbers: [Int], _ schemas: ChoosingSchemas, to table: SchemaTableBuilder) {
        self.numbers = numbers
        self.schemas = schemas
        self.table = table
    }

    func run() { for number in numbers { _ = schemas.index(of: number, in: table) } }
}
