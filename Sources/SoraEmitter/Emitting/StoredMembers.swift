import SoraPlanning

/// A stored property as an initialiser sees it.
struct StoredMember {
    /// The property's name.
    let name: String
    /// The type.
    let type: TypeReference
    /// Whether the value can be absent, null, or either.
    let presence: PropertyDeclaration.Presence
    /// The argument's default value with the equals sign before it, or nothing.
    let defaultValue: String
}

extension StructureDeclaration {
    /// All stored properties.
    var members: [StoredMember] {
        var members = properties.map {
            StoredMember(name: $0.name, type: $0.type, presence: $0.presence, defaultValue: $0.defaultArgument)
        }
        if let rest = additionalProperties {
            members.append(StoredMember(name: rest.name, type: .dictionary(rest.type), presence: .required, defaultValue: " = [:]"))
        }
        return members
    }

    /// True where nothing is stored.
    var isEmpty: Bool { properties.isEmpty && additionalProperties == nil }

    /// The names of the two properties that are hashed: required strings if there are any, then other required ones, then the first of all.
    var tellingMembers: [String] {
        var first = (rank: Int.max, index: 0)
        var second = first
        for index in properties.indices {
            let rank = hashRank(ofPropertyAt: index)
            if rank < first.rank {
                (first, second) = ((rank, index), first)
            } else if rank < second.rank {
                second = (rank, index)
            }
        }
        if first.rank == .max { return additionalProperties.map { [$0.name] } ?? [] }
        if second.rank == .max { return [properties[first.index].name] }
        return [properties[min(first.index, second.index)].name, properties[max(first.index, second.index)].name]
    }

    /// How well a property tells values apart, 0 best.
    private func hashRank(ofPropertyAt index: Int) -> Int {
        if properties[index].isBoxed { return 3 }
        if properties[index].presence != .required { return 2 }
        return properties[index].type == .external("String") ? 0 : 1
    }
}

extension PropertyDeclaration {
    /// The default value of the initialiser's argument, or nothing.
    var defaultArgument: String {
        if let defaultValue { return " = " + defaultValue.spelling }
        return presence == .optional || presence == .optionalNullable ? " = nil" : ""
    }
}

extension SourceWriter {
    /// Adds a type with its optionality.
    mutating func add(_ type: TypeReference, _ presence: PropertyDeclaration.Presence) {
        if presence == .optionalNullable { add("Nullable<") }
        add(type)
        switch presence {
        case .required: break
        case .requiredNullable, .optional: add("?")
        case .optionalNullable: add(">?")
        }
    }
}

extension PropertyDeclaration.Presence {
    /// The runtime's method that reads such a property.
    var reading: String {
        switch self {
        case .required, .requiredNullable: "required"
        case .optional: "optional"
        case .optionalNullable: "distinguished"
        }
    }

    /// The label before a value that is written only where it is there.
    var writing: String {
        switch self {
        case .required, .requiredNullable: ""
        case .optional, .optionalNullable: "ifPresent: "
        }
    }
}
