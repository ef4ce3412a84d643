import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension RuleFamily {
    static let becameNullable = RuleFamily(
        "became-nullable", .bodies(request: .info, response: .error).parameter(.info, property: .info).header(.error),
        "{subject} may be null now")
    static let becameNotNullable = RuleFamily(
        "became-not-nullable", .bodies(request: .error, response: .info).parameter(.error, property: .error).header(.info),
        "{subject} may not be null any more")

    /// The rules for null coming and going.
    static let nullability = [becameNullable, becameNotNullable]
}

extension SchemaComparison {
    /// Compares whether null will do, where both schemas say of what type a value is.
    func compareNullability(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        if pair.old.isNullable == pair.new.isNullable { return }
        if pair.new.isNullable {
            if pair.old.takesAnything { return }
            draft.add(.becameNullable, old: nil, new: pair.new.nullPlace)
        } else {
            if pair.new.takesAnything { return }
            draft.add(.becameNotNullable, old: pair.old.nullPlace, new: nil)
        }
    }
}

extension SchemaView {
    /// True where the schema says nothing that null would not satisfy.
    fileprivate var takesAnything: Bool {
        types.isEmpty && enumeration == nil && variants.isEmpty && boolean != false && parts.isEmpty
    }

    /// Where the schema says that null will do.
    var nullPlace: SourceRange? {
        if let nullRange { return nullRange }
        for node in nodes {
            if let entry = node.mapping?.entry("nullable"), entry.value.scalar?.text == "true" { return entry.value.range }
            let lists = [node["type"], node["enum"]].compactMap { $0?.sequence }
            for item in lists.joined() where item.scalar?.text == "null" { return item.range }
        }
        return nil
    }
}
