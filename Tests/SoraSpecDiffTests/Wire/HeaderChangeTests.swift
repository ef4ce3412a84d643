import Testing

@Suite("Headers of answers that change")
struct HeaderChangeTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths:
          /videos:
            get:
              responses:
                "200":
                  description: D
                  headers:
                    X-Left: {schema: {type: integer, maximum: 100}}
                    X-Code: {schema: {type: string, pattern: '^[a-z]+$', minLength: 2}}
                    X-State: {schema: {type: string, enum: [new, done]}}
                    X-Kind: {schema: {type: string, const: video}}

        """
    private static let get = " GET /videos"

    @Test(
        "What is answered may be less than before and not more",
        arguments: [
            Revision("maximum: 100", "maximum: 200", "error response-header-max-increased\(get) [100] [200]"),
            Revision("maximum: 100", "maximum: 50", "info response-header-max-decreased\(get) [100] [50]"),
            Revision(", maximum: 100", "", "error response-header-max-unset\(get) [100] []"),
            Revision("maximum: 100", "maximum: 100, minimum: 1", "info response-header-min-set\(get) [] [1]"),
            Revision("maximum: 100", "maximum: 100, multipleOf: 5", "info response-header-multiple-of-set\(get) [] [5]"),
            Revision("minLength: 2", "minLength: 1", "error response-header-min-length-decreased\(get) [2] [1]"),
            Revision("'^[a-z]+$'", "'^[a-z0-9]+$'", "info response-header-pattern-changed\(get) ['^[a-z]+$'] ['^[a-z0-9]+$']"),
            Revision("pattern: '^[a-z]+$', ", "", "info response-header-pattern-removed\(get) ['^[a-z]+$'] []"),
            Revision(", enum: [new, done]", "", "warning response-header-became-not-enum\(get) [[new, done]] []"),
            Revision("const: video", "const: image", "error response-header-const-changed\(get) [video] [image]"),
        ])
    func finds(edit: Revision) throws {
        #expect(try edit.found(in: Self.document) == edit.changes)
    }
}
