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
    func spelled(in namespace: String) -> TypeDeclaration {
        let nested = nestedTypes
        if nested.isEmpty { return self }
        let spelling = Spelling(owner: name, nested: Set(nested.map(\.name)), namespace: namespace)
        var declaration = spelling.spelled(self)
        declaration.nestedTypes = nested.map(spelling.spelled)
        return declaration
    }
}

/// Spells types for the scope of one owner: its nested types by their own names, hidden ones by the namespace.
private struct Spelling {
    private let prefix: String
    private let nested: Set<String>
    private let namespace: String

    init(owner: String, nested: Set<String>, namespace: String) {
        prefix = owner + "."
        self.nested = nested
        self.namespace = namespace
    }

    /// Spells a type, where it is not spelled so already.
    private func spell(_ reference: inout TypeReference) {
        switch reference {
        case .named(let name):
            let bytes = name.utf8
            if name.hasPrefix(prefix) {
                reference = .named(String(name[bytes.index(bytes.startIndex, offsetBy: prefix.utf8.count)...]))
            } else if nested.contains(bytes.firstIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name) {
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

    func spelled(_ declaration: TypeDeclaration) -> TypeDeclaration {
        switch declaration {
        case .structure(var structure):
            for index in structure.properties.indices where !structure.properties[index].type.isExternal {
                spell(&structure.properties[index].type)
            }
            if var further = structure.additionalProperties {
                spell(&further.type)
                structure.additionalProperties = further
            }
            return .structure(structure)
        case .union(var union):
            for index in union.variants.indices { spell(&union.variants[index].type) }
            return .union(union)
        case .multipart(var multipart):
            for index in multipart.parts.indices {
                spell(&multipart.parts[index].type)
                for header in multipart.parts[index].headers.indices { spell(&multipart.parts[index].headers[header].type) }
            }
            return .multipart(multipart)
        case .headers(var headers):
            for index in headers.headers.indices { spell(&headers.headers[index].type) }
            return .headers(headers)
        case .alias, .openEnumeration, .answers: return declaration
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
