/// A document whose operation sends and answers one schema, for tests that edit the schema.
enum SchemaDocument {
    /// The operation as `Revision` tells it.
    static let post = " POST /videos"

    /// Makes a document around a schema; `A` stands for what is sent and received, `B` for what only `A` may refer to.
    static func around(_ schema: String, and other: String = "{type: object, properties: {name: {type: string}}}") -> String {
        """
        openapi: 3.1.1
        info: {title: T, version: "1"}
        paths:
          /videos:
            post:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
              responses:
                "200": {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
        components:
          schemas:
            A: \(schema)
            B: \(other)

        """
    }
}
