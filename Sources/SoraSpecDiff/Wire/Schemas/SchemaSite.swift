import SoraOpenAPI

/// What two schemas that are compared describe, which tells the way that their values travel and the words of the changes.
///
/// The names of the cases are those of a call that a client makes. Where the provider calls, as in webhooks and callbacks, the body that
/// it sends is compared as a response body with an empty status, and the body that it is answered with as a request body.
enum SchemaSite: Hashable {
    /// The body that a client sends.
    case requestBody(mediaType: String)
    /// The body of an answer.
    case responseBody(status: String, mediaType: String)
    /// A parameter; `location` is `query`, `path`, `header` or `cookie`, and `repeats` is true where a list becomes a pair for each element.
    case requestParameter(location: String, name: String, repeats: Bool = false)
    /// A header of an answer.
    case responseHeader(status: String, name: String)

    /// Which way the values travel.
    var direction: Rule.Direction {
        switch self {
        case .requestBody, .requestParameter: .request
        case .responseBody, .responseHeader: .response
        }
    }

    /// The place that rules speak of: of the whole, or of something within it.
    func scope(isWithin: Bool) -> RuleScope {
        switch self {
        case .requestBody: isWithin ? .requestProperty : .requestBody
        case .responseBody: isWithin ? .responseProperty : .responseBody
        case .requestParameter("header", _, _) where isWithin: .headerProperty
        case .requestParameter: isWithin ? .parameterProperty : .parameter
        case .responseHeader: .responseHeader
        }
    }

    /// The argument of a name, where the site itself knows it.
    func argument(_ name: ArgumentName) -> String? {
        switch (self, name) {
        case (.requestBody(let mediaType), .mediaType), (.responseBody(_, let mediaType), .mediaType): mediaType
        case (.responseBody(let status, _), .status), (.responseHeader(let status, _), .status): status
        case (.requestParameter(let location, _, _), .location): location
        case (.requestParameter(_, let name, _), .name), (.responseHeader(_, let name), .name): name
        default: nil
        }
    }

    /// True where a text and a number look alike on the wire, as they do everywhere but in JSON.
    var isLooselyTyped: Bool {
        switch self {
        case .requestBody(let mediaType), .responseBody(_, let mediaType):
            let name = mediaType.prefix { $0 != ";" }.lowercased()
            return name != "application/json" && !name.hasSuffix("+json")
        case .requestParameter, .responseHeader: return true
        }
    }
}
