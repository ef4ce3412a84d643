/// What is found of operations as a whole.
enum EndpointRules {
    static let added = Rule("endpoint-added", .info, nil, "the operation was added")
    static let pathRemoved = Rule("api-path-removed-without-deprecation", .error, nil, "the path was removed and had not been deprecated")
    static let deprecatedPathRemoved = Rule("api-path-removed-with-deprecation", .info, nil, "the deprecated path was removed")
    static let pathRemovedBeforeSunset = Rule(
        "api-path-removed-before-sunset", .error, nil, "the path was removed before its sunset on {1}")
    static let sunsetUnreadable = Rule("api-path-sunset-parse", .error, nil, "the sunset is no date: {1}")
    static let removed = Rule("api-removed-without-deprecation", .error, nil, "the operation was removed and had not been deprecated")
    static let deprecatedRemoved = Rule("api-removed-with-deprecation", .info, nil, "the deprecated operation was removed")
    static let removedBeforeSunset = Rule("api-removed-before-sunset", .error, nil, "the operation was removed before its sunset on {1}")
    static let identifierAdded = Rule("api-operation-id-added", .info, nil, "the operationId {1} was added")
    static let identifierRemoved = Rule("api-operation-id-removed", .info, nil, "the operationId {1} was replaced by {2}")
    static let tagAdded = Rule("api-tag-added", .info, nil, "the tag {1} was added")
    static let tagRemoved = Rule("api-tag-removed", .info, nil, "the tag {1} was removed")

    static let all = [
        added, pathRemoved, deprecatedPathRemoved, pathRemovedBeforeSunset, sunsetUnreadable, removed, deprecatedRemoved,
        removedBeforeSunset, identifierAdded, identifierRemoved, tagAdded, tagRemoved,
    ]
}
