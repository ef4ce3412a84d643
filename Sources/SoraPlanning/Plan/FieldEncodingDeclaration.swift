/// How some fields of a form are written, where that differs from the default of forms.
public struct FieldEncodingDeclaration: Hashable, Sendable {
    /// The style; nil where the fields are JSON text.
    public var style: ParameterDeclaration.Style?
    /// The fields' names on the wire.
    public var names: [String]

    /// Creates an encoding.
    public init(style: ParameterDeclaration.Style?, names: [String]) {
        self.style = style
        self.names = names
    }
}
