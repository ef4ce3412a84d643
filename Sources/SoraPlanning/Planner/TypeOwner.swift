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

/// Where an inline schema's type would stand, and what it would be called.
struct TypePlace {
    /// The type that it nests in, or nil where it stands in the namespace itself.
    var owner: TypeOwner?
    /// The words that lead to it, such as the names of the properties from the owner on.
    var path: [String]

    /// The place of a part of this place's schema.
    func part(_ name: String) -> TypePlace {
        TypePlace(owner: owner, path: path + [name])
    }
}

/// A type as a schema's use calls for it.
struct TypeUse {
    /// The type, without optionality.
    var type: TypeReference
    /// True where null satisfies the schema.
    var isNullable = false
}
