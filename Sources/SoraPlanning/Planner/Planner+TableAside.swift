import SoraParallel

/// How many schemas by which variants are chosen and values validated are worth a thread to look at them.
private let fewestForThread = 64

extension Planner {
    /// Plans the operations, while the places of components' schemas in the table are found on another thread.
    func planOperations() {
        let numbers = choosingNumbers(in: components.lazy.flatMap(\.types))
        schemaTable.adopt(shapes)
        let work = TableIndexing(of: numbers, choosingSchemas, in: schemaTable)
        let thread = numbers.count < fewestForThread || tableStaysHere ? nil : LargeThread { work.run() }
        if thread == nil { work.run() }
        for index in operations.indices { planOperation(index) }
        thread?.join()
        choosingSchemas.adoptIndexes(of: work.schemas)
    }

    /// Writes the table, on another thread where it is large: what is planned from here on needs none of it.
    func writeTable() -> PlannedTable {
        let table = schemaTable
        return PlannedTable(table, isAside: table.texts.count >= fewestForThread && !tableStaysHere)
    }

    /// True where the table looks for dynamic anchors in the planner's own memory of them.
    private var tableStaysHere: Bool { document.hasDynamicReferences }
}

/// The finding of schemas' places in a table on another thread.
///
/// `@unchecked Sendable`: made by the first thread, used by the second alone while it runs, and by the first again after that. Of what the
/// table reads, the schemas and the ways that they go, planning operations changes nothing.
private final class TableIndexing: @unchecked Sendable {
    private(set) var schemas: ChoosingSchemas
    private let numbers: [Int]
    private let table: SchemaTableBuilder

    init(of numbers: [Int], _ schemas: ChoosingSchemas, in table: SchemaTableBuilder) {
        self.numbers = numbers
        self.schemas = schemas
        self.table = table
    }

    func run() { for number in numbers { _ = schemas.index(of: number, in: table) } }
}

/// The schema table of a plan, which may still be written on another thread.
///
/// `@unchecked Sendable`: the table is one thread's while it is written and is not changed after that; the lock guards the waiting for it.
final class PlannedTable: @unchecked Sendable {
    private let table: SchemaTableBuilder
    private let lock = Lock()
    private var thread: LargeThread?

    fileprivate init(_ table: SchemaTableBuilder, isAside: Bool) {
        self.table = table
        let writing = TableWriting(table)
        thread = isAside ? LargeThread { writing.run() } : nil
        if thread == nil { table.write() }
    }

    deinit { thread?.join() }

    /// The table, when it is written.
    var written: SchemaTableBuilder {
        lock.withLock {
            thread?.join()
            thread = nil
            return table
        }
    }
}

/// `@unchecked Sendable`: made by the first thread, which leaves the table to the second one.
private final class TableWriting: @unchecked Sendable {
    private let table: SchemaTableBuilder

    init(_ table: SchemaTableBuilder) { self.table = table }

    func run() { table.write() }
}
