/// Judges values by the schemas of a table: quickly to a yes or no, or collecting all violations.
struct SchemaEvaluator {
    let storage: SchemaStorage
    let checks: SchemaChecks
    /// True while violations are collected; otherwise the first one ends the judgement.
    var collects: Bool
    var violations: [SchemaViolation] = []
    var unlisted = UnlistedStrings.refused
    /// The names and indices that lead to the value; only kept while violations are collected.
    var path: [String] = []
    /// The dynamic anchors of the resources that were entered, the outermost first.
    var scopes: [[String: Int]] = []
    /// Where the schema stands that judges; only kept while violations are collected.
    private var schemaPlace: SchemaPlace?
    private var depth = 0
    private var stepsLeft = 200_000
    /// The value that is judged as a whole, until it has been counted because the steps ran out.
    private var whole: JSONValue?
    /// The references followed since the value was last entered more deeply.
    var referencesFollowed = 0

    /// Schemas are judged by calls within calls, for which a thread has little room on Apple's systems.
    private static let deepestNesting = 160

    /// What becomes of strings that an `enum` does not list.
    enum UnlistedStrings {
        case refused
        /// Taken where several strings are listed, since a single one tells alternatives apart.
        case takenAmongSeveral
        case taken
    }

    init(_ storage: SchemaStorage, checks: SchemaChecks, collects: Bool) {
        self.storage = storage
        self.checks = checks
        self.collects = collects
        if !checks.contains(.listedValues) { unlisted = .taken }
    }

    /// Returns all that is wrong with a value by an entry.
    mutating func violations(of value: JSONValue, by index: Int) -> [SchemaViolation] {
        whole = value
        var judged: Judged?
        _ = follow(index, value, &judged)
        return violations
    }

    /// Tells whether a value satisfies an entry.
    mutating func satisfies(_ value: JSONValue, _ index: Int, unlisted: UnlistedStrings? = nil) -> Bool {
        if let unlisted { self.unlisted = unlisted }
        whole = value
        var judged: Judged?
        return follow(index, value, &judged)
    }

    /// Counts the members and elements of a value of which an entry says nothing, and those of which it says only what holds for all
    /// others; nil where the value does not satisfy the entry.
    mutating func countIgnored(of value: JSONValue, by index: Int) -> (wholly: Int, partly: Int)? {
        whole = value
        var judged: Judged? = Judged(value)
        guard follow(index, value, &judged) else { return nil }
        return judged?.ignored ?? (0, 0)
    }

    /// Judges a value by a schema, and notes which members and elements it judges if someone asks.
    mutating func check(_ schema: CompiledSchema, _ value: JSONValue, _ judged: inout Judged?) -> Bool {
        guard collects, schema.verdict == nil else { return judge(schema, value, &judged) }
        let outer = schemaPlace
        schemaPlace = schema.place
        defer { schemaPlace = outer }
        return judge(schema, value, &judged)
    }

    private mutating func judge(_ schema: CompiledSchema, _ value: JSONValue, _ judged: inout Judged?) -> Bool {
        if let verdict = schema.verdict { return verdict || report(schema.appliedBy, "is not allowed") }
        depth += 1
        stepsLeft -= 1
        defer { depth -= 1 }
        if depth > Self.deepestNesting { return report("$ref", "is nested too deeply to be judged") }
        if stepsLeft < 0 && !findMoreSteps() { return report("$ref", "takes too long to be judged") }
        guard schema.needsTracking else { return checkKeywords(schema, value, &judged) }
        var own: Judged? = Judged(value)
        var holds = checkKeywords(schema, value, &own)
        if holds || collects { holds = checkUnevaluated(schema, value, &own) && holds }
        judged?.formUnion(own)
        return holds
    }

    private mutating func checkKeywords(_ schema: CompiledSchema, _ value: JSONValue, _ judged: inout Judged?) -> Bool {
        var holds = checkAnyType(schema, value)
        if !holds && !collects { return false }
        switch value {
        case .number(let number):
            if let keywords = schema.number { holds = check(number, keywords) && holds }
        case .string(let string):
            if let keywords = schema.string { holds = check(string, keywords) && holds }
        case .array(let elements):
            if let keywords = schema.array { holds = check(elements, keywords, &judged) && holds }
        case .object(let object):
            if let keywords = schema.object { holds = check(object, keywords, &judged) && holds }
        case .null, .bool: break
        }
        if !holds && !collects { return false }
        if let keywords = schema.inPlace { holds = check(value, keywords, &judged) && holds }
        return holds
    }

    /// Grants large values steps by their size, once: small ones use up theirs only where alternatives multiply.
    private mutating func findMoreSteps() -> Bool {
        guard let value = whole else { return false }
        whole = nil
        stepsLeft = value.valueCount * 50
        return true
    }

    /// Judges a member or element.
    mutating func descend(_ schema: CompiledSchema, _ value: JSONValue, _ token: @autoclosure () -> String) -> Bool {
        let followed = referencesFollowed
        referencesFollowed = 0
        defer { referencesFollowed = followed }
        var judged: Judged?
        guard collects else { return check(schema, value, &judged) }
        path.append(token())
        defer { path.removeLast() }
        return check(schema, value, &judged)
    }

    /// Judges without collecting.
    mutating func quickly(_ schema: CompiledSchema, _ value: JSONValue, _ judged: inout Judged?) -> Bool {
        let collected = collects
        collects = false
        defer { collects = collected }
        return check(schema, value, &judged)
    }

    /// Collects the violations of a schema apart from all others.
    mutating func violations(_ schema: CompiledSchema, _ value: JSONValue) -> [SchemaViolation] {
        let others = violations
        violations = []
        defer { violations = others }
        var judged: Judged?
        _ = check(schema, value, &judged)
        return violations
    }

    /// The value's place.
    var place: JSONPointer { JSONPointer(tokens: path) }

    /// Notes a violation, made for the value's place, if they are collected.
    mutating func report(_ violation: (_ place: JSONPointer) -> SchemaViolation) -> Bool {
        if collects { append(violation(place)) }
        return false
    }

    /// Notes a violation of the value at its place, if they are collected.
    mutating func report(_ keyword: String, _ message: @autoclosure () -> String, _ demand: @autoclosure () -> String? = nil) -> Bool {
        if collects { append(SchemaViolation(keyword, at: place, message(), demand: demand())) }
        return false
    }

    private mutating func append(_ violation: SchemaViolation) {
        var violation = violation
        if let schemaPlace { violation.schemaPlace = "\(schemaPlace.text)/\(violation.keyword)" }
        violations.append(violation)
    }
}
