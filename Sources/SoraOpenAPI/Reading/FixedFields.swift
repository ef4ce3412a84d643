/// The fields that each object has in each version, besides extensions.
extension SpecificationVersion {
    private func keys(_ always: [String], since3_1: [String] = [], since3_2: [String] = []) -> [String] {
        always + (self >= .v3_1 ? since3_1 : []) + (self >= .v3_2 ? since3_2 : [])
    }

    var documentKeys: [String] {
        keys(
            ["openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs"],
            since3_1: ["webhooks", "jsonSchemaDialect"], since3_2: ["$self"])
    }
    var componentsKeys: [String] {
        keys(
            ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks"],
            since3_1: ["pathItems"], since3_2: ["mediaTypes"])
    }
    var infoKeys: [String] {
        keys(["title", "description", "termsOfService", "contact", "license", "version"], since3_1: ["summary"])
    }
    var tagKeys: [String] { keys(["name", "description", "externalDocs"], since3_2: ["summary", "parent", "kind"]) }
    var serverKeys: [String] { keys(["url", "description", "variables"], since3_2: ["name"]) }
    var serverVariableKeys: [String] { ["enum", "default", "description"] }
    var pathItemKeys: [String] {
        keys(["$ref", "summary", "description", "servers", "parameters"] + methods, since3_2: ["additionalOperations"])
    }
    /// The keys of a path item that name HTTP methods.
    var methods: [String] { keys(["get", "put", "post", "delete", "options", "head", "patch", "trace"], since3_2: ["query"]) }
    var operationKeys: [String] {
        [
            "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks",
            "deprecated", "security", "servers",
        ]
    }
    var headerKeys: [String] {
        ["description", "required", "deprecated", "style", "explode", "schema", "content", "example", "examples"]
            + (self == .v3_0 ? ["allowEmptyValue", "allowReserved"] : [])
    }
    var parameterKeys: [String] { ["name", "in", "allowEmptyValue", "allowReserved"] + headerKeys }
    var requestBodyKeys: [String] { ["description", "content", "required"] }
    var mediaTypeKeys: [String] {
        keys(["schema", "example", "examples", "encoding"], since3_2: ["itemSchema", "prefixEncoding", "itemEncoding"])
    }
    var encodingKeys: [String] {
        keys(
            ["contentType", "headers", "style", "explode", "allowReserved"],
            since3_2: ["encoding", "prefixEncoding", "itemEncoding"])
    }
    var responseKeys: [String] { keys(["description", "headers", "content", "links"], since3_2: ["summary"]) }
    var linkKeys: [String] { ["operationRef", "operationId", "parameters", "requestBody", "description", "server"] }
    var securitySchemeKeys: [String] {
        keys(
            ["type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl"],
            since3_2: ["oauth2MetadataUrl", "deprecated"])
    }
    var flowNames: [String] { keys(["implicit", "password", "clientCredentials", "authorizationCode"], since3_2: ["deviceAuthorization"]) }
    var flowKeys: [String] { keys(["authorizationUrl", "tokenUrl", "refreshUrl", "scopes"], since3_2: ["deviceAuthorizationUrl"]) }
}
