import SoraOpenAPI

/// A type of the namespace while it is planned: the types of its inline schemas nest in it, once, under joined names.
final class TypeOwner {
    /// The type's name in the namespace.
    let name: String
    /// The nested types so far.
    var nested: [TypeDeclaration] = []
    /// The nested types' names.
    var scope = NameScope(reserved: reservedTypeNames)

    init(_ name: String) {
        self.name = name
    }
}

/// A type of the namespace with those that nest in it, which other types may still add to.
struct PlannedType {
    var declaration: TypeDeclaration
    /// The owner of what nests in it; nil where nothing can.
    var owner: TypeOwner?
}

/// Where an inline schema's type would stand, and what it would be called.
struct TypePlace {
    /// The type that it nests in, or nil where it stands in the namespace itself.
    var owner: TypeOwner? = nil
    /// The words that lead to it, such as the names of the properties from the owner on.
    var path: [String]
    /// True where the value is sent: what a schema lets be received only is missing there.
    var isSent = false
    /// What dynamic references mean there, by their anchors' names, where that differs from what they mean at first sight.
    var bindings: [String: Schema] = [:]

    /// The name, from the namespace on, of a type that stands here.
    func fullName(of name: String) -> String {
        guard let owner, !path.isEmpty else { return name }
        return owner.name + "." + name
    }

    /// The place of a part of this place's schema.
    func part(_ name: String) -> TypePlace {
        var part = self
        part.path.append(name)
        return part
    }

    /// The place of a property whose values may go one way only.
    func part(_ name: String, going ways: Ways) -> TypePlace {
        var part = part(name)
        if ways != .both { part.isSent = ways == .sent }
        return part
    }
}

/// A type as a schema's use calls for it.
struct TypeUse {
    /// The type, without optionality.
    var type: TypeReference
    /// True where null satisfies the schema.
    var isNullable = false
}

/// A schema in the form that is received, or in the one that is sent.
struct TypeKey: Hashable {
    var schema: ObjectIdentifier
    var isSent: Bool
    /// The type in which dynamic references mean something else than at first sight.
    var scope: ObjectIdentifier?
}
