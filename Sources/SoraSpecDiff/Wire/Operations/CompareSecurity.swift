import SoraDiagnostics
import SoraOpenAPI

/// The rules for one of the two places in which security stands.
private struct SecurityRuleSet {
    let added: Rule
    let removed: Rule
    let scopeAdded: Rule
    let scopeRemoved: Rule

    static let operation = SecurityRuleSet(
        added: SecurityRules.added, removed: SecurityRules.removed, scopeAdded: SecurityRules.scopeAdded,
        scopeRemoved: SecurityRules.scopeRemoved)
    static let document = SecurityRuleSet(
        added: SecurityRules.globalAdded, removed: SecurityRules.globalRemoved, scopeAdded: SecurityRules.globalScopeAdded,
        scopeRemoved: SecurityRules.globalScopeRemoved)
}

extension DocumentComparison {
    /// Compares the alternatives that hold for operations without their own.
    func compareSecurity(_ found: inout ChangeList) {
        found.addSecurity(
            from: old.security, to: new.security, .document, in: (old.node.keyRange("security"), new.node.keyRange("security")))
    }
}

extension OperationComparison {
    /// Compares the operation's own alternatives, and what a call needs after all, its own or the document's.
    mutating func compareSecurity() {
        let before = old.security ?? document.old.security
        let after = new.security ?? document.new.security
        if before.isEmpty, after.isEmpty { return }
        let places = (old.node.keyRange("security"), new.node.keyRange("security"))
        if old.security != nil || new.security != nil { found.addSecurity(from: before, to: after, .operation, in: places) }
        compareNeeds(before, after)
    }

    /// Finds the credentials that were enough and are not any more.
    private mutating func compareNeeds(_ before: [SecurityRequirement], _ after: [SecurityRequirement]) {
        if after.isEmpty { return }
        let oldPlace = old.node.keyRange("security") ?? document.old.node.keyRange("security") ?? old.methodNode.range
        let newPlace = new.node.keyRange("security") ?? document.new.node.keyRange("security") ?? new.methodNode.range
        let needs = after.map(\.words).joined(separator: " OR ")
        if before.isEmpty, !after.contains(where: \.schemes.isEmpty) {
            found.add(SecurityRules.newlyRequired, [needs], old: nil, new: newPlace)
        }
        for alternative in before where !after.contains(where: { $0.isSatisfied(by: alternative) }) {
            if alternative.schemes.isEmpty {
                found.add(SecurityRules.newlyRequired, [needs], old: alternative.node.range, new: newPlace)
            } else {
                let place = old.security == nil ? oldPlace : alternative.node.range
                found.add(SecurityRules.noLongerAccepted, [alternative.words, needs], old: place, new: newPlace)
            }
        }
    }
}

extension ChangeList {
    fileprivate mutating func addSecurity(
        from old: [SecurityRequirement], to new: [SecurityRequirement], _ rules: SecurityRuleSet, in places: (SourceRange?, SourceRange?)
    ) {
        let alternatives = SecurityAlternatives(from: old, to: new)
        for alternative in alternatives.added where !alternative.schemes.isEmpty {
            add(rules.added, [alternative.words], old: places.0, new: alternative.node.range)
        }
        for alternative in alternatives.removed where !alternative.schemes.isEmpty {
            add(rules.removed, [alternative.words], old: alternative.node.range, new: places.1)
        }
        for (before, after) in alternatives.rescoped {
            for name in after.schemes {
                let (oldScopes, newScopes) = (before.scopes[name] ?? [], after.scopes[name] ?? [])
                for scope in newScopes where !oldScopes.contains(scope) {
                    add(rules.scopeAdded, [scope, name], old: before.node.range, new: after.node.range)
                }
                for scope in oldScopes where !newScopes.contains(scope) {
                    add(rules.scopeRemoved, [scope, name], old: before.node.range, new: after.node.range)
                }
            }
        }
    }
}
