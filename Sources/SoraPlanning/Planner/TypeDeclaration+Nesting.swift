extension TypeDeclaration {
    /// The types that stand inside this one.
    var nestedTypes: [TypeDeclaration] {
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
    func spelled(in namespace: String) -> TypeDeclaration {
        let nested = nestedTypes
        let spelling = Spelling(owner: name, nested: Set(nested.map(\.name)), namespace: namespace)
        var declaration = spelling.spelled(self)
        if !nested.isEmpty { declaration.nestedTypes = nested.map(spelling.spelled) }
        return declaration
    }
}

/// Spells types for the scope of one owner: its nested types by their own names, hidden ones by the namespace.
private struct Spelling {
    var owner: String
    var nested: Set<String>
    var namespace: String

    func spelled(_ reference: TypeReference) -> TypeReference {
        switch reference {
        case .named(let name):
            if name.hasPrefix(owner + ".") { return .named(String(name.dropFirst(owner.count + 1))) }
            let first = name.split(separator: ".")[0]
            return nested.contains(String(first)) ? .named(namespace + "." + name) : reference
        case .external: return reference
        case .array(let element): return .array(spelled(element))
        case .dictionary(let value): return .dictionary(spelled(value))
        case .optional(let wrapped): return .optional(spelled(wrapped))
        }
    }

    func spelled(_ declaration: TypeDeclaration) -> TypeDeclaration {
        if nested.isEmpty { return declaration }
        switch declaration {
        case .structure(var structure):
            for index in structure.properties.indices { structure.properties[index].type = spelled(structure.properties[index].type) }
            if let further = structure.additionalProperties { structure.additionalProperties?.type = spelled(further.type) }
            return .structure(structure)
        case .union(var union):
            for index in union.variants.indices { union.variants[index].type = spelled(union.variants[index].type) }
            return .union(union)
        case .multipart(var multipart):
            for index in multipart.parts.indices { multipart.parts[index].type = spelled(multipart.parts[index].type) }
            return .multipart(multipart)
        case .headers(var headers):
            for index in headers.headers.indices { headers.headers[index].type = spelled(headers.headers[index].type) }
            return .headers(headers)
        case .alias, .openEnumeration, .answers: return declaration
        }
    }
}
