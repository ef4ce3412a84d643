/// The places that the rules of schemas tell apart.
enum RuleScope: Int, CaseIterable, Sendable {
    /// The whole body of a request.
    case requestBody
    /// Something within the body of a request.
    case requestProperty
    /// The whole body of a response.
    case responseBody
    /// Something within the body of a response.
    case responseProperty
    /// A whole parameter.
    case parameter
    /// Something within a parameter.
    case parameterProperty
    /// Something within a parameter that is sent in a header.
    case headerProperty
    /// A whole header of a response, or something within it.
    case responseHeader

    /// How the ids of the rules begin.
    var stem: String {
        switch self {
        case .requestBody: "request-body"
        case .requestProperty: "request-property"
        case .responseBody: "response-body"
        case .responseProperty: "response-property"
        case .parameter: "request-parameter"
        case .parameterProperty: "request-parameter-property"
        case .headerProperty: "request-header-property"
        case .responseHeader: "response-header"
        }
    }

    /// Which way the values travel.
    var direction: Rule.Direction {
        switch self {
        case .responseBody, .responseProperty, .responseHeader: .response
        default: .request
        }
    }

    /// The words for the place, with the arguments that it needs; `{status}` stands for the last one.
    var words: String {
        switch self {
        case .requestBody: "the request body"
        case .requestProperty: "the request property ‘{place}’"
        case .responseBody: "the body of the response {status}"
        case .responseProperty: "the property ‘{place}’ of the response {status}"
        case .parameter: "the {location} parameter ‘{name}’"
        case .parameterProperty: "the property ‘{place}’ of the {location} parameter ‘{name}’"
        case .headerProperty: "the property ‘{place}’ of the header parameter ‘{name}’"
        case .responseHeader: "the header ‘{name}’ of the response {status}"
        }
    }

    /// The words for the place where the provider calls and the client answers; a parameter bears its location in place of the status.
    var wordsOfProvidersCall: String {
        switch self {
        case .requestBody: "the body of the answer to the provider"
        case .requestProperty: "the property ‘{place}’ of the answer to the provider"
        case .responseBody: "the body that the provider sends"
        case .responseProperty: "the property ‘{place}’ that the provider sends"
        case .responseHeader: "the {status} parameter ‘{name}’ that the provider sends"
        case .parameter, .parameterProperty, .headerProperty: words
        }
    }

    /// The arguments that name the place, in order.
    var subject: [ArgumentName] {
        switch self {
        case .requestBody, .responseBody: []
        case .requestProperty, .responseProperty: [.place]
        case .parameter: [.location, .name]
        case .parameterProperty: [.place, .location, .name]
        case .headerProperty: [.name, .place]
        case .responseHeader: [.name]
        }
    }
}

/// The arguments of the rules of schemas, by what they are.
enum ArgumentName: Hashable, Sendable {
    /// The path of the property, its steps joined by `/`.
    case place
    /// Where the parameter is sent.
    case location
    /// The name of the parameter or header.
    case name
    /// The status of the response.
    case status
    /// The media type of the body.
    case mediaType
    /// A value before, after, or of the change itself, from 1.
    case value(Int)

    /// What stands for it in the words of a family of rules.
    var token: String {
        switch self {
        case .place: "{place}"
        case .location: "{location}"
        case .name: "{name}"
        case .status: "{status}"
        case .mediaType: "{mediaType}"
        case .value(let number): "{\(number)}"
        }
    }
}
