import SoraPlanning

/// What one of a client's files holds: made by `deal`, printed by `ClientEmitter`.
struct Part: Sendable {
    var operations: [OperationDeclaration] = []
    var tasks: [TaskDeclaration] = []
    var types: [TypeDeclaration] = []

    /// Whether a declaration is spelled with Foundation's name.
    var needsFoundation: Bool {
        operations.contains(where: \.needsFoundation) || tasks.contains { $0.creations.contains(where: \.operation.needsFoundation) }
            || types.contains(where: \.needsFoundation)
    }
}

/// Deals operations and types out to so many files by their names, in the document's order inside each.
///
/// A declaration that is added or changed thus touches one file, and the number of files can grow by one with few declarations moving.
func deal(_ plan: ClientPlan, to count: Int) -> [Part] {
    if count == 1 { return [Part(operations: plan.operations, tasks: plan.tasks, types: plan.types)] }
    var parts = Array(repeating: Part(), count: count)
    for operation in plan.operations { parts[place(of: operation.name, among: count)].operations.append(operation) }
    for task in plan.tasks { parts[place(of: task.name, among: count)].tasks.append(task) }
    for type in plan.types { parts[place(of: type.name, among: count)].types.append(type) }
    return parts
}

/// Finds the place of a name by [jump consistent hashing](https://arxiv.org/abs/1406.2294) of its FNV-1a hash.
func place(of name: String, among count: Int) -> Int {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var place = 0
    var next = 0
    while next < count {
        place = next
        key = key &* 2_862_933_555_777_941_757 &+ 1
        next = Int(Double(place + 1) * (Double(1 << 31) / Double((key >> 33) + 1)))
    }
    return place
}

extension OperationDeclaration {
    /// Whether an argument or the answer is spelled with Foundation's name.
    var needsFoundation: Bool {
        if let body, body.type.needsFoundation { return true }
        switch answer.form {
        case .json(let type), .jsonIfPresent(let type), .events(let type), .values(let type):
            if type.needsFoundation { return true }
        case .nothing, .answers, .text, .bytes: break
        }
        return parameters.contains { $0.type.needsFoundation }
    }
}

extension TypeDeclaration {
    /// Whether the type or one inside it is spelled with Foundation's name.
    var needsFoundation: Bool {
        switch self {
        case .structure(let structure):
            structure.properties.indices.contains { structure.properties[$0].type.needsFoundation }
                || structure.additionalProperties?.type.needsFoundation == true
                || structure.nested.contains(where: \.needsFoundation)
        case .openEnumeration: false
        case .answers(let answers): answers.cases.contains { if case .json(let type) = $0.body { type.needsFoundation } else { false } }
        case .union(let union):
            union.variants.contains { $0.type.needsFoundation } || union.nested.contains(where: \.needsFoundation)
        case .alias(let alias): alias.type.needsFoundation
        case .headers(let headers):
            headers.headers.contains { $0.type.needsFoundation } || headers.nested.contains(where: \.needsFoundation)
        case .multipart(let multipart):
            multipart.parts.contains { $0.type.needsFoundation } || multipart.nested.contains(where: \.needsFoundation)
        }
    }
}
