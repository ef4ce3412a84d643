/// A structure that holds the parts of a `multipart/form-data` body.
public struct MultipartDeclaration: Hashable, Sendable {
    /// The type's name.
    public var name: String
    /// What the schema says of it.
    public var documentation: Documentation
    /// The parts, in the schema's order.
    public var parts: [Part]
    /// The types of inline schemas.
    public var nested: [TypeDeclaration]
    /// The entry of the schema table that says what values must satisfy beside their type; nil where that is nothing.
    public var rules: Int?
    /// Where the document says it.
    public var origin = Origin()

    /// A part of the body.
    public struct Part: Hashable, Sendable {
        /// The property's name.
        public var name: String
        /// The part's name on the wire.
        public var key: String
        /// How the part is written.
        public var form: Form
        /// The type without its optionality; that of each element where the part repeats.
        public var type: TypeReference
        /// True where there is a part for each element of an array.
        public var isRepeated: Bool
        /// The content types that the part may have, where the document says it.
        public var contentTypes: [String]
        /// The part's own headers, in a property each.
        public var headers: [ParameterDeclaration]
        /// False where the part may be left out.
        public var isRequired: Bool
        /// What the initialiser takes where the caller says nothing.
        public var defaultValue: Literal?
        /// What the schema says of it.
        public var documentation: Documentation
        /// Where the document says it.
        public var origin = Origin()

        /// Creates a part.
        public init(
            name: String, key: String, form: Form, type: TypeReference, isRepeated: Bool = false, contentTypes: [String] = [],
            headers: [ParameterDeclaration] = [], isRequired: Bool, defaultValue: Literal? = nil,
            documentation: Documentation = .none
        ) {
            self.name = name
            self.key = key
            self.form = form
            self.type = type
            self.isRepeated = isRepeated
            self.contentTypes = contentTypes
            self.headers = headers
            self.isRequired = isRequired
            self.defaultValue = defaultValue
            self.documentation = documentation
        }
    }

    /// The ways to write a part.
    public enum Form: Hashable, Sendable {
        /// As a file, with a name and a content type.
        case file
        /// As plain text.
        case text
        /// As JSON.
        case json
        /// As the fields that a style makes of the value.
        case fields(ParameterDeclaration.Style)
    }

    /// Creates a multipart structure.
    public init(name: String, documentation: Documentation = .none, parts: [Part], nested: [TypeDeclaration] = []) {
        self.name = name
        self.documentation = documentation
        self.parts = parts
        self.nested = nested
    }
}
