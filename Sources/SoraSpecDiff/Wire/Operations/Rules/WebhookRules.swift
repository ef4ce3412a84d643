/// What is found of the calls that the provider makes, in webhooks and callbacks, besides what their schemas say.
enum WebhookRules {
    static let added = Rule("webhook-added", .info, nil, "the webhook {1} was added")
    static let removed = Rule("webhook-removed", .error, nil, "the webhook {1} was removed")
    static let methodAdded = Rule("webhook-method-added", .info, nil, "the method {1} of the webhook {2} was added")
    static let methodRemoved = Rule("webhook-method-removed", .error, nil, "the method {1} of the webhook {2} was removed")
    static let callbackAdded = Rule("callback-added", .info, nil, "the callback {1} was added")
    static let callbackRemoved = Rule("callback-removed", .error, nil, "the callback {1} was removed")

    static let bodyAdded = Rule("webhook-body-added", .info, .response, "the provider sends a body now")
    static let bodyRemoved = Rule("webhook-body-removed", .error, .response, "the provider sends no body any more")
    static let bodyBecameOptional = Rule("webhook-body-became-optional", .error, .response, "the provider may leave out the body")
    static let bodyBecameRequired = Rule("webhook-body-became-required", .info, .response, "the provider always sends the body")
    static let mediaTypeAdded = Rule("webhook-body-media-type-added", .info, .response, "the provider may send the body as {1}")
    static let mediaTypeRemoved = Rule(
        "webhook-body-media-type-removed", .error, .response, "the provider does not send the body as {1} any more")
    static let parameterAdded = Rule("webhook-parameter-added", .info, .response, "the provider sends the {1} parameter {2}")
    static let parameterRemoved = Rule(
        "webhook-parameter-removed", .warning, .response, "the provider does not send the {1} parameter {2} any more")
    static let parameterBecameOptional = Rule(
        "webhook-parameter-became-optional", .error, .response, "the provider may leave out the {1} parameter {2}")
    static let parameterBecameRequired = Rule(
        "webhook-parameter-became-required", .info, .response, "the provider always sends the {1} parameter {2}")
    static let statusAdded = Rule("webhook-response-status-added", .info, .request, "the provider takes the status {1} for an answer")
    static let statusRemoved = Rule(
        "webhook-response-status-removed", .error, .request, "the provider does not take the status {1} for an answer any more")
    static let answerAdded = Rule("webhook-response-body-added", .warning, .request, "the provider asks for a body of the answer {1}")
    static let answerMediaTypeRemoved = Rule(
        "webhook-response-media-type-removed", .error, .request, "the provider does not take {1} of the answer {2} any more")
    static let answerMediaTypeAdded = Rule(
        "webhook-response-media-type-added", .info, .request, "the provider takes {1} of the answer {2} too")

    static let all = [
        added, removed, methodAdded, methodRemoved, callbackAdded, callbackRemoved, bodyAdded, bodyRemoved, bodyBecameOptional,
        bodyBecameRequired, mediaTypeAdded, mediaTypeRemoved, parameterAdded, parameterRemoved, parameterBecameOptional,
        parameterBecameRequired, statusAdded, statusRemoved, answerAdded, answerMediaTypeRemoved, answerMediaTypeAdded,
    ]
}
