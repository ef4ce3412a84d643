import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension OperationComparison {
    /// Compares the parameters, matched by place and name: path parameters by their position in the template, headers whatever their case.
    mutating func compareParameters() {
        if old.parameters.isEmpty, new.parameters.isEmpty { return }
        let pairs = ParameterPairs(from: old, to: new)
        for (before, after) in pairs.matched { compare(before, after) }
        for parameter in pairs.removed { remove(parameter) }
        for parameter in pairs.added { add(parameter) }
    }

    private mutating func add(_ parameter: Parameter) {
        let place = parameter.nameRange
        if parameter.location == .path {
            found.add(ParameterRules.pathAdded, [parameter.name], old: nil, new: place)
            return
        }
        let isOfPath = path.new.parameters.contains { $0.node === parameter.node }
        let rule =
            switch (parameter.isRequired, isOfPath) {
            case (true, false): ParameterRules.requiredAdded
            case (false, false): ParameterRules.optionalAdded
            case (true, true): ParameterRules.requiredAddedToPath
            case (false, true): ParameterRules.optionalAddedToPath
            }
        found.add(rule, parameter.words, old: nil, new: place)
    }

    private mutating func remove(_ parameter: Parameter) {
        let place = parameter.nameRange
        guard parameter.isDeprecated else {
            found.add(ParameterRules.removed, parameter.words, old: place, new: nil)
            return
        }
        switch Sunset(of: parameter.node) {
        case .missing: found.add(ParameterRules.deprecatedRemoved, parameter.words, old: place, new: nil)
        case .unreadable(let text):
            let place = parameter.node.fieldRange("x-sunset")
            found.add(ParameterRules.sunsetUnreadable, parameter.words + [text], old: place, new: nil)
        case .on(let day, let text):
            if options.today < day { found.add(ParameterRules.removedBeforeSunset, parameter.words + [text], old: place, new: nil) }
        }
    }

    private mutating func compare(_ before: Parameter, _ after: Parameter) {
        if before.isRequired != after.isRequired {
            let rule = after.isRequired ? ParameterRules.becameRequired : ParameterRules.becameOptional
            add(rule, "required", from: before, to: after)
        }
        compareDeprecation(before, after)
        compareSunset(before, after)
        compareForm(before, after)
        guard let old = before.schema, let new = after.schema else { return }
        let repeats = after.style == "form" && after.explode && after.mediaType == nil
        let site = SchemaSite.requestParameter(location: after.location.rawValue, name: after.name, repeats: repeats)
        found.add(document.schemas.changes(from: old, to: new, at: site, noticeDays: deprecationDays))
    }

    /// Adds a change of one field of a parameter, at the field, or at the parameter's name where it is not written.
    mutating func add(_ rule: Rule, _ field: String, from before: Parameter, to after: Parameter, _ arguments: [String] = []) {
        found.add(
            rule, after.words + arguments, old: before.node.fieldRange(field) ?? before.nameRange,
            new: after.node.fieldRange(field) ?? after.nameRange)
    }

    /// Compares how the value is written: how the wire looks for the same value.
    private mutating func compareForm(_ before: Parameter, _ after: Parameter) {
        if before.mediaType != after.mediaType {
            let names = [before.mediaType ?? before.style, after.mediaType ?? after.style]
            add(ParameterRules.mediaTypeChanged, after.mediaType == nil ? "style" : "content", from: before, to: after, names)
        } else if before.mediaType == nil {
            if before.style != after.style {
                add(ParameterRules.styleChanged, "style", from: before, to: after, [before.style, after.style])
            } else if before.explode != after.explode, !before.isSingleValue || !after.isSingleValue {
                let texts = [String(before.explode), String(after.explode)]
                add(ParameterRules.explodeChanged, "explode", from: before, to: after, texts)
            }
        }
        if before.allowReserved != after.allowReserved, after.location == .query {
            let rule = after.allowReserved ? ParameterRules.reservedAllowed : ParameterRules.reservedRefused
            add(rule, "allowReserved", from: before, to: after)
        }
    }
}

extension Parameter {
    /// What a rule's words say of a parameter: its place and its name.
    var words: [String] { [location.rawValue, name] }

    /// Where the name stands.
    var nameRange: SourceRange { node["name"]?.range ?? node.range }

    /// True where the value is one scalar, which is written the same whether arrays are exploded or not.
    fileprivate var isSingleValue: Bool {
        guard let schema, schema.reference == nil, !schema.types.isEmpty else { return false }
        let isPlain = schema.oneOf.isEmpty && schema.anyOf.isEmpty && schema.allOf.isEmpty
        return isPlain && schema.types.isDisjoint(with: [.array, .object])
    }
}
