extension Rule {
    /// Every rule, group by group.
    public static let all: [Rule] = operationRules + SchemaRules.all + DocumentSetRules.all

    private static let operationRules =
        DocumentRules.all + EndpointRules.all + LifecycleRules.all + ParameterRules.all + RequestBodyRules.all + ResponseRules.all
        + LinkRules.all + SecurityRules.all + TaskRules.all + WebhookRules.all

    /// Finds a rule by its id.
    public static func named(_ id: String) -> Rule? { byID[id] }

    private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}
