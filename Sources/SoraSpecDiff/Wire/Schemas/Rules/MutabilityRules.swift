import SoraDiagnostics
import SoraOpenAPI

/// The rules for a property that is received only or sent only, or not so any more.
struct MutabilityRules: Sendable {
    /// The rules where the property need not be there.
    let optional: RuleFamily
    /// The rules where the property must be there.
    let required: RuleFamily

    private init(_ suffix: String, required response: Level = .info, _ words: String) {
        func family(_ word: String, _ response: Level) -> RuleFamily {
            RuleFamily(
                suffix, .properties(request: .info, response: response),
                ids: [
                    .requestProperty: "request-\(word)-property-became-\(suffix)",
                    .responseProperty: "response-\(word)-property-became-\(suffix)",
                ], "{subject} " + words)
        }
        optional = family("optional", .info)
        required = family("required", response)
    }

    static let readOnly = MutabilityRules("read-only", "is received only now")
    static let notReadOnly = MutabilityRules("not-read-only", "is not received only any more")
    static let writeOnly = MutabilityRules("write-only", "is sent only now")
    static let notWriteOnly = MutabilityRules("not-write-only", required: .warning, "is not sent only any more")

    /// The rules' families.
    static let families = [readOnly, notReadOnly, writeOnly, notWriteOnly].flatMap { [$0.optional, $0.required] }
}

extension SchemaComparison {
    /// Compares which way the values of a property travel.
    func compareMutability(
        of property: Schema.Property, _ old: SchemaView, _ new: SchemaView, isRequired: Bool, into draft: inout DeltaDraft
    ) {
        func note(_ rules: MutabilityRules, _ keyword: String) {
            draft.delta.add(
                SchemaFinding(
                    isRequired ? rules.required : rules.optional, member: property.name, old: old.range(of: keyword),
                    new: new.range(of: keyword) ?? (old.range(of: keyword) == nil ? property.nameRange : nil)))
        }
        if old.isReadOnly != new.isReadOnly { note(new.isReadOnly ? .readOnly : .notReadOnly, "readOnly") }
        if old.isWriteOnly != new.isWriteOnly { note(new.isWriteOnly ? .writeOnly : .notWriteOnly, "writeOnly") }
    }
}
