import SoraPlanning
import Testing

@testable import SoraEmitter

@Suite struct UnionTests {
    private let variants: [UnionDeclaration.Variant] = [
        .init(name: "video", type: .named("Video"), documentation: Documentation("A video.")),
        .init(name: "address", type: .external("Foundation.URL")),
    ]

    @Test func aDiscriminatorChoosesTheVariant() {
        let union = UnionDeclaration(
            name: "Item", documentation: Documentation("An item."), variants: variants,
            choice: .discriminator(
                property: "type", values: [.init("video", variant: 0), .init("url", variant: 1), .init("film", variant: 0)]))
        #expect(
            emitted(.union(union)) == """
                /// An item.
                public enum Item: Codable, MemberwiseHashable, Sendable {
                    /// A video.
                    case video(Video)
                    case address(Foundation.URL)
                    /// A value that fits none of the others, as it came.
                    case unrecognized(JSONValue)

                    public init(from decoder: any Decoder) throws {
                        let value = try JSONValue(from: decoder)
                        switch value["type"]?.string {
                        case "video", "film": self = .video(try value.decoded())
                        case "url": self = .address(try value.decoded())
                        default: self = .unrecognized(value)
                        }
                    }

                    public func encode(to encoder: any Encoder) throws {
                        switch self {
                        case .video(let value): try value.encode(to: encoder)
                        case .address(let value):
                            var container = encoder.singleValueContainer()
                            try container.encode(value)
                        case .unrecognized(let value): try value.encode(to: encoder)
                        }
                    }

                    public static func areEqual(_ lhs: Self, _ rhs: Self) -> Bool {
                        switch (lhs, rhs) {
                        case (.video(let lhs), .video(let rhs)): Memberwise.agree(lhs, rhs)
                        case (.address(let lhs), .address(let rhs)): Memberwise.agree(lhs, rhs)
                        case (.unrecognized(let lhs), .unrecognized(let rhs)): Memberwise.agree(lhs, rhs)
                        default: false
                        }
                    }

                    public func hash(into hasher: inout Hasher) {
                        switch self {
                        case .video(let value): hasher.combine(value)
                        case .address(let value): hasher.combine(value)
                        case .unrecognized(let value): hasher.combine(value)
                        }
                    }
                }
                """)
    }

    @Test func schemasChooseWhereThereIsNoDiscriminator() {
        let text = emitted(.union(UnionDeclaration(name: "Item", variants: variants, choice: .schemas([7, 3]), isIndirect: true)))
        #expect(text.hasPrefix("public indirect enum Item: Codable, MemberwiseHashable, Sendable {\n"))
        #expect(
            text.contains(
                """
                        switch Studio.schemas.firstSatisfied(by: value, of: [7, 3]) {
                        case 0: self = .video(try value.decoded())
                        case 1: self = .address(try value.decoded())
                        default: self = .unrecognized(value)
                        }

                """))
    }
}
