public import SoraYAML

/// The [Request Body Object](https://spec.openapis.org/oas/v3.1.1.html#request-body-object).
public struct RequestBody {
    /// The object's node.
    public var node: Node
    /// What it is for.
    public var description: String?
    /// True where it must be sent.
    public var isRequired: Bool
    /// The forms that it may take, in the document's order.
    public var content: [MediaType]
}

/// The [Media Type Object](https://spec.openapis.org/oas/v3.1.1.html#media-type-object) under its key in `content`.
public struct MediaType {
    /// The key's node, for its place.
    public var nameNode: Node
    /// The media type as the document writes it.
    public var name: String
    /// The schema of the whole body.
    public var schema: Schema?
    /// The schema of each item of a sequential media type (3.2).
    public var itemSchema: Schema?
    /// How the parts of a multipart or form body are written.
    public var encoding: [Encoding]
    /// What the document says of parts by their position (3.2), where it does.
    public var positionalEncoding: Node?
    /// Examples of the body.
    public var examples: [Node]
}

/// The [Encoding Object](https://spec.openapis.org/oas/v3.1.1.html#encoding-object) of one property.
public struct Encoding {
    /// The object's node.
    public var node: Node
    /// The property that it is about.
    public var property: String
    /// The content type of the part.
    public var contentType: String?
    /// How the value is written in a form, where the document says it.
    public var style: String?
    /// True where arrays and objects become a pair for each member.
    public var explode: Bool?
    /// True where reserved characters stay as they are.
    public var allowReserved: Bool
    /// The headers of the part, where the body is a multipart one.
    public var headers: [Parameter]

    /// True where the value is written as a parameter of a query is, whatever its content type.
    public var isStyled: Bool { style != nil || explode != nil || allowReserved }
}
