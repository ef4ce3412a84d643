import SoraDiagnostics
import SoraPlanning

extension ClientComparison {
    /// Compares the methods that carry operations out.
    mutating func compareOperations() {
        if old.plan.operations == new.plan.operations { return }
        let pairs = pairs(of: old.plan.operations, with: new.plan.operations, name: \.overloadKey, key: \.wireKey)
        var names = Set<String>()
        for operation in old.plan.operations { names.insert(operation.name) }
        for pair in pairs {
            switch (pair.old, pair.new) {
            case (let before?, let after?):
                if before != after || !renames.isEmpty { compare(MethodSurface(before, of: old), with: MethodSurface(after, of: new)) }
            case (let before?, nil): remove(MethodSurface(before, of: old))
            case (nil, let after?): add(MethodSurface(after, of: new), isOverload: names.contains(after.name))
            case (nil, nil): break
            }
        }
    }

    private mutating func remove(_ method: MethodSurface) {
        changes.append(
            SwiftChange(
                symbol("Client." + method.fullName), before: method.declaration, after: nil, effect: .breaks,
                mend: "do without `\(method.name)`", old: method.origin))
    }

    private mutating func add(_ method: MethodSurface, isOverload: Bool) {
        changes.append(
            SwiftChange(
                symbol("Client." + method.fullName, isNew: true), before: nil, after: method.declaration,
                effect: isOverload ? .mayBreak : .adds, mend: isOverload ? "name the type of the body where it is `.init`" : nil,
                new: method.origin))
    }

    private mutating func compare(_ old: MethodSurface, with new: MethodSurface) {
        let symbol = symbol("Client." + old.fullName)
        if old.name != new.name {
            changes.append(
                SwiftChange(
                    symbol, before: "func \(old.fullName)", after: "func \(new.fullName)", effect: .breaks,
                    mend: "call `\(new.name)` instead of `\(old.name)`", old: old.origin, new: new.origin))
        }
        let arguments = compare(old.arguments, with: new.arguments)
        report(arguments, of: "Client." + old.name, old.origin, new.origin)
        if let order = arguments.order {
            changes.append(
                SwiftChange(
                    symbol, before: "func \(old.fullName)", after: "func \(new.fullName)", effect: order.effect,
                    mend: "pass the arguments in the new order", old: order.old.origin, new: order.new.origin))
        }
        if let change = changeOfResult(from: old, to: new) {
            changes.append(
                SwiftChange(
                    symbol, before: "-> \(old.result?.spelling ?? "Void")", after: "-> \(new.result?.spelling ?? "Void")",
                    effect: change.effect, mend: change.mend, old: old.resultOrigin, new: new.resultOrigin))
        }
        if old.deprecation == nil, new.deprecation != nil {
            changes.append(
                SwiftChange(
                    symbol, before: "func \(old.fullName)", after: "@available(*, deprecated) func \(new.fullName)", effect: .adds,
                    mend: "do without `\(new.name)`, which is deprecated", old: old.origin, new: new.origin))
        }
    }

    /// Tells of changed arguments, each under the name of what takes it.
    mutating func report(_ arguments: ArgumentChanges, of function: String, _ old: SourceRange?, _ new: SourceRange?) {
        for change in arguments.changes {
            let label = (change.old ?? change.new)?.labelText ?? ""
            changes.append(
                SwiftChange(
                    symbol("\(function)(\(label))", isNew: change.old == nil), before: change.old?.declaration,
                    after: change.new?.declaration, effect: change.effect, mend: change.mend, old: change.old?.origin ?? old,
                    new: change.new?.origin ?? new))
        }
    }

    private func changeOfResult(from old: MethodSurface, to new: MethodSurface) -> (effect: SwiftChange.Effect, mend: String)? {
        switch (old.result, new.result) {
        case (nil, nil): return nil
        case (nil, _?): return (.mayBreak, "use or discard what `\(new.name)` returns")
        case (_?, nil): return (.breaks, "do without what `\(new.name)` returned")
        case (let before?, let after?):
            switch change(from: before, to: after) {
            case nil: return nil
            case .becameOptional: return (.breaks, "unwrap what `\(new.name)` returns")
            case .becameRequired: return (.breaks, "do not unwrap what `\(new.name)` returns")
            case .becameNullable, .becameDenullified, .became:
                return (.breaks, "use what `\(new.name)` returns as a `\(after.spelling)`")
            }
        }
    }
}

extension OperationDeclaration {
    /// What tells methods of one name apart: the type of the body.
    fileprivate var overloadKey: String { isAlternative && body != nil ? name + " " + (body?.type.spelling ?? "") : name }

    /// What the operation is on the wire; a further method of one is told by what its name ends with and what it sends.
    fileprivate var wireKey: String {
        let path = path.split(separator: "{", omittingEmptySubsequences: false).enumerated()
            .map { $0.offset == 0 ? $0.element : $0.element.drop { $0 != "}" } }.joined(separator: "{")
        return isAlternative ? "\(method) \(path) \(body.map { "\($0.form)" } ?? "") \(answer.form)" : method + " " + path
    }
}
