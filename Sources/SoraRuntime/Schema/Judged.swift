/// Which members of an object, or elements of an array, were judged by keywords of a schema and of those it applies in place.
struct Judged {
    private var verdicts: [By]

    /// What has judged a member or an element; more tells more of it.
    enum By: UInt8 {
        case nothing, ruleForTheRest, itsOwnRule
    }

    init(_ value: JSONValue) {
        let count =
            switch value {
            case .array(let elements): elements.count
            case .object(let object): object.count
            default: 0
            }
        self.init(count: count)
    }

    private init(count: Int) { verdicts = [By](repeating: .nothing, count: count) }

    /// None of as many.
    var blank: Judged { Judged(count: verdicts.count) }

    mutating func insert(_ position: Int, by judge: By = .itsOwnRule) {
        if verdicts[position].rawValue < judge.rawValue { verdicts[position] = judge }
    }

    /// Notes that a rule for the rest has judged all that nothing else did.
    mutating func insertRest() {
        for position in verdicts.indices { insert(position, by: .ruleForTheRest) }
    }

    mutating func formUnion(_ other: Judged?) {
        guard let other else { return }
        for position in verdicts.indices { insert(position, by: other.verdicts[position]) }
    }

    /// The positions that nothing has judged.
    var others: [Int] { verdicts.indices.filter { verdicts[$0] == .nothing } }

    /// How many nothing has judged, and how many a rule for the rest alone.
    var ignored: (wholly: Int, partly: Int) {
        var ignored = (wholly: 0, partly: 0)
        for judge in verdicts {
            if judge == .nothing { ignored.wholly += 1 }
            if judge == .ruleForTheRest { ignored.partly += 1 }
        }
        return ignored
    }
}
