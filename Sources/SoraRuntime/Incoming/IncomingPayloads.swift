/// By what the payloads of incoming calls are told apart: their names, the text at a place, or the schemas that they satisfy.
public struct IncomingPayloads: Sendable {
    private let calls: [String: Int]
    private let place: JSONPointer
    private let texts: [String: Int]
    private let table: SchemaTable
    private let groups: [[(schema: Int, payload: Int)]]

    /// Tells payloads apart by the text at a place of the body, a JSON Pointer; each text and each call's name stands for a payload's number.
    public init(by place: String, _ texts: KeyValuePairs<String, Int>, calls: KeyValuePairs<String, Int>) {
        self.init(by: place, texts, or: SchemaTable([]), [], calls: calls)
    }

    /// Tells payloads apart by the schema of the table that a body satisfies, of the first group that has one; a body that satisfies
    /// several of that group is none of them. Each schema stands for a payload's number.
    public init(by table: SchemaTable, _ groups: [[(schema: Int, payload: Int)]], calls: KeyValuePairs<String, Int>) {
        self.init(by: "", [:], or: table, groups, calls: calls)
    }

    /// Tells payloads apart by the text at a place, and those that have none there by their schemas.
    public init(
        by place: String, _ texts: KeyValuePairs<String, Int>, or table: SchemaTable, _ groups: [[(schema: Int, payload: Int)]],
        calls: KeyValuePairs<String, Int>
    ) {
        self.calls = Dictionary(calls.map { ($0, $1) }) { first, _ in first }
        self.place = JSONPointer(place) ?? JSONPointer()
        self.texts = Dictionary(texts.map { ($0, $1) }) { first, _ in first }
        self.table = table
        self.groups = groups
    }

    /// The number of a call's payload by its name.
    func number(named name: String) -> Int? { calls[name] }

    /// The number of the payload that a body is.
    func number(for body: JSONValue) -> Int? {
        if !texts.isEmpty, let text = body[place]?.string, let payload = texts[text] { return payload }
        for group in groups {
            let satisfied = group.filter { table.satisfies($0.schema, body) }
            if let first = satisfied.first { return satisfied.count == 1 ? first.payload : nil }
        }
        // A text that a list does not name yet does not hide what everything else says.
        let all = groups.flatMap { $0 }
        return table.firstSatisfied(by: body, of: all.map(\.schema)).map { all[$0].payload }
    }
}
