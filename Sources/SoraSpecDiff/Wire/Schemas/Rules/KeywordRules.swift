import SoraOpenAPI

/// The rules for a keyword that holds a schema and limits what values may be.
struct KeywordRules: Sendable {
    /// The keyword is new, which allows less.
    let added: RuleFamily
    /// The keyword is gone, which allows more.
    let removed: RuleFamily

    /// Creates the rules for a keyword that says `words` of a value, of which `values` tell more.
    init(_ suffix: String, values: Int = 0, _ words: String) {
        added = RuleFamily(
            suffix + "-added", .bodies(request: .error, response: .info), values: values, "{subject} \(words) now")
        removed = RuleFamily(
            suffix + "-removed", .bodies(request: .info, response: .error), values: values, "{subject} \(words) no more")
    }

    /// Both rules' families.
    var families: [RuleFamily] { [added, removed] }
}

extension SchemaComparison {
    /// Compares a keyword that holds one schema.
    func compareKeyword(
        _ keyword: String, _ path: KeyPath<RareKeywords, Schema?>, _ pair: SchemaPair, by rules: KeywordRules, into draft: inout DeltaDraft
    ) {
        switch (pair.old.rare(path), pair.new.rare(path)) {
        case (nil, nil): return
        case (nil, _?): draft.add(rules.added, old: nil, new: pair.new.keyRange(of: keyword))
        case (_?, nil): draft.add(rules.removed, old: pair.old.keyRange(of: keyword), new: nil)
        case (let old?, let new?): draft.add(keyword, oldViews.view(of: old), newViews.view(of: new))
        }
    }

    /// Compares a keyword that holds schemas by name.
    func compareKeyword(
        _ keyword: String, _ path: KeyPath<RareKeywords, [Schema.Property]>, _ pair: SchemaPair, by rules: KeywordRules,
        into draft: inout DeltaDraft
    ) {
        let old = PropertyList(pair.old.rare.flatMap { $0[keyPath: path] })
        let new = PropertyList(pair.new.rare.flatMap { $0[keyPath: path] })
        for entry in old.list {
            if let other = new[entry.name] {
                draft.add("\(keyword)[\(entry.name)]", oldViews.view(of: entry.schema), newViews.view(of: other.schema))
            } else {
                draft.add(rules.removed, [entry.name], old: entry.nameRange, new: nil)
            }
        }
        for entry in new.list where old[entry.name] == nil {
            draft.add(rules.added, [entry.name], old: nil, new: entry.nameRange)
        }
    }
}
