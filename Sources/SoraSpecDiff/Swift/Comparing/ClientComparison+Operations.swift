import SoraDiagnostics
import SoraPlanning

extension ClientComparison {
    /// Compares the methods that carry operations out.
    mutating func compareOperations() {
        let names = Set(operations.compactMap { $0.old?.name })
        for pair in operations {
            switch (pair.old, pair.new) {
            case (let before?, let after?):
                if before != after || !pairing.renames.isEmpty {
                    compare(MethodSurface(before, of: old), with: MethodSurface(after, of: new))
                }
            case (let before?, nil): remove(MethodSurface(before, of: old))
            case (nil, let after?): add(MethodSurface(after, of: new), isOverload: names.contains(after.name))
            case (nil, nil): break
            }
        }
    }

    /// Tells of a method that is gone.
    mutating func remove(_ method: MethodSurface) {
        report(
            SwiftChange(
                symbol("Client." + method.fullName), before: method.declaration, after: nil, effect: .breaks,
                mend: "do without `\(method.name)`", old: method.origin), from: method.uses)
    }

    /// Tells of a method that is new; an overload may make a body's type unclear that the caller does not name.
    mutating func add(_ method: MethodSurface, isOverload: Bool) {
        report(
            SwiftChange(
                symbol("Client." + method.fullName, isNew: true), before: nil, after: method.declaration,
                effect: isOverload ? .mayBreak : .adds, mend: isOverload ? "name the type of the body where it is `.init`" : nil,
                new: method.origin), to: method.uses)
    }

    private mutating func compare(_ old: MethodSurface, with new: MethodSurface) {
        let symbol = symbol("Client." + old.fullName)
        compareName(of: old, with: new)
        let arguments = compare(old.arguments, with: new.arguments)
        report(arguments, of: "Client." + old.name, old.origin, new.origin)
        if let order = arguments.order {
            report(
                SwiftChange(
                    symbol, before: "func \(old.fullName)", after: "func \(new.fullName)", effect: order.effect,
                    mend: "pass the arguments in the new order", old: order.old.origin, new: order.new.origin))
        }
        compareResult(of: old, with: new)
        if old.deprecation == nil, new.deprecation != nil {
            report(
                SwiftChange(
                    symbol, before: "func \(old.fullName)", after: "@available(*, deprecated) func \(new.fullName)", effect: .adds,
                    mend: "do without `\(new.name)`, which is deprecated", old: old.origin, new: new.origin))
        }
    }

    /// Compares the names of one method.
    mutating func compareName(of old: MethodSurface, with new: MethodSurface) {
        if old.name == new.name { return }
        report(
            SwiftChange(
                symbol("Client." + old.fullName), before: "func \(old.fullName)", after: "func \(new.fullName)", effect: .breaks,
                mend: "call `\(new.name)` instead of `\(old.name)`", old: old.origin, new: new.origin))
    }

    /// Compares what one method returns.
    mutating func compareResult(of old: MethodSurface, with new: MethodSurface) {
        guard let change = changeOfResult(from: old, to: new) else { return }
        report(
            SwiftChange(
                symbol("Client." + old.fullName), before: "-> \(old.result?.spelling ?? "Void")",
                after: "-> \(new.result?.spelling ?? "Void")", effect: change.effect, mend: change.mend, old: old.resultOrigin,
                new: new.resultOrigin), from: [old.result], to: [new.result])
    }

    /// Tells of changed arguments, each under the name of what takes it.
    mutating func report(_ arguments: ArgumentChanges, of function: String, _ old: SourceRange?, _ new: SourceRange?) {
        for change in arguments.changes {
            let label = (change.old ?? change.new)?.labelText ?? ""
            report(
                SwiftChange(
                    symbol("\(function)(\(label))", isNew: change.old == nil), before: change.old?.declaration,
                    after: change.new?.declaration, effect: change.effect, mend: change.mend, old: change.old?.origin ?? old,
                    new: change.new?.origin ?? new), from: [change.old?.type], to: [change.new?.type])
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
                return (.breaks, "use what `\(new.name)` returns as `\(after.spelling)`")
            }
        }
    }
}
