extension SchemaTopic {
    /// The topics on a property of an object.
    static let objects: [String: SchemaTopic] = [
        "added": .object(.added, "{type: object}", "{type: object, properties: {value: {type: string{mark}}}{required}}"),
        "removed": .object(.removed, "{type: object, properties: {value: {type: string{mark}}}{required}}", "{type: object}"),
        "property": .object(.added, "{type: object}", "{type: object, properties: {value: {type: string}}{required}}"),
        "property-with-default": .object(
            .demanded, "{type: object}", "{type: object, properties: {value: {type: string, default: a}}{required}}"),
        "became-required": .object(
            .demanded, "{type: object, properties: {value: {type: string{mark}}}}",
            "{type: object, properties: {value: {type: string{mark}}}, required: [value]}"),
        "became-required-with-default": .object(
            .demanded, "{type: object, properties: {value: {type: string, default: a}}}",
            "{type: object, properties: {value: {type: string, default: a}}, required: [value]}"),
        "became-optional": .object(
            .optional, "{type: object, properties: {value: {type: string{mark}}}, required: [value]}",
            "{type: object, properties: {value: {type: string{mark}}}}"),
        "became-read-only": .value(.idle, "{type: string}", "{type: string, readOnly: true}"),
        "became-not-read-only": .value(.added, "{type: string, readOnly: true}", "{type: string}"),
        "became-write-only": .value(.idle, "{type: string}", "{type: string, writeOnly: true}"),
        "became-not-write-only": .value(.added, "{type: string, writeOnly: true}", "{type: string}"),
    ]

    /// The topics on schemas that are made of others.
    static let structures: [String: SchemaTopic] = [
        "all-of-added": .value(.tightened, "{type: object, allOf: [\(few)]}", "{type: object, allOf: [\(few), \(some)]}"),
        "all-of-removed": .value(.loosened, "{type: object, allOf: [\(few), \(some)]}", "{type: object, allOf: [\(few)]}"),
        "all-of-added-annotation-only": .value(.described, "{type: object}", "{type: object, allOf: [{description: The size}]}"),
        "all-of-removed-annotation-only": .value(.described, "{type: object, allOf: [{description: The size}]}", "{type: object}"),
        "any-of-added": .value(.loosened, "{anyOf: [\(a), \(b)]}", "{anyOf: [\(a), \(b), \(c)]}"),
        "any-of-removed": .value(.tightened, "{anyOf: [\(a), \(b), \(c)]}", "{anyOf: [\(a), \(b)]}"),
        "one-of-added": .value(.loosened, "{oneOf: [\(a), \(b)]}", "{oneOf: [\(a), \(b), \(c)]}"),
        "one-of-removed": .value(.tightened, "{oneOf: [\(a), \(b), \(c)]}", "{oneOf: [\(a), \(b)]}"),
        "wrapped-in-one-of": .value(.replaced, a, "{oneOf: [\(a), \(b)]}"),
        "discriminator-added": .value(.replaced, "{oneOf: [\(a), \(b)]}", "{oneOf: [\(a), \(b)], discriminator: {propertyName: kind}}"),
        "discriminator-removed": .value(
            .replaced, "{oneOf: [\(a), \(b)], discriminator: {propertyName: kind}}", "{oneOf: [\(a), \(b)]}"),
        "discriminator-property-name-changed": .value(
            .replaced, "{oneOf: [\(a), \(b)], discriminator: {propertyName: kind}}",
            "{oneOf: [\(a), \(b)], discriminator: {propertyName: type}}"),
        "discriminator-mapping-added": mapping(.loosened, "{x: '#/a'}", "{x: '#/a', y: '#/b'}"),
        "discriminator-mapping-deleted": mapping(.tightened, "{x: '#/a', y: '#/b'}", "{x: '#/a'}"),
        "discriminator-mapping-changed": mapping(.replaced, "{x: '#/a'}", "{x: '#/b'}"),
    ]
    .merging(keywords) { first, _ in first }

    private static let few = "{maxProperties: 9}"
    private static let some = "{minProperties: 2}"
    private static let a = "{type: object, required: [a], properties: {a: {type: string}}}"
    private static let b = "{type: object, required: [b], properties: {b: {type: string}}}"
    private static let c = "{type: object, required: [c], properties: {c: {type: string}}}"

    private static func mapping(_ kind: ChangeKind, _ before: String, _ after: String) -> SchemaTopic {
        func schema(_ text: String) -> String { "{oneOf: [\(a), \(b)], discriminator: {propertyName: kind, mapping: \(text)}}" }
        return .value(kind, schema(before), schema(after))
    }

    /// The topics on keywords that hold a schema, which come and go alike.
    private static let keywords: [String: SchemaTopic] = {
        let texts = [
            ("if", "if: {required: [a]}", "then: {required: [b]}", ""), ("then", "then: {required: [b]}", "if: {required: [a]}", ""),
            ("else", "else: {required: [b]}", "if: {required: [a]}", ""), ("not", "not: {required: [a]}", "", ""),
            ("property-names", "propertyNames: {pattern: '^x'}", "", ""),
            ("dependent-schema", "dependentSchemas: {a: {required: [b]}}", "", ""),
            ("dependent-required", "dependentRequired: {a: [b]}", "", ""),
            ("pattern-property", "patternProperties: {'^x': {type: string}}", "", ""),
            ("unevaluated-properties", "unevaluatedProperties: {type: string}", "", ""),
            ("unevaluated-items", "unevaluatedItems: {type: string}", "", "array"), ("contains", "contains: {type: string}", "", "array"),
            ("prefix-items", "prefixItems: [{type: string}]", "", "array"),
        ]
        var topics: [String: SchemaTopic] = [
            "not-changed": .value(.replaced, "{type: object, not: {required: [a]}}", "{type: object, not: {required: [b]}}"),
            "dependent-required-changed": .value(
                .replaced, "{type: object, dependentRequired: {a: [b]}}", "{type: object, dependentRequired: {a: [c]}}"),
        ]
        for (name, keyword, others, type) in texts {
            let rest = "type: \(type.isEmpty ? "object" : type)" + (others.isEmpty ? "" : ", " + others)
            topics[name + "-added"] = .value(.tightened, "{\(rest)}", "{\(rest), \(keyword)}")
            topics[name + "-removed"] = .value(.loosened, "{\(rest), \(keyword)}", "{\(rest)}")
        }
        return topics
    }()
}
