import SoraPlanning
import Testing

@testable import SoraEmitter

@Suite struct IncomingCallEmissionTests {
    private func text(_ choice: UnionDeclaration.Choice) -> String {
        var union = UnionDeclaration(
            name: "Webhook", documentation: Documentation("The calls that the provider makes to webhooks."),
            variants: [
                .init(name: "ping", type: .named("Ping"), documentation: Documentation("Named `ping`.")),
                .init(name: "shipped", type: .named("Order")),
            ], choice: choice)
        union.incoming = IncomingChoice(calls: [.init("ping", variant: 0), .init("order.shipped", variant: 1)], groups: [[1], [0]])
        if case .discriminator(let place, let values) = choice { union.incoming?.texts = .init(at: place, values) }
        return files(ClientPlan(namespace: "Studio", types: [.union(union)]))[0]
    }

    @Test func callsAreToldApartByAProperty() {
        let choice = UnionDeclaration.Choice.discriminator(
            property: "/type", values: [.init("ping", variant: 0), .init("order", variant: 1)])
        #expect(
            text(choice).hasSuffix(
                """
                    /// The calls that the provider makes to webhooks.
                    public enum Webhook: IncomingCall {
                        /// Named `ping`.
                        case ping(Ping)
                        case shipped(Order)
                        /// A call that is none of the others, as it came.
                        case unrecognized(JSONValue)

                        public static let payloads = IncomingPayloads(
                            by: "/type",
                            ["ping": 0, "order": 1],
                            calls: ["ping": 0, "order.shipped": 1]
                        )

                        public init(payload: Int?, of body: JSONValue) throws {
                            switch payload {
                            case 0: self = .ping(try body.decoded())
                            case 1: self = .shipped(try body.decoded())
                            default: self = .unrecognized(body)
                            }
                        }
                    }
                }

                """))
    }

    @Test func callsAreToldApartByTheirSchemas() {
        #expect(
            text(.schemas([7, 9])).contains(
                """
                            by: Studio.schemas,
                            [[(9, 1)], [(7, 0)]],
                            calls:
                """))
    }
}
