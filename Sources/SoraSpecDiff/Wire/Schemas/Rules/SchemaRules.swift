/// The rules for changes of schemas.
enum SchemaRules {
    /// Every rule, group by group, each once.
    static let all: [Rule] = {
        var seen: Set<String> = []
        return families.flatMap(\.all).filter { seen.insert($0.id).inserted }
    }()

    private static let families: [RuleFamily] = {
        let values = RuleFamily.types + RuleFamily.typeLists + RuleFamily.nullability + RuleFamily.enumerations + RuleFamily.defaults
        let limits = LimitRules.all.flatMap(\.families) + RuleFamily.steps + RuleFamily.patterns + RuleFamily.contents
        let objects = RuleFamily.properties + RuleFamily.requirements + MutabilityRules.families + RuleFamily.lifecycle
        let wholes =
            RuleFamily.variants + RuleFamily.parts + RuleFamily.discriminators + RuleFamily.arrays + RuleFamily.conditions
            + RuleFamily.closings
        return values + limits + objects + wholes
    }()
}
