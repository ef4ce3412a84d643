import SoraOpenAPI

/// The parameters of two revisions of an operation, matched.
struct ParameterPairs {
    private(set) var matched: [(old: Parameter, new: Parameter)] = []
    private(set) var added: [Parameter] = []
    private(set) var removed: [Parameter] = []

    /// Matches the parameters; a form that is exploded stands for its fields, which look the same on the wire.
    init(from old: Operation, to new: Operation) {
        let oldNames = Self.positions(of: old)
        let newNames = Self.positions(of: new)
        var left = old.parameters.map(Optional.some)
        var places: [Key: Int] = [:]
        for (place, parameter) in old.parameters.enumerated() { places[Key(parameter, oldNames)] = place }
        for parameter in new.parameters {
            if let place = places[Key(parameter, newNames)], let before = left[place] {
                matched.append((before, parameter))
                left[place] = nil
            } else {
                added.append(parameter)
            }
        }
        removed = left.compactMap { $0 }
        if !added.isEmpty, !removed.isEmpty { matchFields() }
    }

    /// Matches parameters that became fields of an exploded form, and fields that became parameters.
    private mutating func matchFields() {
        let forms = added.filter(\.isExplodedForm)
        for form in forms {
            let names = Set(form.schema?.properties.map(\.name) ?? [])
            let merged = removed.filter { $0.location == form.location && names.contains($0.name) }
            if merged.isEmpty { continue }
            added.removeAll { $0.node === form.node }
            removed.removeAll { one in merged.contains { $0.node === one.node } }
            matched += merged.compactMap { parameter in form.field(parameter.name, as: parameter).map { (parameter, $0) } }
        }
        for form in removed.filter(\.isExplodedForm) {
            let names = Set(form.schema?.properties.map(\.name) ?? [])
            let split = added.filter { $0.location == form.location && names.contains($0.name) }
            if split.isEmpty { continue }
            removed.removeAll { $0.node === form.node }
            added.removeAll { one in split.contains { $0.node === one.node } }
            matched += split.compactMap { parameter in form.field(parameter.name, as: parameter).map { ($0, parameter) } }
        }
    }

    /// The positions of a path's variables by name.
    private static func positions(of operation: Operation) -> [String: Int] {
        let parameters = operation.parameters.filter { $0.location == .path }.map(\.name)
        if parameters.isEmpty { return [:] }
        let names = PathTemplate(operation.path).variables(among: parameters)
        return Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What tells a parameter from the others of its operation.
    private struct Key: Hashable {
        var location: Parameter.Location
        var name: String

        init(_ parameter: Parameter, _ positions: [String: Int]) {
            location = parameter.location
            switch parameter.location {
            case .path: name = positions[parameter.name].map { "{\($0)}" } ?? parameter.name
            case .header: name = parameter.name.lowercased()
            default: name = parameter.name
            }
        }
    }
}

extension Parameter {
    /// True where the value is an object each of whose properties is sent as a parameter of its own.
    fileprivate var isExplodedForm: Bool {
        guard location == .query || location == .cookie, style == "form", explode, mediaType == nil, let schema else { return false }
        return schema.types == .object && !schema.properties.isEmpty
    }

    /// The parameter that a property of the form is on the wire, which else is like another one.
    fileprivate func field(_ name: String, as other: Parameter) -> Parameter? {
        guard let schema, let property = schema.properties.first(where: { $0.name == name }) else { return nil }
        var field = other
        field.node = node
        field.schema = property.schema
        field.isRequired = isRequired && schema.required.contains { $0.string == name }
        return field
    }
}
