/// Which members of an object, or elements of an array, were judged by keywords of a schema and of those it applies in place.
struct Judged {
    private var isJudged: [Bool]

    init(_ value: JSONValue) {
        let count =
            switch value {
            case .array(let elements): elements.count
            case .object(let object): object.count
            default: 0
            }
        isJudged = [Bool](repeating: false, count: count)
    }

    private init(count: Int) { isJudged = [Bool](repeating: false, count: count) }

    /// None of as many.
    var blank: Judged { Judged(count: isJudged.count) }

    mutating func insert(_ position: Int) { isJudged[position] = true }

    mutating func insert(from position: Int) {
        for position in isJudged.indices.dropFirst(position) { isJudged[position] = true }
    }

    mutating func formUnion(_ other: Judged?) {
        guard let other else { return }
        for position in isJudged.indices where other.isJudged[position] { isJudged[position] = true }
    }

    /// The positions that nothing has judged.
    var others: [Int] { isJudged.indices.filter { !isJudged[$0] } }
}
