/// A generated type.
public indirect enum TypeDeclaration: Hashable, Sendable {
    /// A structure with a property for each property of an object schema.
    case structure(StructureDeclaration)
    /// A string whose known values are static members, and that keeps unknown ones.
    case openEnumeration(OpenEnumerationDeclaration)
    /// An enumeration with a case for each variant of `oneOf` or `anyOf`.
    case union(UnionDeclaration)
    /// Another name for a type.
    case alias(AliasDeclaration)
    /// The parts of a `multipart/form-data` body.
    case multipart(MultipartDeclaration)
    /// The answers of an operation that succeeds in several ways.
    case answers(AnswersDeclaration)
    /// The headers of a document's responses.
    case headers(HeadersDeclaration)

    /// The type's name in the scope that it stands in.
    public var name: String {
        switch self {
        case .structure(let declaration): declaration.name
        case .openEnumeration(let declaration): declaration.name
        case .union(let declaration): declaration.name
        case .alias(let declaration): declaration.name
        case .multipart(let declaration): declaration.name
        case .answers(let declaration): declaration.name
        case .headers(let declaration): declaration.name
        }
    }
}

/// A type as it is spelled where it is used.
public indirect enum TypeReference: Hashable, Sendable {
    /// A type of the plan, spelled for the scope that uses it (`AspectRatio`, `Odkkk.Error`).
    case named(String)
    /// A type of Swift, Foundation or the runtime (`String`, `Foundation.Data`, `JSONValue`).
    case external(String)
    /// An array.
    case array(TypeReference)
    /// A dictionary with string keys.
    case dictionary(TypeReference)
    /// An optional: an array's element that may be null.
    case optional(TypeReference)
}

/// Another name for a type.
public struct AliasDeclaration: Hashable, Sendable {
    /// The new name.
    public var name: String
    /// The type that it names.
    public var type: TypeReference
    /// What the schema says of it.
    public var documentation: Documentation
    /// Where the document says it.
    public var origin = Origin()
    public init(name: String, type: TypeReference, documentation: Documentation = .none) {
        self.name = name
        self.type = type
        self.documentation = documentation
    }
}

/// A string whose known values are static members.
public struct OpenEnumerationDeclaration: Hashable, Sendable {
    /// The type's name.
    public var name: String
    /// What the schema says of it.
    public var documentation: Documentation
    /// The known values.
    public var values: [Value]
    /// Where the document says it.
    public var origin = Origin()

    /// A known value.
    public struct Value: Hashable, Sendable {
        /// The static member's name.
        public var name: String
        /// The text on the wire.
        public var rawValue: String
        /// What the document says of it.
        public var documentation: Documentation
        /// Why the value should not be used any more, or nil.
        public var deprecation: String?
        /// Where the document says it.
        public var origin = Origin()

        /// Creates a value.
        public init(name: String, rawValue: String, documentation: Documentation = .none, deprecation: String? = nil) {
            self.name = name
            self.rawValue = rawValue
            self.documentation = documentation
            self.deprecation = deprecation
        }
    }

    /// Creates an open enumeration.
    public init(name: String, documentation: Documentation = .none, values: [Value]) {
        self.name = name
        self.documentation = documentation
        self.values = values
    }
}
