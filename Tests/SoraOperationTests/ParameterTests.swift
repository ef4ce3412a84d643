import Foundation
import SoraOperationClients
import SoraRuntime
import Testing

/// Generated methods write parameters as the [style examples](https://spec.openapis.org/oas/v3.2.0.html#style-examples) do.
struct ParameterTests {
    private let list = ["blue", "black", "brown"]
    private let color = Parameters.Color(r: 100, g: 200, b: 150)

    private func target(_ call: (Parameters.Client) async throws -> Void) async throws -> String {
        try await sent { try await call(Parameters.Client(configuration: $0)) }.target
    }

    @Test("Paths: simple, label and matrix")
    func paths() async throws {
        #expect(
            try await target { try await $0.simplePath(color: "a b/c", list: list, object: color, exploded: color) }
                == "/simple/a%20b%2Fc/blue,black,brown/R,100,G,200,B,150/R=100,G=200,B=150")
        #expect(
            try await target { try await $0.labelPath(color: "blue", list: list, object: color, exploded: color) }
                == "/label/.blue/.blue.black.brown/.R,100,G,200,B,150/.R=100.G=200.B=150")
        #expect(
            try await target { try await $0.matrixPath(color: "blue", list: list, object: color, exploded: color) }
                == "/matrix/;color=blue/;list=blue;list=black;list=brown/;object=R,100,G,200,B,150/;R=100;G=200;B=150")
    }

    @Test("Queries: lists and objects in every style; what is empty or absent is not there")
    func queries() async throws {
        #expect(
            try await target { try await $0.queries(text: "", list: list, joined: list, spaced: list, piped: list) }
                == "/query?text=&list=blue&list=black&list=brown&joined=blue,black,brown&spaced=blue%20black%20brown&piped=blue%7Cblack%7Cbrown"
        )
        #expect(
            try await target { try await $0.queries(list: [], object: color, flat: color, reserved: "a/b?c&d") }
                == "/query?R=100&G=200&B=150&flat=R,100,G,200,B,150&reserved=a/b?c%26d")
        #expect(try await target { try await $0.queries() } == "/query")
    }

    @Test("Deep objects nest, and elements of arrays have their index")
    func deepObjects() async throws {
        let filter = Parameters.Filter(name: "a&b", size: .init(min: 1), tags: ["x", "y"], items: [.init(price: "p"), .init(price: "q")])
        #expect(
            try await target { try await $0.queries(deep: filter) }.removingBrackets
                == "/query?deep[name]=a%26b&deep[size][min]=1&deep[tags][0]=x&deep[tags][1]=y&deep[items][0][price]=p&deep[items][1][price]=q"
        )
        #expect(try await target { try await $0.deepList(expand: ["a", "b"]) }.removingBrackets == "/query/deep?expand[0]=a&expand[1]=b")
        #expect(try await target { try await $0.queries(deep: .init()) } == "/query")
    }

    @Test("Content: JSON, and text that the caller writes")
    func content() async throws {
        #expect(
            try await target { try await $0.queries(json: .init(tags: ["x"]), xml: "<a/>") }
                == "/query?json=%7B%22tags%22%3A%5B%22x%22%5D%7D&xml=%3Ca%2F%3E")
    }

    @Test("Headers are not encoded, and those that others write are no arguments")
    func headers() async throws {
        let headers = try await sent {
            try await Parameters.Client(configuration: $0).headers(xText: "a b", xList: [1, 2], xObject: color, xExploded: color)
        }.http.headers
        #expect(headers["X-Text"] == "a b" && headers["X-List"] == "1,2")
        #expect(headers["X-Object"] == "R,100,G,200,B,150" && headers["X-Exploded"] == "R=100,G=200,B=150")
    }

    @Test("Cookies stand in one header; style form encodes them, style cookie does not")
    func cookies() async throws {
        func cookie(_ call: (Parameters.Client) async throws -> Void) async throws -> String? {
            try await sent { try await call(Parameters.Client(configuration: $0)) }.http.headers["Cookie"]
        }
        #expect(
            try await cookie { try await $0.cookies(session: "a;b ü", list: ["x", "y"], joined: ["x", "y"]) }
                == "session=a%3Bb%20%C3%BC; list=x; list=y; joined=x,y")
        #expect(
            try await cookie { try await $0.cookies(raw: "a=b/c%20", rawList: ["x", "y"], rawObject: color) }
                == "raw=a=b/c%20; rawList=x; rawList=y; R=100; G=200; B=150")
        #expect(try await cookie { try await $0.cookies(list: []) } == nil)
        await #expect(throws: APIError.self) { try await cookie { try await $0.cookies(raw: "a; admin=true") } }
        await #expect(throws: APIError.self) { try await cookie { try await $0.cookies(raw: "a\r\nb") } }
    }

    @Test("The whole query: a form, JSON, a text")
    func querystrings() async throws {
        let search = Parameters.Search(words: ["a b", "c"], sort: ["x", "y"], range: .init(from: 1), extra: .init(a: true))
        #expect(
            try await target { try await $0.searchByForm(search: search) }
                == "/querystring/form?words=a%20b&words=c&sort=x,y&range%5Bfrom%5D=1&extra=%7B%22a%22%3Atrue%7D")
        #expect(
            try await target { try await $0.searchByJSON(search: .init(words: ["a"])) }
                == "/querystring/json?%7B%22words%22%3A%5B%22a%22%5D%7D")
        #expect(try await target { try await $0.searchByJSON() } == "/querystring/json")
        #expect(
            try await target { try await $0.searchByPath(selector: "$.a[?@.b == 1]") }
                == "/querystring/path?%24.a%5B%3F%40.b%20%3D%3D%201%5D")
    }
}

extension String {
    /// The text with brackets as they are, which queries have percent-encoded.
    fileprivate var removingBrackets: String { replacingOccurrences(of: "%5B", with: "[").replacingOccurrences(of: "%5D", with: "]") }
}
