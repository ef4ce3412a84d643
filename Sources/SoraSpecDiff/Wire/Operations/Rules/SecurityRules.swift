/// What is found of security schemes and of what calls need of them.
enum SecurityRules {
    static let added = Rule("api-security-added", .info, nil, "the alternative {1} of the operation's security was added")
    static let removed = Rule("api-security-removed", .info, nil, "the alternative {1} of the operation's security was removed")
    static let scopeAdded = Rule("api-security-scope-added", .info, nil, "the scope {1} of {2} was added to the operation's security")
    static let scopeRemoved = Rule(
        "api-security-scope-removed", .info, nil, "the scope {1} of {2} was removed from the operation's security")
    static let globalAdded = Rule("api-global-security-added", .info, nil, "the alternative {1} of the document's security was added")
    static let globalRemoved = Rule("api-global-security-removed", .info, nil, "the alternative {1} of the document's security was removed")
    static let globalScopeAdded = Rule(
        "api-global-security-scope-added", .info, nil, "the scope {1} of {2} was added to the document's security")
    static let globalScopeRemoved = Rule(
        "api-global-security-scope-removed", .info, nil, "the scope {1} of {2} was removed from the document's security")

    static let newlyRequired = Rule("api-security-newly-required", .error, nil, "calls without credentials are refused; they need {1}")
    static let noLongerAccepted = Rule(
        "api-security-no-longer-accepted", .error, nil, "calls with the credential {1} are refused; they need {2}")

    static let schemeAdded = Rule("api-security-component-added", .info, nil, "the security scheme {1} was added")
    static let schemeRemoved = Rule("api-security-component-removed", .info, nil, "the security scheme {1} was removed")
    static let schemeTypeChanged = Rule(
        "api-security-component-type-changed", .info, nil, "the type of the security scheme {1} changed from {2} to {3}")
    static let authorizationURLChanged = Rule(
        "api-security-component-oauth-url-changed", .info, nil,
        "the authorization address of the security scheme {1} changed from {2} to {3}")
    static let tokenURLChanged = Rule(
        "api-security-component-oauth-token-url-changed", .info, nil, "the token address of the security scheme {1} changed from {2} to {3}"
    )
    static let schemeScopeAdded = Rule(
        "api-security-component-oauth-scope-added", .info, nil, "the scope {2} of the security scheme {1} was added")
    static let schemeScopeRemoved = Rule(
        "api-security-component-oauth-scope-removed", .info, nil, "the scope {2} of the security scheme {1} was removed")
    static let schemeScopeChanged = Rule(
        "api-security-component-oauth-scope-changed", .info, nil, "the scope {2} of the security scheme {1} changed from {3} to {4}")
    static let credentialMoved = Rule(
        "api-security-component-credential-moved", .error, nil, "the credential of the security scheme {1} is sent as {3} instead of {2}")

    static let all = [
        added, removed, scopeAdded, scopeRemoved, globalAdded, globalRemoved, globalScopeAdded, globalScopeRemoved, newlyRequired,
        noLongerAccepted, schemeAdded, schemeRemoved, schemeTypeChanged, authorizationURLChanged, tokenURLChanged, schemeScopeAdded,
        schemeScopeRemoved, schemeScopeChanged, credentialMoved,
    ]
}
