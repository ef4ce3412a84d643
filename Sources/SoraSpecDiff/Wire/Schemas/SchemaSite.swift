import SoraOpenAPI

/// What two schemas that are compared describe, which tells the way that their values travel and the words of the changes.
///
/// The names of the cases are those of a call that a client makes. Where the provider calls, as in webhooks and callbacks, the body that
/// it sends is compared as a response body, and the body that it is answered with as a request body.
enum SchemaSite: Hashable {
    /// The body that a client sends.
    case requestBody(mediaType: String)
    /// The body of an answer.
    case responseBody(status: String, mediaType: String)
    /// A parameter; `location` is `query`, `path`, `header` or `cookie`.
    case requestParameter(location: String, name: String)
    /// A header of an answer.
    case responseHeader(status: String, name: String)

    /// Which way the values travel.
    var direction: Rule.Direction {
        switch self {
        case .requestBody, .requestParameter: .request
        case .responseBody, .responseHeader: .response
        }
    }
}
