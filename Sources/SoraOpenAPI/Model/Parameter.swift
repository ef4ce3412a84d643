public import SoraYAML

/// The [Parameter Object](https://spec.openapis.org/oas/v3.1.1.html#parameter-object), or the Header Object, which is alike.
public struct Parameter {
    /// The object's node.
    public var node: Node
    /// The name on the wire.
    public var name: String
    /// Where it is sent.
    public var location: Location
    /// What it is for.
    public var description: String?
    /// True where it must be sent.
    public var isRequired: Bool
    /// True where it should not be sent any more.
    public var isDeprecated: Bool
    /// How the value is written; the default of the location where the document says nothing.
    public var style: String
    /// True where arrays and objects become a parameter for each member.
    public var explode: Bool
    /// True where reserved characters stay as they are.
    public var allowReserved: Bool
    /// The schema of the value, also that of `content`.
    public var schema: Schema?
    /// The media type of `content`, where the value is written so.
    public var mediaType: String?
    /// How the fields of `content` are written, where that is a form.
    public var encoding: [Encoding]
    /// The argument's name in Swift, from `x-swift-name`.
    public var swiftName: Node?
    /// Where the facts come from, where the document says it.
    public var evidence: Evidence?

    /// Where a parameter is sent.
    public enum Location: String, Sendable {
        /// In the path template.
        case path
        /// As one pair of the query string.
        case query
        /// In a header.
        case header
        /// In the `Cookie` header.
        case cookie
        /// As the whole query string.
        case querystring
    }
}
