public import SoraDiagnostics
public import SoraYAML

/// A [Schema Object](https://spec.openapis.org/oas/v3.1.1.html#schema-object), in the terms of JSON Schema 2020-12.
///
/// One object stands for one node of the text, so identity tells a reference's target from another schema that looks alike.
public final class Schema {
    /// The schema's node.
    public let node: Node
    /// The value of a boolean schema.
    @Keyword public internal(set) var boolean: Bool?
    /// The `$ref`, whose siblings hold as well.
    @Keyword public internal(set) var reference: SchemaReference?
    /// The types that an instance may have; empty where any will do.
    @Keyword public internal(set) var types: SchemaTypes = []
    /// True where OpenAPI 3.0 says `nullable` of a schema without a type, such as one that refers to another by `allOf`.
    @Keyword public internal(set) var isNullable = false
    /// The format.
    @Keyword public internal(set) var format: String?
    /// A short name.
    @Keyword public internal(set) var title: String?
    /// A text, in Markdown.
    @Keyword public internal(set) var description: String?
    /// The default.
    @Keyword public internal(set) var defaultValue: Node?
    /// Examples of instances.
    @Keyword public internal(set) var examples: [Node] = []
    /// The values of `enum`.
    @Keyword public internal(set) var enumeration: [Node]?
    /// The value of `const`.
    @Keyword public internal(set) var constant: Node?
    /// The named properties, in the document's order.
    @Keyword public internal(set) var properties: [Property] = []
    /// The names of properties that must be there.
    @Keyword public internal(set) var required: [Node] = []
    /// The schema of properties without a name of their own.
    @Keyword public internal(set) var additionalProperties: Schema?
    /// The schema of an array's elements.
    @Keyword public internal(set) var items: Schema?
    /// The schemas that must all hold.
    @Keyword public internal(set) var allOf: [Schema] = []
    /// The schemas of which at least one holds.
    @Keyword public internal(set) var anyOf: [Schema] = []
    /// The schemas of which exactly one holds.
    @Keyword public internal(set) var oneOf: [Schema] = []
    /// How a variant is told from the others.
    @Keyword public internal(set) var discriminator: Discriminator?
    /// True where instances should not be used any more.
    @Keyword public internal(set) var isDeprecated = false
    /// True where instances are received and never sent.
    @Keyword public internal(set) var isReadOnly = false
    /// True where instances are sent and never received.
    @Keyword public internal(set) var isWriteOnly = false
    /// True where `externalDocs` of the schema's node says where more is told.
    public internal(set) var hasExternalDocumentation = false
    /// The limits of numbers, lengths and sizes.
    @Keyword public internal(set) var limits: SchemaLimits?
    /// The keywords that few schemas use.
    @Keyword public internal(set) var rare: RareKeywords?
    /// Where the facts come from, where the document says it.
    @Keyword public internal(set) var evidence: Evidence?
    /// The type's or property's name in Swift, from `x-swift-name`.
    @Keyword public internal(set) var swiftName: Node?
    /// The schema that this one stands in; nil of a component, of the schema of a body or a parameter, and of the root of another file.
    @Keyword public internal(set) var parent: Schema?
    /// What a reference calls the schema, where one leads to it: the last telling step of its place, or its file's name.
    @Keyword public internal(set) var referencedName: String?

    /// The schema of the document of which this one is the part that speaks of an object.
    var origin: Schema?
    /// How many times in a row the part has been taken from a part.
    @Keyword public internal(set) var copyCount = 0
    /// The schemas for which an earlier one and this one must hold, as far as they were asked for.
    var joined: [JoinedSchemas: Schema] = [:]
    /// True where the reader found that the schema says nothing but its kind and limits, as most do.
    @Keyword public internal(set) var isPlain = false
    /// How many references of the document lead to the schema.
    @Keyword public internal(set) var referenceCount = 0

    /// What the table of rules has found out of the schema, in bits of its own; its thread alone looks at them.
    @exclusivity(unchecked) package var ruleNotes: UInt16 = 0

    init(_ node: Node) {
        self.node = node
    }
}

extension Schema {
    /// True where the schema has no reference, no values, no parts and no rare keyword.
    public var saysNothingButKindAndLimits: Bool {
        boolean == nil && reference == nil && enumeration == nil && constant == nil && rare == nil
            && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty
    }

    /// A schema of the same node for the values of one type alone.
    public func restricted(to type: SchemaTypes) -> Schema {
        let schema = Schema(node)
        schema.types = type
        schema.limits = limits
        switch type {
        case .array:
            schema.items = items
            schema.rare = rare
        case .object:
            schema.properties = properties
            schema.required = required
            schema.additionalProperties = additionalProperties
            schema.rare = rare
        default: schema.format = format
        }
        return schema
    }

    /// A property under its name.
    public struct Property {
        /// The name on the wire.
        public var name: String
        /// Where the name stands.
        public var nameRange: SourceRange
        /// The schema of the value.
        public var schema: Schema
    }
}

/// A `$ref` of a schema.
public struct SchemaReference {
    /// The reference's node, for its place.
    public var node: Node
    /// The schema that it leads to.
    public var target: Schema
}

/// The types of JSON Schema, as a set.
public struct SchemaTypes: OptionSet, Hashable, Sendable {
    /// A bit for each type.
    public let rawValue: UInt8

    /// Creates a set from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The null value.
    public static let null = SchemaTypes(rawValue: 1)
    /// True and false.
    public static let boolean = SchemaTypes(rawValue: 2)
    /// Objects.
    public static let object = SchemaTypes(rawValue: 4)
    /// Arrays.
    public static let array = SchemaTypes(rawValue: 8)
    /// All numbers.
    public static let number = SchemaTypes(rawValue: 16)
    /// Strings.
    public static let string = SchemaTypes(rawValue: 32)
    /// Whole numbers.
    public static let integer = SchemaTypes(rawValue: 64)

    init?(name: String) {
        switch name {
        case "string": self = .string
        case "object": self = .object
        case "integer": self = .integer
        case "array": self = .array
        case "boolean": self = .boolean
        case "number": self = .number
        case "null": self = .null
        default: return nil
        }
    }
}

/// The [Discriminator Object](https://spec.openapis.org/oas/v3.1.1.html#discriminator-object).
public struct Discriminator {
    /// The object's node.
    public var node: Node
    /// The property whose text tells the variant.
    public var propertyName: String
    /// The texts with the schemas that they stand for.
    public var mapping: [Mapping]
    /// The schema for any other text (3.2).
    public var defaultMapping: Schema?

    /// A text and its schema.
    public struct Mapping {
        /// The text.
        public var value: String
        /// The node of the schema's name or reference.
        public var node: Node
        /// The schema, or nil where there is none (which has been reported).
        public var schema: Schema?
    }
}
