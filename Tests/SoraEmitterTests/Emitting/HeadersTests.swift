import SoraPlanning
import Testing

@testable import SoraEmitter

struct HeadersTests {
    @Test func headersOfResponses() {
        let headers = HeadersDeclaration(
            name: "ResponseHeaders", documentation: Documentation("The headers."),
            headers: [
                .init(name: "link", key: "Link", type: .external("String"), documentation: Documentation("Other pages.")),
                .init(name: "xSizes", key: "X-Sizes", type: .array(.external("Int")), notation: .list),
                .init(name: "default", key: "X-\"", type: .named("Frame"), notation: .members(explode: true)),
                .init(name: "quota", key: "Quota", type: .external("JSONValue"), notation: .json),
            ])
        let text = files(ClientPlan(namespace: "Studio", types: [.headers(headers)]))[0]
        #expect(
            text.contains(
                #"""
                    /// The headers.
                    public struct ResponseHeaders: TypedHeaders {
                        public let headers: HTTPHeaders
                        public init(_ headers: HTTPHeaders) { self.headers = headers }

                        /// Other pages.
                        public var link: String? { value("Link") }
                        public var xSizes: [Int]? { list("X-Sizes") }
                        public var `default`: Frame? { members("X-\"", explode: true) }
                        public var quota: JSONValue? { json("Quota") }
                    }

                """#))
    }
}
