/// An enumeration with a case for each variant of `oneOf` or `anyOf`, and one for what fits none.
public struct UnionDeclaration: Hashable, Sendable {
    /// The type's name.
    public var name: String
    /// What the schema says of it.
    public var documentation: Documentation
    /// The variants, in the schema's order.
    public var variants: [Variant]
    /// The name of the case that keeps what fits no variant.
    public var unrecognizedName: String
    /// How a value's variant is found.
    public var choice: Choice
    /// The variant of values that no text of the discriminator stands for, where the document names one.
    public var defaultVariant: Int?
    /// True where a variant holds the union itself by value.
    public var isIndirect: Bool
    /// The types of inline variants.
    public var nested: [TypeDeclaration]
    /// How a call is recognised, where the union is what a provider sends to webhooks or callbacks.
    public var incoming: IncomingChoice?
    /// The entry of the schema table that says what values must satisfy beside their type; nil where that is nothing.
    public var rules: Int?
    /// Where the document says it.
    public var origin = Origin()

    /// A variant.
    public struct Variant: Hashable, Sendable {
        /// The case's name.
        public var name: String
        /// The type of its value.
        public var type: TypeReference
        /// What the document says of it.
        public var documentation: Documentation
        /// Where the document says it.
        public var origin = Origin()

        /// Creates a variant.
        public init(name: String, type: TypeReference, documentation: Documentation = .none) {
            self.name = name
            self.type = type
            self.documentation = documentation
        }
    }

    /// How a value's variant is found.
    public enum Choice: Hashable, Sendable {
        /// By the text of a property: each text names a variant by its index.
        case discriminator(property: String, values: [DiscriminatorValue])
        /// By the schema that the value satisfies: for each variant, in order, an index of the schema table.
        case schemas([Int])
    }

    /// A text of the discriminating property, and the variant that it stands for.
    public struct DiscriminatorValue: Hashable, Sendable {
        /// The text.
        public var text: String
        /// The index of the variant.
        public var variant: Int

        /// Creates a pair.
        public init(_ text: String, variant: Int) {
            self.text = text
            self.variant = variant
        }
    }

    /// Creates a union.
    public init(
        name: String, documentation: Documentation = .none, variants: [Variant], unrecognizedName: String = "unrecognized", choice: Choice,
        isIndirect: Bool = false, nested: [TypeDeclaration] = []
    ) {
        self.name = name
        self.documentation = documentation
        self.variants = variants
        self.unrecognizedName = unrecognizedName
        self.choice = choice
        self.isIndirect = isIndirect
        self.nested = nested
    }
}

/// How the calls of a provider are told apart: by their names, else by a text, else by their schemas.
public struct IncomingChoice: Hashable, Sendable {
    /// The names of the calls that bring each variant.
    public var calls: [UnionDeclaration.DiscriminatorValue]
    /// The texts at a place, a JSON Pointer, that stand for one variant each.
    public var texts: Texts?
    /// Groups of variants by how much their schemas demand, most first; where a value satisfies several of one group, it is none of them.
    public var groups: [[Int]]

    /// Texts that tell variants apart.
    public struct Texts: Hashable, Sendable {
        /// The place, as a JSON Pointer.
        public var place: String
        /// The texts.
        public var values: [UnionDeclaration.DiscriminatorValue]

        /// Creates texts at a place.
        public init(at place: String, _ values: [UnionDeclaration.DiscriminatorValue]) {
            self.place = place
            self.values = values
        }
    }

    /// Creates a choice.
    public init(calls: [UnionDeclaration.DiscriminatorValue] = [], texts: Texts? = nil, groups: [[Int]] = []) {
        self.calls = calls
        self.texts = texts
        self.groups = groups
    }
}
