import SoraDiagnostics
import SoraOpenAPI

extension RuleFamily {
    static let additionalPropertiesForbidden = RuleFamily(
        "additional-properties-forbidden", .bodies(request: .error, response: .info).parameter(.error),
        "{subject} may not have other properties any more")
    static let additionalPropertiesAllowed = RuleFamily(
        "additional-properties-allowed", .bodies(request: .info, response: .info).parameter(.info),
        "{subject} may have other properties now")
    static let not = KeywordRules("not", "excludes values by a schema")
    static let notChanged = RuleFamily(
        "not-changed", .bodies(request: .warning, response: .warning), "{subject} excludes other values than before")

    /// The rules for what is excluded; none of them are oasdiff's.
    static let closings = [additionalPropertiesForbidden, additionalPropertiesAllowed, notChanged] + not.families
}

extension SchemaComparison {
    /// Compares whether an object may have other properties than those that it names.
    func compareClosing(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        let wasClosed = pair.old.additionalProperties?.boolean == false
        let isClosed = pair.new.additionalProperties?.boolean == false
        if wasClosed == isClosed { return }
        let family = isClosed ? RuleFamily.additionalPropertiesForbidden : .additionalPropertiesAllowed
        draft.add(family, old: pair.old.range(of: "additionalProperties"), new: pair.new.range(of: "additionalProperties"))
    }

    /// Compares what `not` excludes, which is not looked into: what widens it narrows the schema.
    func compareExclusion(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        let (old, new) = (pair.old.rare(\.not), pair.new.rare(\.not))
        switch (old, new) {
        case (nil, nil): return
        case (nil, _?): draft.add(RuleFamily.not.added, old: nil, new: pair.new.keyRange(of: "not"))
        case (_?, nil): draft.add(RuleFamily.not.removed, old: pair.old.keyRange(of: "not"), new: nil)
        case (let old?, let new?):
            if oldFingerprints.fingerprint(of: old) == newFingerprints.fingerprint(of: new) { return }
            draft.add(.notChanged, old: old.node.range, new: new.node.range)
        }
    }
}
