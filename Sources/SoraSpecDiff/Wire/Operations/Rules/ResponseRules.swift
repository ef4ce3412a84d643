/// What is found of answers, besides what their schemas say.
enum ResponseRules {
    static let successAdded = response("response-success-status-added", .info, "the success status {1} was added")
    static let successRemoved = response("response-success-status-removed", .error, "the success status {1} was removed")
    static let failureAdded = response("response-non-success-status-added", .info, "the status {1} was added")
    static let failureRemoved = response("response-non-success-status-removed", .info, "the status {1} was removed")
    static let defaultAdded = response("response-default-added", .info, "an answer for all other statuses was added")
    static let defaultRemoved = response("response-default-removed", .info, "the answer for all other statuses was removed")

    static let mediaTypeAdded = response("response-media-type-added", .info, "the media type {1} of the answer {2} was added")
    static let mediaTypeRemoved = response("response-media-type-removed", .error, "the media type {1} of the answer {2} was removed")
    static let mediaTypeChanged = response(
        "response-media-type-name-changed", .info, "the media type {1} of the answer {3} became {2}")
    static let mediaTypeGeneralized = response(
        "response-media-type-name-generalized", .error, "the media type {1} of the answer {3} became the more general {2}")
    static let mediaTypeSpecialized = response(
        "response-media-type-name-specialized", .info, "the media type {1} of the answer {3} became the more special {2}")
    static let schemaAdded = response("response-body-media-type-schema-added", .info, "the body {1} of the answer {2} got a schema")
    static let schemaRemoved = response(
        "response-body-media-type-schema-removed", .warning, "the body {1} of the answer {2} lost its schema")
    static let itemSchemaAdded = response(
        "response-body-media-type-item-schema-added", .info, "the items of the body {1} of the answer {2} got a schema")
    static let itemSchemaRemoved = response(
        "response-body-media-type-item-schema-removed", .warning, "the items of the body {1} of the answer {2} lost their schema")

    static let headerAdded = response("response-header-added", .info, "the header {1} of the answer {2} was added")
    static let requiredHeaderRemoved = response(
        "required-response-header-removed", .error, "the required header {1} of the answer {2} was removed")
    static let optionalHeaderRemoved = response(
        "optional-response-header-removed", .warning, "the optional header {1} of the answer {2} was removed")
    static let headerBecameOptional = response(
        "response-header-became-optional", .error, "the header {1} of the answer {2} became optional")
    static let headerBecameRequired = response(
        "response-header-became-required", .info, "the header {1} of the answer {2} became required")

    static let all = [
        successAdded, successRemoved, failureAdded, failureRemoved, defaultAdded, defaultRemoved, mediaTypeAdded, mediaTypeRemoved,
        mediaTypeChanged, mediaTypeGeneralized, mediaTypeSpecialized, schemaAdded, schemaRemoved, itemSchemaAdded, itemSchemaRemoved,
        headerAdded, requiredHeaderRemoved, optionalHeaderRemoved, headerBecameOptional, headerBecameRequired,
    ]

    private static func response(_ id: String, _ level: Level, _ words: String) -> Rule { Rule(id, level, .response, words) }
}
