/// What is found of an operation's deprecation, sunset and stability.
enum LifecycleRules {
    static let reactivated = Rule("endpoint-reactivated", .info, nil, "the operation is not deprecated any more")
    static let deprecated = Rule("endpoint-deprecated", .info, nil, "the operation was deprecated")
    static let deprecatedWithSunset = Rule(
        "endpoint-deprecated-with-sunset", .info, nil, "the operation was deprecated with its sunset on {1}")
    static let sunsetUnreadable = Rule(
        "api-deprecated-sunset-parse", .error, nil, "the deprecated operation has a sunset that is no date: {1}")
    static let sunsetMissing = Rule("api-deprecated-sunset-missing", .error, nil, "the operation was deprecated without a sunset")
    static let sunsetTooSoon = Rule("api-sunset-date-too-small", .error, nil, "the sunset on {1} is less than {2} days away")
    static let sunsetDeleted = Rule("sunset-deleted", .error, nil, "the deprecated operation lost its sunset")
    static let sunsetMovedTooSoon = Rule(
        "api-sunset-date-changed-too-small", .error, nil, "the sunset was moved from {1} to {2}, before {3} and less than {4} days away")
    static let stabilityUnknown = Rule("api-invalid-stability-level", .error, nil, "the stability level is none: {1}")
    static let stabilityDecreased = Rule("api-stability-decreased", .error, nil, "the stability level was lowered from {1} to {2}")
    static let stabilityIncreased = Rule("api-stability-increased", .info, nil, "the stability level was raised from {1} to {2}")

    static let all = [
        reactivated, deprecated, deprecatedWithSunset, sunsetUnreadable, sunsetMissing, sunsetTooSoon, sunsetDeleted, sunsetMovedTooSoon,
        stabilityUnknown, stabilityDecreased, stabilityIncreased,
    ]
}
