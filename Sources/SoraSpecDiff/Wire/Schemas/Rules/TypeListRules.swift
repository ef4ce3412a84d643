import SoraDiagnostics
import SoraOpenAPI

extension RuleFamily {
    static let typesWidened = RuleFamily(
        "list-of-types-widened", .bodies(request: .info, response: .error).parameter(.info, property: .info).header(.error), values: 1,
        order: .mediaTypeLast, "{subject} may be of the types {1} too")
    static let typesNarrowed = RuleFamily(
        "list-of-types-narrowed", .bodies(request: .error, response: .info).parameter(.error, property: .error).header(.info), values: 1,
        order: .mediaTypeLast, "{subject} may not be of the types {1} any more")

    /// The rules for lists of types coming and going.
    static let typeLists = [typesWidened, typesNarrowed]
}

extension SchemaComparison {
    /// Compares the types where one side spells them as a list of variants; false where none does.
    ///
    /// A variant takes the place of the schema of the same type on the other side, and is compared with it.
    func compareTypeLists(_ pair: SchemaPair, into draft: inout DeltaDraft) -> Bool {
        guard pair.old.variants.count == 1 || pair.new.variants.count == 1 else { return false }
        guard let old = typeList(pair.old, oldViews), let new = typeList(pair.new, newViews), old.isList || new.isList else { return false }
        let gone = old.branches.filter { branch in !new.branches.contains { $0.types == branch.types } }
        let come = new.branches.filter { branch in !old.branches.contains { $0.types == branch.types } }
        if !come.isEmpty { draft.add(.typesWidened, [words(come)], old: nil, new: come[0].range(of: "type")) }
        if !gone.isEmpty { draft.add(.typesNarrowed, [words(gone)], old: gone[0].range(of: "type"), new: nil) }
        for branch in old.branches {
            guard let other = new.branches.first(where: { $0.types == branch.types }) else { continue }
            draft.add("", branch, other)
        }
        return true
    }

    private struct TypeList {
        var branches: [SchemaView]
        var isList: Bool
    }

    /// The types of a schema with what it says of each; nil where its variants are more than types.
    private func typeList(_ view: SchemaView, _ views: SchemaViews) -> TypeList? {
        if !view.properties.isEmpty || !view.parts.isEmpty || view.rare(\.not) != nil { return nil }
        if view.isSimple { return TypeList(branches: [view.bare], isList: false) }
        if !view.types.isEmpty, view.variants.isEmpty, view.saysTypesAlone {
            return TypeList(branches: view.types.each.map(view.restricted), isList: false)
        }
        guard view.types.isEmpty, view.variants.count == 1 else { return nil }
        let branches = view.variants[0].schemas.map(views.view)
        guard branches.allSatisfy(\.isSimple), Set(branches.map(\.types)).count == branches.count else { return nil }
        return TypeList(branches: branches, isList: true)
    }

    private func words(_ branches: [SchemaView]) -> String {
        let names = branches.flatMap(\.types.names)
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension SchemaView {
    /// True where the schema says of values of what types they are, and nothing else.
    fileprivate var saysTypesAlone: Bool {
        limits.isEmpty && patterns.isEmpty && enumeration == nil && format == nil && items == nil && additionalProperties == nil
            && rare.isEmpty
    }

    /// What the schema says of values of one of its types.
    fileprivate func restricted(to type: SchemaTypes) -> SchemaView {
        let restricted = bare
        restricted.types = type
        return restricted
    }

    /// What the schema says of values of its type, without null and what else is said beside a list.
    var bare: SchemaView {
        let bare = copy()
        bare.isNullable = false
        bare.defaultValue = nil
        return bare
    }
}
