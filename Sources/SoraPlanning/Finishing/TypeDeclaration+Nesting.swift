extension TypeDeclaration {
    /// The types that stand inside this one.
    package internal(set) var nestedTypes: [TypeDeclaration] {
        get {
            switch self {
            case .structure(let structure): structure.nested
            case .union(let union): union.nested
            case .multipart(let multipart): multipart.nested
            case .headers(let headers): headers.nested
            case .openEnumeration, .alias, .answers: []
            }
        }
        set {
            switch self {
            case .structure(var structure):
                structure.nested = newValue
                self = .structure(structure)
            case .union(var union):
                union.nested = newValue
                self = .union(union)
            case .multipart(var multipart):
                multipart.nested = newValue
                self = .multipart(multipart)
            case .headers(var headers):
                headers.nested = newValue
                self = .headers(headers)
            case .openEnumeration, .alias, .answers: break
            }
        }
    }

    /// Spells every type for the scope that it is used in; until then each is named from the namespace on.
    mutating func spell(in namespace: String) {
        let names = nestedTypes.map(\.name)
        if names.isEmpty { return }
        Spelling(owner: name, nested: names, namespace: namespace).spell(&self)
    }
}

/// Spells types for the scope of one owner: its nested types by their own names, hidden ones by the namespace.
private struct Spelling {
    private let prefix: String
    private let nested: [String]
    private let namespace: String

    init(owner: String, nested: [String], namespace: String) {
        prefix = owner + "."
        self.nested = nested
        self.namespace = namespace
    }

    /// True of the name of a nested type, or one that stands inside one.
    private func isHidden(_ name: String) -> Bool {
        guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nested.contains(name) }
        return nested.contains(String(name[..<dot]))
    }

    /// Spells a type, where it is not spelled so already.
    private func spell(_ reference: inout TypeReference) {
        switch reference {
        case .named(let name):
            if name.hasPrefix(prefix) {
                reference = .named(String(Substring(name.utf8.dropFirst(prefix.utf8.count))))
            } else if isHidden(name) {
                reference = .named(namespace + "." + name)
            }
        case .external: break
        case .array(var element):
            spell(&element)
            reference = .array(element)
        case .dictionary(var value):
            spell(&value)
            reference = .dictionary(value)
        case .optional(var wrapped):
            spell(&wrapped)
            reference = .optional(wrapped)
        }
    }

    private func spell(_ declarations: inout [TypeDeclaration]) {
        for index in declarations.indices { spell(&declarations[index]) }
    }

    /// Spells the types of a declaration's members, and of those of the types that stand inside it.
    func spell(_ declaration: inout TypeDeclaration) {
        switch declaration {
        case .structure(var structure):
            for index in structure.properties.indices where !structure.properties[index].type.isExternal {
                spell(&structure.properties[index].type)
            }
            if var further = structure.additionalProperties {
                spell(&further.type)
                structure.additionalProperties = further
            }
            spell(&structure.nested)
            declaration = .structure(structure)
        case .union(var union):
            for index in union.variants.indices { spell(&union.variants[index].type) }
            spell(&union.nested)
            declaration = .union(union)
        case .multipart(var multipart):
            for index in multipart.parts.indices {
                spell(&multipart.parts[index].type)
                for header in multipart.parts[index].headers.indices { spell(&multipart.parts[index].headers[header].type) }
            }
            spell(&multipart.nested)
            declaration = .multipart(multipart)
        case .headers(var headers):
            for index in headers.headers.indices { spell(&headers.headers[index].type) }
            spell(&headers.nested)
            declaration = .headers(headers)
        case .alias, .openEnumeration, .answers: break
        }
    }
}

extension TypeReference {
    /// True of a type that every scope spells in one way.
    fileprivate var isExternal: Bool {
        if case .external = self { return true }
        return false
    }
}
