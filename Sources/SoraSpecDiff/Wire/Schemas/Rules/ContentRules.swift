import SoraOpenAPI

extension RuleFamily {
    static let contentSchema = KeywordRules("content-schema", "says what its content is")
    static let contentMediaTypeChanged = RuleFamily(
        "content-media-type-changed", .bodies(request: .error, response: .error), values: 2,
        "{subject} holds content of the media type ‘{2}’ instead of ‘{1}’")
    static let contentEncodingChanged = RuleFamily(
        "content-encoding-changed", .bodies(request: .error, response: .error), values: 2,
        "{subject} holds content in the encoding ‘{2}’ instead of ‘{1}’")

    /// The rules for the contents of strings.
    static let contents = contentSchema.families + [contentMediaTypeChanged, contentEncodingChanged]
}

extension SchemaComparison {
    /// Compares what strings hold.
    func compareContents(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        if pair.old.rare.isEmpty, pair.new.rare.isEmpty { return }
        compareKeyword("contentSchema", \.contentSchema, pair, by: RuleFamily.contentSchema, into: &draft)
        compareContent("contentMediaType", \.contentMediaType, pair, by: .contentMediaTypeChanged, into: &draft)
        compareContent("contentEncoding", \.contentEncoding, pair, by: .contentEncodingChanged, into: &draft)
    }

    private func compareContent(
        _ keyword: String, _ path: KeyPath<RareKeywords, String?>, _ pair: SchemaPair, by family: RuleFamily, into draft: inout DeltaDraft
    ) {
        let old = pair.old.rare(path)
        let new = pair.new.rare(path)
        if old == new { return }
        draft.add(family, [old ?? "none", new ?? "none"], old: pair.old.range(of: keyword), new: pair.new.range(of: keyword))
    }
}
