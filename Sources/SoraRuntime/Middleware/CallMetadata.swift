/// What is known of an attempt of a call, for middleware and observers.
public struct CallMetadata: Sendable {
    /// The operation's name.
    public let operation: String
    public let method: HTTPMethod
    /// The path as the document writes it, without any value.
    public let path: String
    /// Which attempt of the call it is, from 1.
    public let attempt: Int
    /// Whether sending the call twice does what sending it once does, by its method or by an idempotency key.
    public let isIdempotent: Bool
    /// What of the attempt nobody may see.
    let secrets: CallSecrets
}

/// What of an attempt nobody may see: the texts of the credentials, and where they stand.
struct CallSecrets: Sendable {
    var redaction = Redaction()
    var places: [Credential.Place] = []
}
