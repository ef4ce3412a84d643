import SoraPlanning

/// The comparison of two clients while it is made.
struct ClientComparison {
    let old: TypeIndex
    let new: TypeIndex
    /// The operations of both, paired by name, then by method and path.
    let operations: [Pair<OperationDeclaration>]
    /// Which types have become which.
    let pairing: TypePairing
    /// What was found so far.
    private(set) var changes: [SwiftChange] = []
    /// The types that the changed declarations name, by the positions of their changes.
    private(set) var uses: [TypeUses] = []

    /// The types that a changed declaration names.
    struct TypeUses {
        /// The position of the change.
        let change: Int
        let old: [ValueType]
        let new: [ValueType]
    }

    /// Begins a comparison.
    init(of old: ClientPlan, with new: ClientPlan) {
        self.old = TypeIndex(old)
        self.new = TypeIndex(new)
        operations = old.operations == new.operations ? [] : pairs(of: old.operations, with: new.operations)
        pairing = TypePairing(of: self.old, with: self.new, operations: operations)
    }

    /// Tells of a change of a declaration, with the types that the declaration names.
    mutating func report(_ change: SwiftChange, from before: [ValueType?] = [], to after: [ValueType?] = []) {
        uses.append(TypeUses(change: changes.count, old: before.compactMap { $0 }, new: after.compactMap { $0 }))
        changes.append(change)
    }

    /// Adds to what is to be done about a change that it ends the use of some types.
    mutating func add(gone types: [String], to change: Int) {
        let names = types.map { "`\($0)`" }
        let words =
            names.count == 1 ? "\(names[0]) is gone" : "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1]) are gone"
        changes[change].mend = changes[change].mend.map { "\($0); \(words)" } ?? words
    }

    /// The symbol of a part of the old client, or of the new one where it is new.
    func symbol(_ path: String, isNew: Bool = false) -> String {
        (isNew ? new.plan.namespace : old.plan.namespace) + "." + path
    }
}

/// Pairs operations by what calls them, then by method and path.
private func pairs(of old: [OperationDeclaration], with new: [OperationDeclaration]) -> [Pair<OperationDeclaration>] {
    pairs(of: old, with: new, name: \.overloadKey, key: \.wireKey)
}

extension OperationDeclaration {
    /// What tells methods of one name apart: the type of the body.
    var overloadKey: String { isAlternative && body != nil ? name + " " + (body?.type.spelling ?? "") : name }

    /// What the operation is on the wire; a further method of one is told by what it sends and how it is answered.
    var wireKey: String {
        let path = wireShape(of: path)
        return isAlternative ? "\(method) \(path) \(body.map { "\($0.form)" } ?? "") \(answer.form)" : method + " " + path
    }
}

/// A path without the names of its variables, which are not sent.
func wireShape(of path: String) -> String {
    path.split(separator: "{", omittingEmptySubsequences: false).enumerated()
        .map { $0.offset == 0 ? $0.element : $0.element.drop { $0 != "}" } }.joined(separator: "{")
}
