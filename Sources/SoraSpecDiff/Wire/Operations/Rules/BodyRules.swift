/// What is found of bodies that clients send, besides what their schemas say.
enum RequestBodyRules {
    static let requiredAdded = request("request-body-added-required", .error, "a required body was added")
    static let optionalAdded = request("request-body-added-optional", .info, "an optional body was added")
    static let removed = request("request-body-removed", .error, "the body was removed")
    static let becameRequired = request("request-body-became-required", .error, "the body became required")
    static let becameOptional = request("request-body-became-optional", .info, "the body became optional")
    static let mediaTypeAdded = request("request-body-media-type-added", .info, "the media type {1} of the body was added")
    static let mediaTypeRemoved = request("request-body-media-type-removed", .error, "the media type {1} of the body was removed")
    static let schemaAdded = request("request-body-media-type-schema-added", .error, "the body {1} got a schema")
    static let schemaRemoved = request("request-body-media-type-schema-removed", .info, "the body {1} lost its schema")
    static let itemSchemaAdded = request("request-body-media-type-item-schema-added", .error, "the items of the body {1} got a schema")
    static let itemSchemaRemoved = request(
        "request-body-media-type-item-schema-removed", .info, "the items of the body {1} lost their schema")
    static let partChanged = request(
        "request-body-property-encoding-changed", .warning, "the part {1} of the body is written in another way: {2} instead of {3}")

    static let all = [
        requiredAdded, optionalAdded, removed, becameRequired, becameOptional, mediaTypeAdded, mediaTypeRemoved, schemaAdded, schemaRemoved,
        itemSchemaAdded, itemSchemaRemoved, partChanged,
    ]

    private static func request(_ id: String, _ level: Level, _ words: String) -> Rule { Rule(id, level, .request, words) }
}
