import SoraOpenAPI

/// A change of types and formats, judged by the way that values travel and by how they are written.
struct SchemaTypeChange {
    /// The types and the format before.
    let old: TypeAndFormat
    /// The types and the format after.
    let new: TypeAndFormat
    /// The types of the elements, where one side is a list of what the other side is.
    let becomesList: Bool

    /// Types with their format.
    struct TypeAndFormat: Equatable {
        /// The types besides null; empty where any will do.
        var types: SchemaTypes
        /// The format.
        var format: String?
    }

    /// The family that the change belongs to where the schema is used.
    func family(at site: SchemaSite, in scope: RuleScope) -> RuleFamily {
        switch scope {
        case .requestBody, .requestProperty: requestFamily(isLoose: site.isLooselyTyped)
        case .parameter: parameterFamily(at: site)
        case .parameterProperty, .headerProperty: parameterPropertyFamily
        case .responseBody, .responseProperty, .responseHeader: responseFamily(isLoose: site.isLooselyTyped)
        }
    }

    private func requestFamily(isLoose: Bool) -> RuleFamily {
        if Self.breaks(from: old, to: new, isLoose: isLoose) { return .typeChanged }
        return Self.isSwap(from: old, to: new) ? .typeCompatible : .typeGeneralized
    }

    private func parameterFamily(at site: SchemaSite) -> RuleFamily {
        if becomesList, case .requestParameter("query", _, true) = site { return .typeGeneralized }
        return Self.breaks(from: old, to: new, isLoose: true) ? .typeChanged : .typeGeneralized
    }

    /// Within a parameter, a number may be written as the text is; so a change that JSON would break may still be none.
    private var parameterPropertyFamily: RuleFamily {
        if Self.breaks(from: old, to: new, isLoose: true) { return .typeSpecialized }
        return Self.breaks(from: old, to: new, isLoose: false) ? .typeChanged : .typeGeneralized
    }

    private func responseFamily(isLoose: Bool) -> RuleFamily {
        if !Self.breaks(from: new, to: old, isLoose: isLoose) {
            return Self.isSwap(from: new, to: old) ? .typeCompatible : .typeSpecialized
        }
        let isWider = old.types != new.types && Self.isCovered(old.types, by: new.types)
        return isWider && old.format == new.format ? .typeGeneralized : .typeChanged
    }

    /// Tells whether a value that satisfied one side may fail on the other.
    private static func breaks(from old: TypeAndFormat, to new: TypeAndFormat, isLoose: Bool) -> Bool {
        if old.types != new.types, new.types.isEmpty { return false }
        let isTypeKept = old.types == new.types || isCovered(old.types, by: new.types) || isContained(old.types, in: new.types, isLoose)
        return !isTypeKept || !isFormatKept(from: old, to: new)
    }

    /// Tells whether what came is a text, as which anything can be read where values are not strongly typed.
    private static func isContained(_ old: SchemaTypes, in new: SchemaTypes, _ isLoose: Bool) -> Bool {
        let added = new.subtracting(old)
        return isLoose && (added.isEmpty && !new.isEmpty && new.contains(.string) || added == .string)
    }

    private static func isFormatKept(from old: TypeAndFormat, to new: TypeAndFormat) -> Bool {
        guard old.format != new.format, let to = new.format else { return true }
        switch (new.types, old.format, to) {
        case (.number, "float", "double"), (.integer, "int32", "int64"), (.integer, "int32", "bigint"), (.integer, "int64", "bigint"),
            (.string, "date", "date-time"), (.string, "time", "date-time"):
            return true
        default: return false
        }
    }

    /// Tells whether one type took another's place, neither of which holds the other's values.
    private static func isSwap(from old: TypeAndFormat, to new: TypeAndFormat) -> Bool {
        old.types != new.types && !old.types.isEmpty && !new.types.isEmpty && !isCovered(old.types, by: new.types)
    }

    /// Tells whether all values of some types are values of others; never of no types, which are all.
    static func isCovered(_ types: SchemaTypes, by others: SchemaTypes) -> Bool {
        var others = others
        if others.contains(.number) { others.insert(.integer) }
        return !types.isEmpty && others.isSuperset(of: types)
    }
}
