import SoraPlanning
import Testing

@Suite("Enumerations")
struct EnumerationPlanTests {
    @Test("Values that become one name, or have no letter, are told apart")
    func namesValues() throws {
        let types = try plannedTypes(
            """
            Order: {type: string, enum: [a-b, a_b, '#', '', '16:9', asc, asc]}
            Maybe: {type: [string, 'null'], enum: [on, null]}
            Rate: {oneOf: [{const: slow, deprecated: true}, {const: fast}]}
            """)
        let order = try #require(types[0].openEnumeration)
        #expect(order.values.map(\.rawValue) == ["a-b", "a_b", "#", "", "16:9", "asc"])
        #expect(order.values.map(\.name) == ["aB", "aBValue", "u23", "empty", "order16x9", "asc"])
        #expect(types[1].openEnumeration?.values.map(\.rawValue) == ["on"])
        #expect(types[2].openEnumeration?.values.map { $0.deprecation != nil } == [true, false])
    }
}
