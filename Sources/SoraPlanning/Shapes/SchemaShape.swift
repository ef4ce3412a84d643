import SoraOpenAPI
import SoraYAML

/// What a schema comes to in Swift, decided before anything is named.
enum SchemaShape {
    /// Any value.
    case any
    /// The same as another schema.
    case same(Schema)
    /// A string, with its format.
    case string(format: String?)
    /// A whole number, with its format.
    case integer(format: String?)
    /// A number, with its format.
    case number(format: String?)
    /// A number of which every digit counts, as of integers that fit no machine's word.
    case exactNumber
    /// A truth value.
    case boolean
    /// A string that is always the same.
    case constant(EnumerationValue)
    /// A string with known values.
    case enumeration([EnumerationValue])
    /// An array, with the schema of its elements.
    case array(Schema?)
    /// An object without named properties, with the schema of its values.
    case dictionary(Schema?)
    /// An object with named properties.
    case object(ObjectShape)
    /// One of several schemas.
    case union(UnionShape)
}

extension SchemaShape {
    /// True of arrays.
    var isArray: Bool {
        if case .array = self { return true }
        return false
    }
}

extension SchemaShape {
    /// True of numbers, truth values and strings of a format.
    var isPlainScalar: Bool { isSameScalar(as: self) }

    /// True where both are the same kind of number, truth value or string of a format.
    func isSameScalar(as other: SchemaShape) -> Bool {
        switch (self, other) {
        case (.integer(let own), .integer(let other)), (.number(let own), .number(let other)): own == other
        case (.string(let own?), .string(let other?)): own == other
        case (.boolean, .boolean), (.exactNumber, .exactNumber): true
        default: false
        }
    }
}

/// A known value of a string.
struct EnumerationValue {
    /// The text on the wire.
    var text: String
    /// The value's node, for its place.
    var node: Node
    /// The schema that lists the value.
    var schema: Schema
    /// The position in that schema's `enum`.
    var index: Int
}

/// An object with named properties, all parts of `allOf` together.
struct ObjectShape {
    /// The properties, in the order in which the parts name them.
    var properties: [Schema.Property] = []
    /// The names of properties that must be there.
    var required: Set<String> = []
    /// The schema of further properties, where the document says something of them.
    var additionalProperties: Schema?
    /// The properties of which two parts say what cannot both hold.
    var contradictions: [Schema.Property] = []
}

/// One of several schemas.
struct UnionShape {
    /// The variants, without that of null.
    var variants: [UnionVariant]
    /// How a variant is told from the others, where the document says it.
    var discriminator: Discriminator?
}

/// One of the schemas that a union's value may satisfy.
struct UnionVariant {
    /// The schema that the variant's type follows: with what the union says of all its variants.
    var schema: Schema
    /// The schema as the document lists it, by which the variant is named and chosen.
    var source: Schema

    /// Creates a variant of a schema as it stands, or as it is together with what holds for all variants.
    init(_ source: Schema, as schema: Schema? = nil) {
        self.source = source
        self.schema = schema ?? source
    }
}
