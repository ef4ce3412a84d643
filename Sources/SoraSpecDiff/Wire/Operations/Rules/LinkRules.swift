/// What is found of the links of answers, which tell what can be called with an answer's values; none of the rules are oasdiff's.
///
/// No call is refused for a link that is gone or leads elsewhere: what was promised of an answer's values is withdrawn, which may break
/// those who follow it. Where an operation is gone or asks for more, other findings say so.
enum LinkRules {
    static let added = response("response-link-added", .info, "the link {1} of the answer {2} was added")
    static let removed = response("response-link-removed", .warning, "the link {1} of the answer {2} was removed")
    static let targetChanged = response(
        "response-link-operation-changed", .warning, "the link {1} of the answer {4} leads to {3} instead of {2}")
    static let parameterAdded = response(
        "response-link-parameter-added", .info, "the link {1} of the answer {4} gives {3} for the parameter {2}")
    static let parameterRemoved = response(
        "response-link-parameter-removed", .warning, "the link {1} of the answer {4} does not give {3} for the parameter {2} any more")
    static let parameterChanged = response(
        "response-link-parameter-changed", .warning, "the link {1} of the answer {5} gives {4} for the parameter {2} instead of {3}")
    static let bodyChanged = response(
        "response-link-body-changed", .warning, "the link {1} of the answer {4} gives {3} for the body instead of {2}")
    static let serverChanged = response(
        "response-link-server-changed", .warning, "the link {1} of the answer {4} leads to the server {3} instead of {2}")

    static let all = [
        added, removed, targetChanged, parameterAdded, parameterRemoved, parameterChanged, bodyChanged, serverChanged,
    ]

    private static func response(_ id: String, _ level: Level, _ words: String) -> Rule { Rule(id, level, .response, words) }
}
