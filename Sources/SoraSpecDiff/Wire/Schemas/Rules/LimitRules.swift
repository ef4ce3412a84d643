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

    /// The rules for a limit, `words` of which are at most or at least the number.
    ///
    /// What oasdiff has no rule for has one of ours, with the level that its others have.
    private init(_ keyword: LimitKeyword, _ suffix: String, _ words: String, hasSet: Bool = true, hasIdle: Bool = false) {
        self.keyword = keyword
        let limit = words + (keyword.isUpper ? " is at most" : " is at least")
        let tightened: RuleFamily.Levels = .bodies(request: .error, response: .info).parameter(.error).header(.info)
        let loosened: RuleFamily.Levels = .bodies(request: .info, response: .error).parameter(.info).header(.error)
        func changed(_ action: String, tightens: Bool) -> RuleFamily {
            RuleFamily(
                "\(suffix)-\(action)", tightens ? tightened : loosened,
                idle: tightens && hasIdle ? ("request-read-only-property-\(suffix)-\(action)", .info) : nil, values: 2,
                "{subject} allows \(tightens ? "less" : "more"): \(limit) {2} instead of {1}")
        }
        set =
            hasSet
            ? RuleFamily(
                suffix + "-set", .bodies(request: .warning, response: .info).parameter(.warning).header(.info), values: 1,
                "{subject} is limited now: \(limit) {1}") : nil
        unset = hasSet ? RuleFamily(suffix + "-unset", loosened, values: 1, "{subject} was limited: \(limit) {1}") : nil
        increased = changed("increased", tightens: !keyword.isUpper)
        decreased = changed("decreased", tightens: keyword.isUpper)
    }

    /// The rules for all limits but `multipleOf`.
    static let all = [
        LimitRules(.maximum, "max", "the number", hasIdle: true),
        LimitRules(.exclusiveMaximum, "exclusive-max", "the number, which it does not reach,", hasIdle: true),
        LimitRules(.maxLength, "max-length", "its length", hasIdle: true),
        LimitRules(.maxItems, "max-items", "the count of its elements"),
        LimitRules(.maxProperties, "max-properties", "the count of its properties"),
        LimitRules(.minimum, "min", "the number", hasIdle: true),
        LimitRules(.exclusiveMinimum, "exclusive-min", "the number, which it is above,", hasIdle: true),
        LimitRules(.minLength, "min-length", "its length", hasSet: false),
        LimitRules(.minItems, "min-items", "the count of its elements"),
        LimitRules(.minProperties, "min-properties", "the count of its properties"),
    ]
}

extension SchemaComparison {
    /// Compares the limits of numbers, lengths and sizes.
    func compareLimits(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        if pair.old.limits.isEmpty, pair.new.limits.isEmpty { return }
        for rules in LimitRules.all {
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
    func limit(_ keyword: LimitKeyword) -> Node? {
        guard let node = limits.first(where: { $0.keyword == keyword })?.node else { return nil }
        return keyword.startsAtZero && ExactNumber(node) == ExactNumber("0") ? nil : node
    }
}
