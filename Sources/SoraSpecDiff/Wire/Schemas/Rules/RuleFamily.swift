/// The rules for one change of a schema, one for each place where it has one.
final class RuleFamily: Sendable {
    /// The rules by the raw values of their places.
    private let rules: [Rule?]
    /// The rule for a property whose values never travel the way that is looked at.
    private let idleRule: Rule?
    private let words: String
    /// How many values a change tells.
    let valueCount: Int
    private let order: ArgumentOrder

    /// How the arguments of a change stand.
    enum ArgumentOrder: Sendable {
        /// The place, the values, the status.
        case placeFirst
        /// The values, the place, the status.
        case valuesFirst
        /// The values, and in a body the media type before them.
        case mediaTypeFirst
        /// The place, the values, the media type, the status.
        case mediaTypeLast
    }

    /// Creates the rules whose ids end alike.
    ///
    /// In `words` stand `{subject}` for the place and `{1}`, `{2}` for the values. A name in `ids` replaces the one that the suffix makes.
    init(
        _ suffix: String, _ levels: [RuleScope: Level], idle: (id: String, level: Level)? = nil, ids: [RuleScope: String] = [:],
        values: Int = 0, order: ArgumentOrder = .placeFirst, _ words: String
    ) {
        valueCount = values
        self.order = order
        self.words = words
        func rule(_ id: String, _ level: Level, _ scope: RuleScope) -> Rule {
            let text = words.replacing("{subject}", with: scope.words)
            return Rule(id, level, scope.direction, Self.numbered(text, Self.arguments(scope, values, order)))
        }
        rules = RuleScope.allCases.map { scope in
            levels[scope].map { rule(ids[scope] ?? scope.stem + "-" + suffix, $0, scope) }
        }
        idleRule = idle.map { rule($0.id, $0.level, $0.id.hasPrefix("request") ? .requestProperty : .responseProperty) }
    }

    /// All rules of the family.
    var all: [Rule] { rules.compactMap { $0 } + (idleRule.map { [$0] } ?? []) }

    /// The rule for a place, and the place that it speaks of: that of the whole parameter, where there is no rule for what is within it.
    func rule(in scope: RuleScope, isIdle: Bool) -> (rule: Rule, scope: RuleScope)? {
        if isIdle { return idleRule?.direction == scope.direction ? idleRule.map { ($0, scope) } : nil }
        if let rule = rules[scope.rawValue] { return (rule, scope) }
        switch scope {
        case .headerProperty: return rule(in: .parameterProperty, isIdle: false)
        case .parameterProperty: return rules[RuleScope.parameter.rawValue].map { ($0, .parameter) }
        default: return nil
        }
    }

    /// The rule with the words for a call that the provider makes, in which what it sends is received as an answer is.
    func saidOfProvidersCall(_ rule: Rule, in scope: RuleScope) -> Rule {
        let text = words.replacing("{subject}", with: scope.wordsOfProvidersCall)
        return Rule(rule.id, rule.level, rule.direction, Self.numbered(text, arguments(in: scope)))
    }

    /// The names of a change's arguments in a place.
    func arguments(in scope: RuleScope) -> [ArgumentName] { Self.arguments(scope, valueCount, order) }

    private static func arguments(_ scope: RuleScope, _ count: Int, _ order: ArgumentOrder) -> [ArgumentName] {
        let values = (0..<count).map { ArgumentName.value($0 + 1) }
        let isBody = scope == .requestBody || scope == .responseBody
        let isWithinBody = isBody || scope == .requestProperty || scope == .responseProperty
        let arguments: [ArgumentName] =
            switch order {
            case .placeFirst: scope.subject + values
            case .valuesFirst: values + scope.subject
            case .mediaTypeFirst: (isBody ? [.mediaType] : scope.subject) + values
            case .mediaTypeLast: scope.subject + values + (isWithinBody ? [.mediaType] : [])
            }
        return scope.direction == .response ? arguments + [.status] : arguments
    }

    /// Writes the position of each argument in place of its name.
    private static func numbered(_ words: String, _ arguments: [ArgumentName]) -> String {
        var text = words.replacing("{", with: "{#")
        for (offset, argument) in arguments.enumerated() {
            text = text.replacing("{#" + argument.token.dropFirst(), with: "{\(offset + 1)}")
        }
        return text.replacing("{#", with: "{")
    }
}

extension RuleFamily {
    /// The levels of the rules by their places.
    typealias Levels = [RuleScope: Level]
}

extension RuleFamily.Levels {
    /// The same level in a whole request body and within it, and another in a response; nil where there is no rule.
    static func bodies(request: Level? = nil, response: Level? = nil) -> Self {
        var levels: Self = [:]
        levels[.requestBody] = request
        levels[.requestProperty] = request
        levels[.responseBody] = response
        levels[.responseProperty] = response
        return levels
    }

    /// Within a request body and within a response alone.
    static func properties(request: Level? = nil, response: Level? = nil) -> Self {
        var levels: Self = [:]
        levels[.requestProperty] = request
        levels[.responseProperty] = response
        return levels
    }

    /// These levels, and those of parameters.
    func parameter(_ level: Level, property: Level? = nil) -> Self {
        var levels = self
        levels[.parameter] = level
        levels[.parameterProperty] = property
        return levels
    }

    /// These levels, and that of response headers.
    func header(_ level: Level) -> Self {
        var levels = self
        levels[.responseHeader] = level
        return levels
    }
}
