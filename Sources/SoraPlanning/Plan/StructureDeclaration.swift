/// A structure with a property for each property of an object schema.
public struct StructureDeclaration: Hashable, Sendable {
    /// The type's name.
    public var name: String
    /// What the schema says of it.
    public var documentation: Documentation
    /// The properties, in the schema's order.
    public var properties: [PropertyDeclaration]
    /// The type of further properties, where the schema lets them be, or nil.
    public var additionalProperties: AdditionalPropertiesDeclaration?
    /// The types of inline schemas.
    public var nested: [TypeDeclaration]
    /// The entry of the schema table that says what values must satisfy beside their type; nil where that is nothing.
    public var rules: Int?
    /// Where the document says it.
    public var origin = Origin()

    /// Creates a structure.
    public init(
        name: String, documentation: Documentation = .none, properties: [PropertyDeclaration] = [],
        additionalProperties: AdditionalPropertiesDeclaration? = nil, nested: [TypeDeclaration] = []
    ) {
        self.name = name
        self.documentation = documentation
        self.properties = properties
        self.additionalProperties = additionalProperties
        self.nested = nested
    }
}

/// The member that keeps properties without a name of their own.
public struct AdditionalPropertiesDeclaration: Hashable, Sendable {
    /// The member's name.
    public var name: String
    /// The type of each value.
    public var type: TypeReference
    /// Where the document says it.
    public var origin = Origin()

    /// Creates the member.
    public init(name: String = "additionalProperties", type: TypeReference) {
        self.name = name
        self.type = type
    }
}

/// A property of a structure.
public struct PropertyDeclaration: Hashable, Sendable {
    /// The property's name.
    public var name: String
    /// The name on the wire.
    public var key: String
    /// The type without its optionality.
    public var type: TypeReference
    /// Whether the property can be absent, null, or either.
    public var presence: Presence
    /// What the initialiser takes where the caller says nothing; nil makes the caller say, or leaves an optional one out.
    public var defaultValue: Literal?
    /// True where the value is kept behind a reference, because the type holds itself or is large.
    public var isBoxed: Bool
    /// True where the value is received only, and requests are written without it.
    public var isUnsent: Bool
    /// What the schema says of it.
    public var documentation: Documentation
    /// Where the document says it.
    public var origin = Origin()

    /// Whether a property can be absent, null, or either.
    public enum Presence: Hashable, Sendable {
        /// Always there: `T`.
        case required
        /// Always there, and may be null: `T?`, which is written as null.
        case requiredNullable
        /// May be absent: `T?`, which is not written where it is nil.
        case optional
        /// May be absent or null, which differ: `Nullable<T>?`.
        case optionalNullable
    }

    /// Creates a property.
    public init(
        name: String, key: String, type: TypeReference, presence: Presence, defaultValue: Literal? = nil, isBoxed: Bool = false,
        isUnsent: Bool = false, documentation: Documentation = .none
    ) {
        self.name = name
        self.key = key
        self.type = type
        self.presence = presence
        self.defaultValue = defaultValue
        self.isBoxed = isBoxed
        self.isUnsent = isUnsent
        self.documentation = documentation
    }
}

/// A value in Swift source.
public indirect enum Literal: Hashable, Sendable {
    /// A string.
    case string(String)
    /// A whole number or one with a fraction, as its text.
    case number(String)
    /// A truth value.
    case boolean(Bool)
    /// A static member, such as `.sora2`.
    case member(String)
    /// An array.
    case array([Literal])
    /// An empty dictionary.
    case emptyDictionary
}
