import SoraPlanning
import Testing

@testable import SoraEmitter

@Suite struct OpenEnumerationTests {
    @Test func valuesAreComputedStaticProperties() {
        let enumeration = OpenEnumerationDeclaration(
            name: "AspectRatio", documentation: Documentation("Width to height."),
            values: [
                .init(name: "ratio16x9", rawValue: "16:9", documentation: Documentation("Landscape.")),
                .init(name: "square", rawValue: "1:1", deprecation: "Crop \"16:9\"."),
                .init(name: "default", rawValue: "default"),
            ])
        #expect(
            emitted(.openEnumeration(enumeration)) == #"""
                /// Width to height.
                public struct AspectRatio: OpenEnum {
                    public let rawValue: String
                    public init(rawValue: String) { self.rawValue = rawValue }

                    /// Landscape.
                    public static var ratio16x9: Self { "16:9" }
                    @available(*, deprecated, message: "Crop \"16:9\".")
                    public static var square: Self { "1:1" }
                    public static var `default`: Self { "default" }
                    public static var allCases: [Self] { [ratio16x9, "1:1", `default`] }
                }
                """#)
    }

    @Test func manyValuesFillSeveralLines() {
        let values = (0..<30).map { OpenEnumerationDeclaration.Value(name: "value\($0)", rawValue: "\($0)") }
        let text = emitted(.openEnumeration(OpenEnumerationDeclaration(name: "A", values: values)))
        #expect(text.contains("    public static var allCases: [Self] {\n        [\n            value0, value1, "))
        #expect(text.hasSuffix("value29,\n        ]\n    }\n}"))
    }
}
