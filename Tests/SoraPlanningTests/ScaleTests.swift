import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("Large schemas are planned in time and whole", .timeLimit(.minutes(2))) struct ScaleTests {
    private func reference(_ name: String) -> String { "{$ref: '#/components/schemas/\(name)'}" }

    @Test("252 schemas in a ring, by value, through arrays, dictionaries, allOf and unions, are real types")
    func plansRings() throws {
        let schemas = (0..<252).map { index -> String in
            let next = reference("S\((index + 1) % 252)")
            let forms = [
                "{type: object, properties: {next: \(next), more: {type: array, items: \(next)}}}", "{type: array, items: \(next)}",
                "{type: object, additionalProperties: \(next)}", "{allOf: [\(next), {type: object, properties: {own: \(next)}}]}",
                "{oneOf: [\(next), {type: string}]}", "{type: object, properties: {maybe: {anyOf: [\(next), {type: 'null'}]}}}",
            ]
            return "S\(index): \(forms[index % forms.count])"
        }
        let types = try plannedTypes(schemas.joined(separator: "\n"))
        #expect(types.count == 252)
        #expect(types[0].structure?.properties.map(\.type) == [.named("S1"), .array(.named("S1"))])
        #expect(types[5].structure?.properties.map(\.type) == [.named("S6")])
        #expect(types[4].union?.variants.first?.type == .named("S5"))
    }

    @Test("252 schemas that hold each other by value are boxed")
    func boxesRings() throws {
        let schemas = (0..<252).map { "S\($0): {type: object, properties: {next: \(reference("S\(($0 + 1) % 252)"))}}" }
        let types = try plannedTypes(schemas.joined(separator: "\n"))
        #expect(types.allSatisfy { $0.structure?.properties.map(\.isBoxed) == [true] })
    }

    @Test("allOf of 2,000 parts, 3,000 properties, 600 variants and 600 heirs")
    func plansWideSchemas() throws {
        let parts = (0..<2_000).map { "{type: object, required: [p\($0)], properties: {p\($0): {type: string}}}" }
        let properties = (0..<3_000).map { "p\($0): {type: string, enum: [a, b]}" }
        let variants = (0..<600).map { "V\($0): {type: object, required: [kind], properties: {kind: {const: v\($0)}}}" }
        let heirs = (0..<600).map { "H\($0): {allOf: [\(reference("Base")), {type: object, properties: {h\($0): {type: string}}}]}" }
        let types = try plannedTypes(
            """
            Parts: {allOf: [\(parts.joined(separator: ", "))]}
            Wide: {type: object, properties: {\(properties.joined(separator: ", "))}}
            Choice: {oneOf: [\((0..<600).map { reference("V\($0)") }.joined(separator: ", "))]}
            Base: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            \((variants + heirs).joined(separator: "\n"))
            """)
        #expect(types[0].structure?.properties.count == 2_000)
        #expect(types[0].structure?.properties.allSatisfy { $0.presence == .required } == true)
        #expect(types[1].structure?.nested.count == 3_000)
        #expect(types[2].union?.variants.count == 600)
        #expect(types[3].union?.variants.count == 600)
    }
}
