import SoraYAML

/// The rules for one limit of a value, by what happens to it.
struct LimitRules: Sendable {
    /// Which limit.
    let keyword: LimitKeyword
    /// The limit is new; nil where a limit of 0 was there before, as it is of a least length.
    let set: RuleFamily?
    /// The limit is gone.
    let unset: RuleFamily?
    /// The number is greater.
    let increased: RuleFamily
    /// The number is less.
    let decreased: RuleFamily

    /// The rules that there are.
    var families: [RuleFamily] { [set, unset, increased, decreased].compactMap { $0 } }

    /// The rules for a limit that values do not go beyond, `words` of which are at most the number.
    private init(
        upper keyword: LimitKeyword, _ suffix: String, _ words: String, in scopes: Set<RuleScope> = Self.all, hasUnset: Bool = false
    ) {
        self.keyword = keyword
        let most = "\(words) is at most"
        let set: RuleFamily.Levels = .bodies(request: .warning).parameter(.warning)
        self.set = set.isWithin(scopes) ? RuleFamily(suffix + "-set", set, values: 1, "{subject} is limited now: \(most) {1}") : nil
        unset = hasUnset ? RuleFamily(suffix + "-unset", .bodies(response: .error), values: 1, "{subject} was limited: \(most) {1}") : nil
        increased = RuleFamily(
            suffix + "-increased", .bodies(request: .info, response: .error).parameter(.info).within(scopes), values: 2,
            "{subject} allows more: \(most) {2} instead of {1}")
        decreased = RuleFamily(
            suffix + "-decreased", .bodies(request: .error).parameter(.error).within(scopes),
            idle: scopes == Self.all ? ("request-read-only-property-\(suffix)-decreased", .info) : nil, values: 2,
            "{subject} allows less: \(most) {2} instead of {1}")
    }

    /// The rules for a limit that values reach, `words` of which are at least the number.
    private init(
        lower keyword: LimitKeyword, _ suffix: String, _ words: String, except: Set<RuleScope> = [], hasSet: Bool = true,
        hasUnset: Bool = false, hasIdle: Bool = false
    ) {
        self.keyword = keyword
        let least = "\(words) is at least"
        let set: RuleFamily.Levels = .bodies(request: .warning).parameter(.warning)
        self.set = hasSet ? RuleFamily(suffix + "-set", set, values: 1, "{subject} is limited now: \(least) {1}") : nil
        unset = hasUnset ? RuleFamily(suffix + "-unset", .bodies(response: .error), values: 1, "{subject} was limited: \(least) {1}") : nil
        increased = RuleFamily(
            suffix + "-increased", .bodies(request: .error).parameter(.error),
            idle: hasIdle ? ("request-read-only-property-\(suffix)-increased", .info) : nil, values: 2,
            "{subject} allows less: \(least) {2} instead of {1}")
        decreased = RuleFamily(
            suffix + "-decreased", .bodies(request: .info, response: .error).parameter(.info).within(Self.all.subtracting(except)),
            values: 2, "{subject} allows more: \(least) {2} instead of {1}")
    }

    private static let all = Set(RuleScope.allCases)

    /// The rules for all limits that have some.
    static let published = [
        LimitRules(upper: .maximum, "max", "the number"),
        LimitRules(upper: .exclusiveMaximum, "exclusive-max", "the number, which it does not reach,"),
        LimitRules(upper: .maxLength, "max-length", "its length", hasUnset: true),
        LimitRules(upper: .maxItems, "max-items", "the count of its elements", in: [.parameter]),
        LimitRules(lower: .minimum, "min", "the number", hasIdle: true),
        LimitRules(lower: .exclusiveMinimum, "exclusive-min", "the number, which it is above,", hasIdle: true),
        LimitRules(lower: .minLength, "min-length", "its length", hasSet: false),
        LimitRules(
            lower: .minItems, "min-items", "the count of its elements", except: [.requestBody, .requestProperty], hasUnset: true),
    ]
}

extension SchemaComparison {
    /// Compares the limits of numbers, lengths and sizes.
    func compareLimits(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        if pair.old.limits.isEmpty, pair.new.limits.isEmpty { return }
        for rules in LimitRules.published {
            let old = pair.old.limit(rules.keyword)
            let new = pair.new.limit(rules.keyword)
            if old != nil || new != nil { compare(old, new, by: rules, into: &draft) }
        }
    }

    private func compare(_ old: Node?, _ new: Node?, by rules: LimitRules, into draft: inout DeltaDraft) {
        let zero = rules.keyword.startsAtZero ? ExactNumber("0") : nil
        let from = old.flatMap { ExactNumber($0) }
        let to = new.flatMap { ExactNumber($0) }
        if from == to { return }
        if let new, from == nil, let set = rules.set {
            draft.add(set, [new.words], old: nil, new: new.range)
        } else if let old, to == nil, let unset = rules.unset {
            draft.add(unset, [old.words], old: old.range, new: nil)
        } else if let from = from ?? zero, let to = to ?? zero {
            let values = [old?.words ?? "0", new?.words ?? "0"]
            draft.add(from < to ? rules.increased : rules.decreased, values, old: old?.range, new: new?.range)
        }
    }
}

extension LimitKeyword {
    /// True of the least length and sizes, which are 0 where the document says nothing.
    fileprivate var startsAtZero: Bool { self == .minLength || self == .minItems || self == .minProperties }
}

extension SchemaView {
    /// The number of a limit; nil where there is none, or one that limits nothing.
    fileprivate func limit(_ keyword: LimitKeyword) -> Node? {
        guard let node = limits.first(where: { $0.keyword == keyword })?.node else { return nil }
        return keyword.startsAtZero && ExactNumber(node) == ExactNumber("0") ? nil : node
    }
}
