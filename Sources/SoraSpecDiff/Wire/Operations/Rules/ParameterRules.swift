/// What is found of parameters, besides what their schemas say.
enum ParameterRules {
    static let pathAdded = request("new-request-path-parameter", .error, "the path parameter {1} was added")
    static let requiredAdded = request("new-required-request-parameter", .error, "the required {1} parameter {2} was added")
    static let optionalAdded = request("new-optional-request-parameter", .info, "the optional {1} parameter {2} was added")
    static let requiredAddedToPath = request(
        "new-required-request-default-parameter-to-existing-path", .error,
        "the required {1} parameter {2} was added to all operations of the path")
    static let optionalAddedToPath = request(
        "new-optional-request-default-parameter-to-existing-path", .info,
        "the optional {1} parameter {2} was added to all operations of the path")
    static let removed = request("request-parameter-removed", .warning, "the {1} parameter {2} was removed")
    static let deprecatedRemoved = request(
        "request-parameter-removed-with-deprecation", .info, "the deprecated {1} parameter {2} was removed")
    static let removedBeforeSunset = request(
        "request-parameter-removed-before-sunset", .error, "the {1} parameter {2} was removed before its sunset on {3}")
    static let becameRequired = request("request-parameter-became-required", .error, "the {1} parameter {2} became required")
    static let becameOptional = request("request-parameter-became-optional", .info, "the {1} parameter {2} became optional")

    static let reactivated = request("request-parameter-reactivated", .info, "the {1} parameter {2} is not deprecated any more")
    static let deprecated = request("request-parameter-deprecated", .info, "the {1} parameter {2} was deprecated")
    static let sunsetUnreadable = request(
        "request-parameter-sunset-parse", .error, "the {1} parameter {2} has a sunset that is no date: {3}")
    static let sunsetMissing = request(
        "request-parameter-deprecated-sunset-missing", .error, "the {1} parameter {2} was deprecated without a sunset")
    static let sunsetTooSoon = request(
        "request-parameter-sunset-date-too-small", .error, "the sunset of the {1} parameter {2} on {3} is less than {4} days away")
    static let sunsetDeleted = request(
        "request-parameter-sunset-deleted", .error, "the deprecated {1} parameter {2} lost its sunset")
    static let sunsetMovedTooSoon = request(
        "request-parameter-sunset-date-changed-too-small", .error,
        "the sunset of the {1} parameter {2} was moved from {3} to {4}, before {5} and less than {6} days away")

    static let styleChanged = request(
        "request-parameter-style-changed", .error, "the style of the {1} parameter {2} changed from {3} to {4}")
    static let explodeChanged = request(
        "request-parameter-explode-changed", .error, "‘explode’ of the {1} parameter {2} changed from {3} to {4}")
    static let reservedAllowed = request(
        "request-parameter-became-allow-reserved", .info, "the {1} parameter {2} may hold reserved characters as they are")
    static let reservedRefused = request(
        "request-parameter-became-not-allow-reserved", .warning,
        "the {1} parameter {2} may not hold reserved characters as they are any more")
    static let mediaTypeChanged = request(
        "request-parameter-media-type-changed", .error, "the {1} parameter {2} is written as {4} instead of {3}")

    static let all = [
        pathAdded, requiredAdded, optionalAdded, requiredAddedToPath, optionalAddedToPath, removed, deprecatedRemoved, removedBeforeSunset,
        becameRequired, becameOptional, reactivated, deprecated, sunsetUnreadable, sunsetMissing, sunsetTooSoon, sunsetDeleted,
        sunsetMovedTooSoon, styleChanged, explodeChanged, reservedAllowed, reservedRefused, mediaTypeChanged,
    ]

    private static func request(_ id: String, _ level: Level, _ words: String) -> Rule { Rule(id, level, .request, words) }
}
