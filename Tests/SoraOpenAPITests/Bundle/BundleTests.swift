import SoraDiagnostics
import Testing

@testable import SoraOpenAPI

@Suite("Bundling")
struct BundleTests {
    private let bundled = BundledText()

    @Test("leaves a document of one file as it is")
    func single() throws {
        let document = try parsed("openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {}}}\n")
        let references = ReferenceResolver(document, from: MemorySources([:]), reporting: bundled.log)
        #expect(bundle(document, resolving: references, reporting: bundled.log) === document)
    }

    @Test("makes components of what stands in other files, under names of their own")
    func components() throws {
        let text = try bundled(
            """
            openapi: 3.1.0
            components:
              schemas:
                Pet:
                  properties:
                    owner: {$ref: 'people.yaml#/Owner'}
                    tag: {$ref: ./tag.yaml}
                    other: {$ref: 'more/pet.yaml#/Pet', description: kept}
            """,
            files: [
                "people.yaml":
                    "Owner: {properties: {pets: {items: {$ref: 'api.yaml#/components/schemas/Pet'}}, boss: {$ref: '#/Owner'}}}\n",
                "tag.yaml": "{$id: 'https://a.b/tag', type: string, example: {$ref: left.yaml}}\n",
                "more/pet.yaml": "Pet: {allOf: [{$ref: ../tag.yaml}]}\n",
            ])
        #expect(
            text == """
                openapi: 3.1.0
                components:
                  schemas:
                    Pet:
                      properties:
                        owner:
                          $ref: '#/components/schemas/Owner'
                        tag:
                          $ref: '#/components/schemas/tag'
                        other:
                          $ref: '#/components/schemas/Pet_2'
                          description: kept
                    Owner:
                      properties:
                        pets:
                          items:
                            $ref: '#/components/schemas/Pet'
                        boss:
                          $ref: '#/components/schemas/Owner'
                    tag:
                      type: string
                      example:
                        $ref: left.yaml
                    Pet_2:
                      allOf:
                        - $ref: '#/components/schemas/tag'

                """)
        #expect(bundled.log.lines.isEmpty)
    }

    @Test("lets a component that is but a reference name its target, and refers to parts of it")
    func claims() throws {
        let text = try bundled(
            """
            openapi: 3.0.3
            components:
              schemas:
                Cat: {$ref: './animals.yaml#/cat'}
                Kitty: {$ref: './animals.yaml#/cat'}
            """, files: ["animals.yaml": "cat: {properties: {mother: {$ref: '#/cat'}, name: {$ref: '#/cat/properties/age'}, age: {}}}\n"])
        #expect(
            text == """
                openapi: 3.0.3
                components:
                  schemas:
                    Cat:
                      properties:
                        mother:
                          $ref: '#/components/schemas/Cat'
                        name:
                          $ref: '#/components/schemas/Cat/properties/age'
                        age: {}
                    Kitty:
                      $ref: '#/components/schemas/Cat'

                """)
    }

    @Test("rewrites a discriminator's names and references")
    func discriminator() throws {
        let text = try bundled(
            "openapi: 3.1.0\ncomponents: {schemas: {Dog: {}, Pet: {$ref: 'p.yaml#/components/schemas/Pet'}}}\n",
            files: [
                "p.yaml": """
                components:
                  schemas:
                    Pet: {discriminator: {propertyName: t, mapping: {dog: Dog, cat: '#/components/schemas/Cat', far: ./far.yaml, x: None}}}
                    Dog: {}
                    Cat: {}
                """,
                "far.yaml": "{}\n",
            ])
        #expect(
            text.contains(
                """
                        mapping:
                          dog: '#/components/schemas/Dog_2'
                          cat: '#/components/schemas/Cat'
                          far: '#/components/schemas/far'
                          x: None
                """))
        #expect(bundled.log.lines.isEmpty)
    }

    @Test("reports references that lead nowhere, and leaves them")
    func failures() throws {
        let text = try bundled(
            "openapi: 3.0.3\npaths:\n  $ref: paths.yaml\ncomponents:\n  schemas:\n    A: {$ref: gone.yaml}\n", files: [:])
        #expect(text == "openapi: 3.0.3\npaths:\n  $ref: paths.yaml\ncomponents:\n  schemas:\n    A:\n      $ref: gone.yaml\n")
        #expect(
            bundled.log.lines == [
                "api.yaml:6:15: error: there is no file ‘gone.yaml’", "api.yaml:3:9: error: there is no file ‘paths.yaml’",
            ])
    }
}
