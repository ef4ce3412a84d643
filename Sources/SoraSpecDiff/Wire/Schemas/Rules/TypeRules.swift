import SoraDiagnostics
import SoraOpenAPI

extension RuleFamily {
    static let typeChanged = RuleFamily(
        "type-changed", .bodies(request: .error, response: .error).parameter(.error, property: .warning).header(.error), values: 3,
        "{subject} changed its {1} from ‘{2}’ to ‘{3}’")
    static let typeGeneralized = RuleFamily(
        "type-generalized", .bodies(request: .info, response: .error).parameter(.info, property: .info).header(.error), values: 3,
        "{subject} widened its {1} from ‘{2}’ to ‘{3}’")
    static let typeSpecialized = RuleFamily(
        "type-specialized", [.responseBody: .info, .responseProperty: .info, .responseHeader: .info, .parameterProperty: .error], values: 3,
        "{subject} narrowed its {1} from ‘{2}’ to ‘{3}’")
    static let typeCompatible = RuleFamily(
        "type-compatible", .bodies(request: .info, response: .info).header(.info), values: 3,
        "{subject} changed its {1} from ‘{2}’ to ‘{3}’, which are written alike")

    /// The rules for changed types and formats.
    static let types = [typeChanged, typeGeneralized, typeSpecialized, typeCompatible]
}

extension SchemaComparison {
    /// Compares types and formats.
    func compareTypes(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        let old = SchemaTypeChange.TypeAndFormat(types: pair.old.types, format: pair.old.format)
        let new = SchemaTypeChange.TypeAndFormat(types: pair.new.types, format: pair.new.format)
        if old == new || isWrapped(pair) { return }
        let change = SchemaTypeChange(old: old, new: new, becomesList: becomesList(pair))
        let typesDiffer = old.types != new.types
        let formatsDiffer = old.format != new.format
        let keyword = typesDiffer || change.becomesList ? "type" : "format"
        draft.delta.add(
            SchemaFinding(
                .type(change), [typesDiffer && formatsDiffer ? "type/format" : keyword] + words(pair, typesDiffer, formatsDiffer),
                old: pair.old.range(of: keyword), new: pair.new.range(of: keyword)))
    }

    private func words(_ pair: SchemaPair, _ typesDiffer: Bool, _ formatsDiffer: Bool) -> [String] {
        [(pair.old, oldViews), (pair.new, newViews)].map { view, views in
            if !typesDiffer { return view.format ?? "none" }
            let types = typeWords(view, views)
            guard formatsDiffer, !view.types.isEmpty else { return types }
            return types + "/" + (view.format ?? "any")
        }
    }

    /// The types as a message names them, those of an array's elements in angle brackets.
    private func typeWords(_ view: SchemaView, _ views: SchemaViews) -> String {
        if view.types.isEmpty { return "any" }
        let names = view.types.names.map { name in
            guard name == "array", let items = view.items.map(views.view), !items.types.isEmpty else { return name }
            let elements = items.types.names.joined(separator: ", ") + (items.isNullable ? ", null" : "")
            return "array<\(elements)\(items.format.map { "/" + $0 } ?? "")>"
        }
        return (names + (view.isNullable && view.types != .null ? ["null"] : [])).joined(separator: ", ")
    }

    /// Tells whether a list took the place of one value that its elements may still be.
    private func becomesList(_ pair: SchemaPair) -> Bool {
        guard pair.new.types == .array, pair.old.types.isDisjoint(with: [.array, .object]), !pair.old.types.isEmpty else { return false }
        guard pair.new.isUnlimited, pair.new.enumeration == nil else { return false }
        guard let items = pair.new.items.map(newViews.view) else { return true }
        guard items.limitsNoMore(than: pair.old) else { return false }
        let isAccepted = items.types.isEmpty || items.types == .string || SchemaTypeChange.isCovered(pair.old.types, by: items.types)
        return isAccepted && (items.format == nil || items.format == pair.old.format)
    }
}

extension SchemaTypes {
    /// The names of the types, in the order in which JSON Schema lists them.
    var names: [String] { Self.all.filter { contains($0.type) }.map(\.name) }

    /// The types, one by one.
    var each: [SchemaTypes] { Self.all.map(\.type).filter(contains) }

    private static let all: [(type: SchemaTypes, name: String)] = [
        (.null, "null"), (.boolean, "boolean"), (.object, "object"), (.array, "array"), (.number, "number"), (.string, "string"),
        (.integer, "integer"),
    ]
}

extension SchemaView {
    /// True where the schema sets no limits to values of its types.
    fileprivate var isUnlimited: Bool { limits.isEmpty && patterns.isEmpty && !hasUniqueItems }

    /// True where each limit of a value is one of another schema too.
    fileprivate func limitsNoMore(than other: SchemaView) -> Bool {
        let allowed = enumeration.map { Set($0.map(SchemaValue.init)) }
        let isListed = allowed.map { values in other.enumeration?.allSatisfy { values.contains(SchemaValue($0)) } ?? false } ?? true
        let isMatched = patterns.allSatisfy { pattern in other.patterns.contains { $0.words == pattern.words } }
        return isListed && isMatched
            && limits.allSatisfy { limit in
                other.limits.contains { $0.keyword == limit.keyword && ExactNumber($0.node) == ExactNumber(limit.node) }
            }
    }
}
