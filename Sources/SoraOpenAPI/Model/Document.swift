public import SoraYAML

/// An OpenAPI document of any version, made by `read(_:resolving:reporting:)`, used by the planner and the diff.
///
/// It stands for the [OpenAPI Object](https://spec.openapis.org/oas/v3.1.1.html#openapi-object). References are resolved;
/// what the versions say differently is said in the newest form.
public struct Document {
    /// The root of the document's text.
    public let node: Node
    /// The version that the document claims.
    public let version: SpecificationVersion
    /// What the document says of itself.
    public var info: Info
    /// The servers of all operations that name none of their own.
    public var servers: [Server]
    /// The paths, in the document's order.
    public var paths: [PathItem]
    /// The calls that the provider makes, under their names.
    public var webhooks: [PathItem]
    /// The schemas of `components`, in the document's order.
    public var schemas: [NamedSchema]
    /// The alternatives of security that hold for operations without their own.
    public var security: [SecurityRequirement]
    /// The security schemes of `components`, in the document's order.
    public var securitySchemes: [SecurityScheme]
    /// The tags, with their descriptions.
    public var tags: [Tag]
    /// The schemas that stand in the shared responses, bodies and parameters of `components`, in the document's order.
    public var sharedSchemas: [SharedSchema] = []
    /// True where a schema says that it is received only or sent only.
    public var hasDirections = false
    /// True where a schema has a `$dynamicRef`.
    public var hasDynamicReferences = false
}

/// The [Info Object](https://spec.openapis.org/oas/v3.1.1.html#info-object).
public struct Info {
    /// The API's name.
    public var title: String
    /// The document's own version.
    public var version: String
    /// A longer text, in Markdown.
    public var description: String?
    /// The name of the generated namespace, from `x-swift-name`.
    public var swiftName: Node?
}

/// The [Tag Object](https://spec.openapis.org/oas/v3.1.1.html#tag-object).
public struct Tag {
    /// The tag's name.
    public var name: String
    /// What it stands for.
    public var description: String?
}

/// A schema that stands in a shared object of `components`.
public struct SharedSchema {
    /// The words that tell the schema from others, such as `NotFound response`.
    public var name: String
    /// The schema.
    public var schema: Schema
}

/// A schema of `components` under its name.
public struct NamedSchema {
    /// The name.
    public var name: String
    /// The name's node, for its place.
    public var nameNode: Node
    /// The schema.
    public var schema: Schema
}
