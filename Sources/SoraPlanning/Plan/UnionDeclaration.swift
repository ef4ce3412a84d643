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
    /// The names of the calls that bring each variant; only what a provider sends to webhooks and callbacks has some.
    public var calls: [DiscriminatorValue] = []
    /// The order in which the variants of such a union are looked for by their schemas.
    public var order: [Int] = []

    /// True of what a provider sends to webhooks or callbacks.
    public var isIncoming: Bool { !order.isEmpty }

    /// A variant.
    public struct Variant: Hashable, Sendable {
        /// The case's name.
        public var name: String
        /// The type of its value.
        public var type: TypeReference
        /// What the document says of it.
        public var documentation: Documentation

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
