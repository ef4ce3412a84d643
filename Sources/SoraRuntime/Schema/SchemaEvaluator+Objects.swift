extension SchemaEvaluator {
    /// Judges an object by the keywords for objects.
    mutating func check(_ object: JSONObject, _ keywords: ObjectKeywords, _ judged: inout Judged?) -> Bool {
        var holds = checkPresence(object, keywords)
        for position in object.indices {
            if !holds && !collects { return false }
            holds = check(object[position], at: position, keywords, &judged) && holds
        }
        for (name, schema) in keywords.dependentSchemas where object.position(of: name) != nil {
            if !holds && !collects { return false }
            holds = check(schema, .object(object), &judged) && holds
        }
        return holds
    }

    /// Judges an object without its members' schemas.
    private mutating func checkPresence(_ object: JSONObject, _ keywords: ObjectKeywords) -> Bool {
        var holds = true
        for name in keywords.required where object.position(of: name) == nil {
            holds = report { SchemaViolation("required", at: $0, "is missing", places: [$0.appending(name)]) }
        }
        for (name, required) in keywords.dependentRequired where object.position(of: name) != nil {
            for other in required where object.position(of: other) == nil {
                let message = "needs \(other) beside it"
                holds = report { SchemaViolation("dependentRequired", at: $0, message, places: [$0.appending(name)]) }
            }
        }
        if let least = keywords.minProperties, object.count < least {
            holds = report("minProperties", "has \(counted(object.count, "property")), needs at least \(least)")
        }
        if let most = keywords.maxProperties, object.count > most {
            holds = report("maxProperties", "has \(counted(object.count, "property")), may have at most \(most)")
        }
        return holds
    }

    private mutating func check(
        _ member: JSONObject.Element, at position: Int, _ keywords: ObjectKeywords, _ judged: inout Judged?
    ) -> Bool {
        var holds = true
        var judge = Judged.By.nothing
        if let schema = keywords.properties[JSONName(member.key)] {
            judge = .itsOwnRule
            holds = descend(schema, member.value, member.key)
        }
        for (pattern, schema) in keywords.patternProperties where pattern.find(in: member.key) == .found {
            judge = .itsOwnRule
            holds = descend(schema, member.value, member.key) && holds
        }
        if judge == .nothing, let schema = keywords.additionalProperties {
            judge = .ruleForTheRest
            holds = checkOther(member, schema)
        }
        if judge != .nothing { judged?.insert(position, by: judge) }
        guard let names = keywords.propertyNames else { return holds }
        return checkName(member.key, names) && holds
    }

    /// Judges a member that nothing else has judged; where none is allowed, the object is at fault.
    mutating func checkOther(_ member: JSONObject.Element, _ schema: CompiledSchema) -> Bool {
        guard schema.verdict == false else { return descend(schema, member.value, member.key) }
        return report { SchemaViolation(schema.appliedBy, at: $0, "is not allowed", places: [$0.appending(member.key)]) }
    }

    private mutating func checkName(_ name: String, _ schema: CompiledSchema) -> Bool {
        var judged: Judged?
        if quickly(schema, .string(name), &judged) { return true }
        guard collects else { return false }
        let reasons = violations(schema, .string(name)).map(\.message).joined(separator: "; ")
        return report { SchemaViolation("propertyNames", at: $0, "the name is not allowed: \(reasons)", places: [$0.appending(name)]) }
    }

    /// Judges the members or elements that no other keyword has judged.
    mutating func checkUnevaluated(_ schema: CompiledSchema, _ value: JSONValue, _ judged: inout Judged?) -> Bool {
        var holds = true
        switch value {
        case .object(let object):
            guard let unevaluated = schema.unevaluatedProperties else { return true }
            for position in judged?.others ?? [] { holds = checkOther(object[position], unevaluated) && holds }
        case .array(let elements):
            guard let unevaluated = schema.unevaluatedItems else { return true }
            for index in judged?.others ?? [] { holds = descend(unevaluated, elements[index], String(index)) && holds }
        default: return true
        }
        judged?.insertRest()
        return holds
    }
}
