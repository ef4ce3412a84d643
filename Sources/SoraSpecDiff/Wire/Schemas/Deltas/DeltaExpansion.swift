import SoraOpenAPI

/// Names the changes of a place where schemas are used, out of what changed in the schemas.
struct DeltaExpansion {
    /// Where the schemas are used.
    let site: SchemaSite
    /// The day from which days are counted to a sunset.
    let today: Day
    /// How long a deprecated property must stand.
    let noticeDays: Int
    /// The changes found so far.
    private(set) var changes: [Change] = []
    private var seen: Set<Int> = []

    init(site: SchemaSite, today: Day, noticeDays: Int) {
        self.site = site
        self.today = today
        self.noticeDays = noticeDays
    }

    private struct Visit {
        var delta: Int
        var path: String
        var isIdle: Bool
    }

    /// Names the changes of a delta and all that it leads to; one that several paths lead to is named once, on the first.
    mutating func expand(_ root: Int, among deltas: [SchemaDelta]) {
        var outstanding = [Visit(delta: root, path: "", isIdle: false)]
        while let visit = outstanding.popLast() {
            let delta = deltas[visit.delta]
            guard delta.hasChanges, seen.insert(visit.delta).inserted else { continue }
            let isIdle = visit.isIdle || (!visit.path.isEmpty && delta.idleDirections.contains(site.direction))
            for finding in delta.findings { name(finding, at: visit.path, isIdle: isIdle) }
            for child in delta.children.reversed() {
                outstanding.append(Visit(delta: child.delta, path: visit.path.appending(step: child.step), isIdle: isIdle))
            }
        }
    }

    private mutating func name(_ finding: SchemaFinding, at path: String, isIdle: Bool) {
        let place = finding.member.map { path.appending(step: $0) } ?? path
        let scope = site.scope(isWithin: !place.isEmpty)
        let isIdle = isIdle || finding.idleDirections.contains(site.direction)
        let (family, values) = judged(finding, in: scope)
        guard let found = family.rule(in: scope, isIdle: isIdle) else { return }
        let arguments = family.arguments(in: found.scope).map { argument(of: $0, at: place, in: found.scope, values) }
        let rule = site.isOfProvidersCall ? family.saidOfProvidersCall(found.rule, in: found.scope) : found.rule
        changes.append(Change(rule, arguments, old: finding.old, new: finding.new))
    }

    /// The family and the values of a finding; some are judged by where the schema is used.
    private func judged(_ finding: SchemaFinding, in scope: RuleScope) -> (RuleFamily, [String]) {
        switch finding.kind {
        case .rule(let family): (family, finding.values)
        case .type(let change): (change.family(at: site, in: scope), finding.values)
        case .deprecation(let deprecation): deprecation.family(today: today, noticeDays: noticeDays)
        }
    }

    private func argument(of name: ArgumentName, at place: String, in scope: RuleScope, _ values: [String]) -> String {
        switch name {
        case .place: place
        case .value(let number): number <= values.count ? values[number - 1] : ""
        case .name where scope == .parameter || scope == .responseHeader: (site.argument(name) ?? "").appending(step: place)
        default: site.argument(name) ?? ""
        }
    }
}

extension String {
    /// The path with one more step; an empty step leads nowhere else.
    fileprivate func appending(step: String) -> String {
        if step.isEmpty { return self }
        return isEmpty ? step : self + "/" + step
    }
}
