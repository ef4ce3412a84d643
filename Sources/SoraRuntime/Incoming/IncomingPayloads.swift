/// By what the payloads of incoming calls are told apart: their names, a property's text, or the schemas that they satisfy.
public struct IncomingPayloads: Sendable {
    private enum Choice: Sendable {
        case property(String, [String: Int])
        case schemas(SchemaTable, [(schema: Int, payload: Int)])
    }

    private let choice: Choice
    private let calls: [String: Int]

    /// Tells payloads apart by the text of a property; each text and each call's name stands for a payload's number.
    public init(by property: String, _ values: [String: Int], calls: [String: Int]) {
        choice = .property(property, values)
        self.calls = calls
    }

    /// Tells payloads apart by the first schema of the table that a body satisfies.
    public init(by table: SchemaTable, _ schemas: [(Int, Int)], calls: [String: Int]) {
        choice = .schemas(table, schemas)
        self.calls = calls
    }

    /// The number of a call's payload by its name.
    func number(named name: String) -> Int? { calls[name] }

    /// The number of the payload that a body is.
    func number(for body: JSONValue) -> Int? {
        switch choice {
        case .property(let name, let values): return body[name]?.string.flatMap { values[$0] }
        case .schemas(let table, let schemas):
            return table.firstSatisfied(by: body, of: schemas.map(\.schema)).map { schemas[$0].payload }
        }
    }
}
