import SoraOpenAPI

/// What two schemas that are compared describe, which tells the way that their values travel and the words of the changes.
///
/// What the provider sends where it calls, as in webhooks and callbacks, follows the rules of answers, and what it is answered with those
/// of requests: the words alone are others.
enum SchemaSite: Hashable {
    /// The body that a client sends.
    case requestBody(mediaType: String)
    /// The body of an answer.
    case responseBody(status: String, mediaType: String)
    /// A parameter; `location` is `query`, `path`, `header` or `cookie`, and `repeats` is true where a list becomes a pair for each element.
    case requestParameter(location: String, name: String, repeats: Bool = false)
    /// A header of an answer.
    case responseHeader(status: String, name: String)
    /// The body that the provider sends where it calls.
    case providersBody(mediaType: String)
    /// A parameter that the provider sends where it calls.
    case providersParameter(location: String, name: String)
    /// The body that a client answers to a call of the provider.
    case bodyOfClientsAnswer(mediaType: String)

    /// Which way the values travel.
    var direction: Rule.Direction {
        switch self {
        case .requestBody, .requestParameter, .bodyOfClientsAnswer: .request
        case .responseBody, .responseHeader, .providersBody, .providersParameter: .response
        }
    }

    /// True of what is sent where the provider calls.
    var isOfProvidersCall: Bool {
        switch self {
        case .providersBody, .providersParameter, .bodyOfClientsAnswer: true
        case .requestBody, .responseBody, .requestParameter, .responseHeader: false
        }
    }

    /// The place that rules speak of: of the whole, or of something within it.
    func scope(isWithin: Bool) -> RuleScope {
        switch self {
        case .requestBody, .bodyOfClientsAnswer: isWithin ? .requestProperty : .requestBody
        case .responseBody, .providersBody: isWithin ? .responseProperty : .responseBody
        case .requestParameter("header", _, _) where isWithin: .headerProperty
        case .requestParameter: isWithin ? .parameterProperty : .parameter
        case .responseHeader, .providersParameter: .responseHeader
        }
    }

    /// The argument of a name, where the site itself knows it.
    func argument(_ name: ArgumentName) -> String? {
        switch (self, name) {
        case (.requestBody(let mediaType), .mediaType), (.responseBody(_, let mediaType), .mediaType),
            (.providersBody(let mediaType), .mediaType), (.bodyOfClientsAnswer(let mediaType), .mediaType):
            mediaType
        case (.responseBody(let status, _), .status), (.responseHeader(let status, _), .status): status
        case (.requestParameter(let location, _, _), .location), (.providersParameter(let location, _), .status): location
        case (.requestParameter(_, let name, _), .name), (.responseHeader(_, let name), .name), (.providersParameter(_, let name), .name):
            name
        default: nil
        }
    }

    /// True where a text and a number look alike on the wire, as they do everywhere but in JSON.
    var isLooselyTyped: Bool {
        switch self {
        case .requestBody(let mediaType), .responseBody(_, let mediaType), .providersBody(let mediaType),
            .bodyOfClientsAnswer(let mediaType):
            let name = mediaType.prefix { $0 != ";" }.lowercased()
            return name != "application/json" && !name.hasSuffix("+json")
        case .requestParameter, .responseHeader, .providersParameter: return true
        }
    }
}
