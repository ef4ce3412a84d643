extension SchemaTopic {
    /// The topics on limits of a value.
    static let limits: [String: SchemaTopic] = {
        let limits = [
            ("max-length", "string", "maxLength"), ("max", "integer", "maximum"), ("exclusive-max", "number", "exclusiveMaximum"),
            ("max-items", "array", "maxItems"), ("max-properties", "object", "maxProperties"), ("min-length", "string", "minLength"),
            ("min", "integer", "minimum"), ("exclusive-min", "number", "exclusiveMinimum"), ("min-items", "array", "minItems"),
            ("min-properties", "object", "minProperties"),
        ]
        var topics = otherLimits
        for (name, type, keyword) in limits {
            let isUpper = keyword.contains("ax")
            let (free, low, high) = ("{type: \(type)}", "{type: \(type), \(keyword): 10}", "{type: \(type), \(keyword): 20}")
            topics[name + "-set"] = .value(.tightened, free, low)
            topics[name + "-unset"] = .value(.loosened, low, free)
            topics[name + "-increased"] = .value(isUpper ? .loosened : .tightened, low, high)
            topics[name + "-decreased"] = .value(isUpper ? .tightened : .loosened, high, low)
        }
        return topics
    }()

    private static let otherLimits: [String: SchemaTopic] = [
        "max-contains-decreased": contains(.tightened, "maxContains: 3", "maxContains: 2"),
        "max-contains-increased": contains(.loosened, "maxContains: 2", "maxContains: 3"),
        "min-contains-decreased": contains(.loosened, "minContains: 3", "minContains: 2"),
        "min-contains-increased": contains(.tightened, "minContains: 2", "minContains: 3"),
        "multiple-of-set": .value(.tightened, "{type: integer}", "{type: integer, multipleOf: 4}"),
        "multiple-of-unset": .value(.loosened, "{type: integer, multipleOf: 4}", "{type: integer}"),
        "multiple-of-changed": .value(.replaced, "{type: integer, multipleOf: 4}", "{type: integer, multipleOf: 5}"),
        "unique-items-added": .value(.tightened, "{type: array, items: {}}", "{type: array, items: {}, uniqueItems: true}"),
        "unique-items-removed": .value(.loosened, "{type: array, items: {}, uniqueItems: true}", "{type: array, items: {}}"),
        "additional-properties-forbidden": .value(.tightened, "{type: object}", "{type: object, additionalProperties: false}"),
        "additional-properties-allowed": .value(.loosened, "{type: object, additionalProperties: false}", "{type: object}"),
        "pattern-added": .value(.tightened, "{type: string}", "{type: string, pattern: '^[a-z]+$'}"),
        "pattern-removed": .value(.loosened, "{type: string, pattern: '^[a-z]+$'}", "{type: string}"),
        "pattern-changed": .value(.replaced, "{type: string, pattern: '^[a-z]+$'}", "{type: string, pattern: '^[0-9]+$'}"),
        "pattern-generalized": .value(.loosened, "{type: string, pattern: '^[a-z]+$'}", "{type: string, pattern: '.*'}"),
    ]

    private static func contains(_ kind: ChangeKind, _ before: String, _ after: String) -> SchemaTopic {
        .value(kind, "{type: array, contains: {type: integer}, \(before)}", "{type: array, contains: {type: integer}, \(after)}")
    }

    private static func types(_ names: String...) -> String {
        "{oneOf: [\(names.map { "{type: \($0)}" }.joined(separator: ", "))]}"
    }

    /// The topics of single rules, whose ids end like those of others.
    static let exceptions: [String: SchemaTopic] = [
        "request-parameter-property-type-changed": .value(.replaced, "{type: integer}", "{type: string}"),
        "response-body-type-compatible": .value(.tightened, "{type: string}", "{type: integer}", as: "text/plain"),
        "response-property-type-compatible": .value(.tightened, "{type: string}", "{type: integer}", as: "application/xml"),
        "response-header-type-compatible": .value(.tightened, "{type: string}", "{type: integer}"),
        "request-property-type-compatible": .value(.loosened, "{type: integer}", "{type: string}", as: "application/xml"),
    ]

    /// The topics on what a value may be.
    static let values: [String: SchemaTopic] = [
        "became-enum": .value(.tightened, "{type: string}", "{type: string, enum: [small, large]}"),
        "became-not-enum": .value(.loosened, "{type: string, enum: [small, large]}", "{type: string}"),
        "enum-value-added": .value(.loosened, "{type: string, enum: [small, large]}", "{type: string, enum: [small, large, huge]}"),
        "enum-value-removed": .value(.tightened, "{type: string, enum: [small, large]}", "{type: string, enum: [small]}"),
        "x-extensible-enum-value-removed": .value(
            .tightened, "{type: string, x-extensible-enum: [small, large]}", "{type: string, x-extensible-enum: [small]}"),
        "const-added": .value(.tightened, "{type: string}", "{type: string, const: sora-2}"),
        "const-removed": .value(.loosened, "{type: string, const: sora-2}", "{type: string}"),
        "const-changed": .value(.replaced, "{type: string, const: sora-2}", "{type: string, const: sora-3}"),
        "became-nullable": .value(.loosened, "{type: string}", "{type: [string, 'null']}"),
        "became-not-nullable": .value(.tightened, "{type: [string, 'null']}", "{type: string}"),
        "type-changed": .value(.replaced, "{type: integer}", "{type: boolean}"),
        "type-generalized": .value(.loosened, "{type: integer}", "{type: number}"),
        "type-specialized": .value(.tightened, "{type: number}", "{type: integer}"),
        "type-compatible": .value(.loosened, "{type: integer}", "{type: string}", as: "text/plain"),
        "list-of-types-widened": .value(.loosened, types("string", "integer"), types("string", "integer", "boolean")),
        "list-of-types-narrowed": .value(.tightened, types("string", "integer", "boolean"), types("string", "integer")),
        "default-value-added": .value(.assumed, "{type: integer}", "{type: integer, default: 4}"),
        "default-value-changed": .value(.assumed, "{type: integer, default: 4}", "{type: integer, default: 8}"),
        "default-value-removed": .value(.assumed, "{type: integer, default: 4}", "{type: integer}"),
        "content-media-type-changed": .value(
            .replaced, "{type: string, contentMediaType: image/png}", "{type: string, contentMediaType: image/webp}"),
        "content-encoding-changed": .value(
            .replaced, "{type: string, contentEncoding: base64}", "{type: string, contentEncoding: base64url}"),
        "content-schema-added": .value(
            .tightened, "{type: string, contentMediaType: application/json}",
            "{type: string, contentMediaType: application/json, contentSchema: {type: object}}"),
        "content-schema-removed": .value(
            .loosened, "{type: string, contentMediaType: application/json, contentSchema: {type: object}}",
            "{type: string, contentMediaType: application/json}"),
        "deprecated": .value(.deprecated, "{type: string}", "{type: string, deprecated: true}"),
        "deprecated-with-sunset": .value(.deprecated, "{type: string}", "{type: string, deprecated: true, x-sunset: '2999-12-31'}"),
        "deprecated-sunset-missing": .value(.sunset, "{type: string}", "{type: string, deprecated: true}"),
        "deprecated-sunset-invalid": .value(.sunset, "{type: string}", "{type: string, deprecated: true, x-sunset: soon}"),
        "sunset-date-too-small": .value(.sunset, "{type: string}", "{type: string, deprecated: true, x-sunset: '2026-01-31'}"),
        "reactivated": .value(.deprecated, "{type: string, deprecated: true}", "{type: string}"),
        "stability-decreased": .value(
            .stability, "{type: string, x-stability-level: stable}", "{type: string, x-stability-level: beta}"),
        "stability-increased": .value(
            .stability, "{type: string, x-stability-level: beta}", "{type: string, x-stability-level: stable}"),
    ]
}
