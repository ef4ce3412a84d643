import SoraDiagnostics
import SoraOpenAPI
import SoraYAML
import Testing

@testable import SoraPlanning

@Suite("Components planned on two threads")
struct ScoutingTests {
    @Test(
        "A client is the same whether a scout plans a part of it or not",
        arguments: [
            ([plain(_:of:)], 10), ([plain(_:of:), heirs(_:of:)], 1), ([plain(_:of:), unions(_:of:)], 1),
            ([plain(_:of:), heirs(_:of:), unions(_:of:), aliases(_:of:)], 1), ([plain(_:of:), twofold(_:of:)], 1),
            ([joined(_:of:), plain(_:of:)], 1), ([aliases(_:of:)], 0), ([deep(_:of:)], 0),
        ])
    func plansTheSame(kinds: [@Sendable (Int, Int) -> String], fewestTaken: Int) throws {
        let count = 40
        let schemas = (0..<count).map { kinds[$0 % kinds.count]($0, count) }.joined(separator: "\n")
        let alone = try plan(schemas, fewestForScout: .max)
        let withScout = try plan(schemas, fewestForScout: 2)
        #expect(withScout.plan.types == alone.plan.types)
        #expect(withScout.plan.operations == alone.plan.operations)
        #expect(withScout.plan.schemaTable == alone.plan.schemaTable)
        #expect(withScout.findings == alone.findings)
        #expect(withScout.scoutedCount >= fewestTaken)
        #expect(alone.scoutedCount == 0)
        #expect(alone.plan.types.count >= count)
    }

    private func plan(_ schemas: String, fewestForScout: Int) throws -> (plan: ClientPlan, findings: [String], scoutedCount: Int) {
        let text = """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /things:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/S1'}}}}
                  responses:
                    '200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/S39'}}}}
            components:
              schemas:
            \(schemas)

            """
        let log = DiagnosticLog()
        let node = try #require(parse(SourceFile(path: "test.yaml", bytes: Array(text.utf8)), reporting: log))
        let references = ReferenceResolver(node, from: NoFiles(), reporting: log)
        let document = try #require(read(node, resolving: references, reporting: log))
        let planner = Planner(document, options: PlanningOptions(namespace: "Test"), log: log)
        planner.fewestForScout = fewestForScout
        let plan = planner.plan()
        return (plan, log.diagnostics.map { "\($0.place?.start.line ?? 0): \($0.message)" }.sorted(), planner.scoutedCount)
    }
}

/// A structure with types that nest in it, which refers to others before and after it.
@Sendable private func plain(_ number: Int, of count: Int) -> String {
    """
        S\(number):
          type: object
          required: [kind]
          properties:
            kind: {type: string, enum: [a\(number), b, c]}
            inner: {type: object, properties: {size: {type: string, enum: [s, m]}, Kind: {type: integer}, kind: {type: string}}}
            next: {$ref: '#/components/schemas/S\((number + 7) % count)'}
            last: {$ref: '#/components/schemas/S\((number * 3 + 1) % count)'}
    """
}

/// A structure that builds on one of another part of the document, with a name that is taken there.
@Sendable private func heirs(_ number: Int, of count: Int) -> String {
    """
        S\(number):
          allOf:
            - $ref: '#/components/schemas/S\((number + count / 2 - 1) / 2 * 2 % count)'
            - type: object
              properties: {own: {type: object, properties: {text: {type: string, enum: [x, y]}}}, kind: {type: string, enum: [b, c]}}
    """
}

/// A choice of schemas without a text that tells them.
@Sendable private func unions(_ number: Int, of count: Int) -> String {
    """
        S\(number):
          type: object
          properties:
            choice:
              oneOf:
                - {type: string, minLength: \(number)}
                - {type: array, items: {type: string, enum: [u, v]}}
                - {type: object, required: [n], properties: {n: {type: integer}, deep: {type: object, properties: {m: {type: string, enum: [q]}}}}}
    """
}

/// A list of what has no name, which stands in the namespace.
@Sendable private func aliases(_ number: Int, of count: Int) -> String {
    "    S\(number): {type: array, items: {type: object, properties: {entry: {type: string, enum: [e, f\(number)]}}}}"
}

/// A structure that refers to a part of another one that is no component, and to a definition that only such a reference reaches.
@Sendable private func deep(_ number: Int, of count: Int) -> String {
    """
        S\(number):
          type: object
          $defs: {Hidden: {type: object, properties: {way: {type: string, enum: [up, down]}}}}
          properties:
            mine: {type: object, properties: {part: {type: string, enum: [one, two]}}}
            theirs: {$ref: '#/components/schemas/S\((number + count / 2) % count)/properties/mine'}
            hidden: {$ref: '#/components/schemas/S\((number + count - 2) % count)/$defs/Hidden'}
    """
}

/// A structure of which a property is received only.
@Sendable private func twofold(_ number: Int, of count: Int) -> String {
    """
        S\(number):
          type: object
          required: [id]
          properties:
            id: {type: string, readOnly: true}
            state: {type: string, enum: [on, off]}
            peer: {$ref: '#/components/schemas/S\((number + 20) % count)'}
    """
}

/// A structure whose parts speak of one property.
@Sendable private func joined(_ number: Int, of count: Int) -> String {
    """
        S\(number):
          allOf:
            - {type: object, properties: {meta: {type: object, properties: {a: {type: string, enum: [p, q]}}}}}
            - {type: object, properties: {meta: {type: object, properties: {b: {type: string, enum: [r, t]}}}}}
            - $ref: '#/components/schemas/S\((number + 21) % count)'
    """
}

/// Sources of a document that refers to no other file.
private struct NoFiles: SourceReader {
    func read(_ path: String) throws(SourceUnreadable) -> SourceFile { throw SourceUnreadable(Diagnostic(.error, "there is no \(path)")) }
    func entries(of folder: String) -> [String]? { nil }
}
