/// What stands at a place of an OpenAPI document, as far as references are concerned.
enum DocumentShape {
    /// Values, extensions and text, in which a `$ref` is no reference.
    case opaque
    /// One object; where a list stands instead, each of its elements.
    case object(ObjectKind)
    /// Objects under names of the author's choice.
    case map(ObjectKind)
    /// Objects under names of the author's choice, among extensions.
    case mapAmongExtensions(ObjectKind)
    /// A schema's name or a reference to it, as a discriminator has them.
    case schemaName
    /// Such names under values.
    case mapOfSchemaNames
    /// A reference to a dynamic anchor.
    case dynamicReference
    /// A link's reference to an operation.
    case operationReference
}

/// The objects of OpenAPI that references stand for, or that have some within.
enum ObjectKind: Hashable {
    case document, components, pathItem, operation, parameter, requestBody, response, header, mediaType, encoding, example, link
    case callback, securityScheme, schema, discriminator

    /// The part of `components` that such objects stand in; nil where the version has none.
    func section(in version: SpecificationVersion) -> String? {
        switch self {
        case .schema: "schemas"
        case .response: "responses"
        case .parameter: "parameters"
        case .example: "examples"
        case .requestBody: "requestBodies"
        case .header: "headers"
        case .securityScheme: "securitySchemes"
        case .link: "links"
        case .callback: "callbacks"
        case .mediaType: version >= .v3_2 ? "mediaTypes" : nil
        case .document, .components, .pathItem, .operation, .encoding, .discriminator: nil
        }
    }

    /// What stands under a key of such an object.
    func shape(under key: String) -> DocumentShape {
        if case .callback = self { return key.hasPrefix("x-") ? .opaque : .object(.pathItem) }
        return Self.fields[self]?[key] ?? .opaque
    }

    private static let fields: [ObjectKind: [String: DocumentShape]] = [
        .document: ["paths": .mapAmongExtensions(.pathItem), "webhooks": .map(.pathItem), "components": .object(.components)],
        .components: [
            "schemas": .map(.schema), "responses": .map(.response), "parameters": .map(.parameter), "examples": .map(.example),
            "requestBodies": .map(.requestBody), "headers": .map(.header), "securitySchemes": .map(.securityScheme),
            "links": .map(.link), "callbacks": .map(.callback), "pathItems": .map(.pathItem), "mediaTypes": .map(.mediaType),
        ],
        .pathItem: [
            "parameters": .object(.parameter), "get": .object(.operation), "put": .object(.operation), "post": .object(.operation),
            "delete": .object(.operation), "options": .object(.operation), "head": .object(.operation), "patch": .object(.operation),
            "trace": .object(.operation), "query": .object(.operation), "additionalOperations": .map(.operation),
        ],
        .operation: [
            "parameters": .object(.parameter), "requestBody": .object(.requestBody), "responses": .mapAmongExtensions(.response),
            "callbacks": .map(.callback),
        ],
        .parameter: ["schema": .object(.schema), "content": .map(.mediaType), "examples": .map(.example)],
        .header: ["schema": .object(.schema), "content": .map(.mediaType), "examples": .map(.example)],
        .requestBody: ["content": .map(.mediaType)],
        .response: ["headers": .map(.header), "content": .map(.mediaType), "links": .map(.link)],
        .mediaType: [
            "schema": .object(.schema), "itemSchema": .object(.schema), "examples": .map(.example), "encoding": .map(.encoding),
            "prefixEncoding": .object(.encoding), "itemEncoding": .object(.encoding),
        ],
        .encoding: [
            "headers": .map(.header), "encoding": .map(.encoding), "prefixEncoding": .object(.encoding),
            "itemEncoding": .object(.encoding),
        ],
        .link: ["operationRef": .operationReference],
        .schema: schemaFields,
        .discriminator: ["mapping": .mapOfSchemaNames, "defaultMapping": .schemaName],
    ]

    private static let schemaFields: [String: DocumentShape] = {
        var fields: [String: DocumentShape] = ["discriminator": .object(.discriminator), "$dynamicRef": .dynamicReference]
        for keyword in ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"] { fields[keyword] = .map(.schema) }
        let applicators = [
            "items", "prefixItems", "additionalItems", "unevaluatedItems", "contains", "additionalProperties", "unevaluatedProperties",
            "propertyNames", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "contentSchema",
        ]
        for keyword in applicators { fields[keyword] = .object(.schema) }
        return fields
    }()
}
