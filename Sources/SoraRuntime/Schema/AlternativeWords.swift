/// The words for a value that satisfies too few or too many of an `anyOf`'s or `oneOf`'s branches.
struct AlternativeWords {
    private let branches: [CompiledSchema]
    private let value: JSONValue
    private let path: [String]
    /// What is wrong by each branch.
    private let causes: [[SchemaViolation]]

    init(_ evaluator: inout SchemaEvaluator, _ branches: [CompiledSchema], _ value: JSONValue) {
        let unlisted = evaluator.unlisted
        evaluator.unlisted = .refused
        defer { evaluator.unlisted = unlisted }
        self.branches = branches
        self.value = value
        path = evaluator.path
        causes = branches.map { evaluator.violations($0, value) }
    }

    private var place: JSONPointer { JSONPointer(tokens: path) }

    /// True where one sentence tells what all branches demand.
    var saysAll: Bool { demands != nil }

    /// The violation of a value that satisfies none.
    func violation(_ keyword: String) -> SchemaViolation {
        let nearest = causes.min { remoteness($0) < remoteness($1) } ?? []
        if let names = alternativeNames {
            let words = keyword == "oneOf" ? "send one of them" : "send at least one"
            return SchemaViolation(keyword, at: place, words, places: names.map(place.appending), causes: nearest)
        }
        if let demands {
            let demand = demands.joined(separator: " or ")
            return SchemaViolation(
                keyword, at: place, "\(value.inWords(at: path)) is not \(demand)", demand: demand, causes: nearest)
        }
        let reasons = nearest.prefix(3).map(\.description).joined(separator: "; ")
        let nearestWords = branches.count > 1 ? "fits none of \(branches.count) alternatives; by the nearest, " : ""
        return SchemaViolation(keyword, at: place, nearestWords + reasons, causes: nearest)
    }

    /// The violation of a value that satisfies more than one.
    static func tooMany(_ fitting: [Int], of branches: [CompiledSchema], at place: JSONPointer) -> SchemaViolation {
        let names = fitting.compactMap { branches[$0].requiredAlone }.filter { $0.count == 1 }.flatMap { $0 }
        if names.count == fitting.count {
            let words = names.count == 2 ? "send one, not both" : "send one of them, not several"
            return SchemaViolation("oneOf", at: place, words, places: names.map(place.appending))
        }
        let numbers = fitting.map { String($0 + 1) }.joined(separator: ", ")
        return SchemaViolation("oneOf", at: place, "fits \(fitting.count) alternatives (\(numbers)), may fit one only")
    }

    /// The names, where each branch demands one name and nothing else.
    private var alternativeNames: [String]? {
        let names = branches.compactMap { $0.requiredAlone }.filter { $0.count == 1 }.flatMap { $0 }
        return names.count == branches.count && names.count > 1 ? names : nil
    }

    /// What the branches demand, where each finds one fault only, and that with the value itself.
    private var demands: [String]? {
        var demands: [String] = []
        for causes in causes {
            guard causes.count == 1, causes[0].pointer.tokens == path, let demand = causes[0].demand else { return nil }
            if !demands.contains(demand) { demands.append(demand) }
        }
        return demands
    }

    /// How far the value is from satisfying a branch: another type weighs most, then a member that tells branches apart.
    private func remoteness(_ causes: [SchemaViolation]) -> Int {
        causes.reduce(0) { sum, cause in
            switch (cause.keyword, cause.pointer.tokens.count - path.count) {
            case ("type", 0): sum + 10_000
            case ("const", 0...1), ("enum", 0...1): sum + 100
            default: sum + 1
            }
        }
    }
}

extension CompiledSchema {
    /// The names that the schema demands, where it demands nothing else.
    var requiredAlone: [String]? {
        guard verdict == nil, let object, !object.required.isEmpty else { return nil }
        let hasOthers =
            listed != nil || constant != nil || inPlace != nil || needsTracking
            || object.additionalProperties != nil || object.propertyNames != nil || !object.patternProperties.isEmpty
            || object.minProperties != nil || object.maxProperties != nil || !object.dependentRequired.isEmpty
            || !object.dependentSchemas.isEmpty || object.properties.values.contains { $0.verdict != true }
        return hasOthers ? nil : object.required
    }
}
