import SoraDiagnostics
import Testing

@testable import SoraOpenAPI

@Suite("Bundling path items and what is a reference as a whole")
struct BundledPathsTests {
    private let bundled = BundledText()

    @Test("puts path items in place of their references, even where they come back to themselves")
    func pathItems() throws {
        let text = try bundled(
            "openapi: 3.0.3\npaths:\n  /a: {$ref: a.yaml, summary: own}\n",
            files: [
                "a.yaml": """
                summary: theirs
                get:
                  parameters: [{$ref: 'p.yaml#/limit'}]
                  callbacks: {done: {'{$request.body#/url}': {$ref: a.yaml}}}
                """,
                "p.yaml": "limit: {name: limit, in: query}\n",
            ])
        #expect(
            text == """
                openapi: 3.0.3
                paths:
                  /a:
                    summary: own
                    get:
                      parameters:
                        - $ref: '#/components/parameters/limit'
                      callbacks:
                        done:
                          '{$request.body#/url}':
                            $ref: '#/paths/~1a'
                components:
                  parameters:
                    limit:
                      name: limit
                      in: query

                """)
    }

    @Test("brings in paths, operations and components that are references as a whole")
    func misplacedReferences() throws {
        let text = try bundled(
            "openapi: 3.0.3\npaths: {$ref: p.yaml}\ncomponents:\n  schemas: {$ref: s/all.yaml}\n",
            files: [
                "p.yaml": "/a:\n  get: {$ref: g.yaml}\n",
                "g.yaml": "responses: {'200': {content: {a/b: {schema: {$ref: s/pet.yaml}}}}}\n",
                "s/all.yaml": "Pet: {$ref: pet.yaml}\n", "s/pet.yaml": "type: object\n",
            ])
        #expect(
            text == """
                openapi: 3.0.3
                paths:
                  /a:
                    get:
                      responses:
                        '200':
                          content:
                            a/b:
                              schema:
                                $ref: '#/components/schemas/Pet'
                components:
                  schemas:
                    Pet:
                      type: object

                """)
        #expect(bundled.log.lines.isEmpty)
    }
}
