import Foundation
import Testing

@testable import SoraRuntime

/// What styles leave open: headers, characters, kinds of values.
struct ParameterStyleTests {
    private let text = ParameterForm.text("blue")
    private let object = ParameterForm.object([.init("R", .text("100")), .init("G", .text("200")), .init("B", .text("150"))])

    @Test func `writes headers without encoding`() {
        #expect(text.headerText(explode: false) == "blue")
        #expect(["a b", "ü"].parameterForm.headerText(explode: false) == "a b,ü")
        #expect(object.headerText(explode: false) == "R,100,G,200,B,150")
        #expect(object.headerText(explode: true) == "R=100,G=200,B=150")
    }

    @Test func `encodes all but unreserved characters`() {
        #expect(PercentEncoding.all.encode("aZ0-._~") == "aZ0-._~")
        #expect(PercentEncoding.all.encode("a/b?c#d&e=f+g h%41") == "a%2Fb%3Fc%23d%26e%3Df%2Bg%20h%2541")
        #expect(PercentEncoding.all.encode("ü😀\r\n\0") == "%C3%BC%F0%9F%98%80%0D%0A%00")
        #expect(PercentEncoding.exceptReserved.encode("a/b?c:d@e=f,g;h%41") == "a/b?c:d@e=f,g;h%41")
        #expect(PercentEncoding.exceptReserved.encode("a#b&c+d[e]f%4g %") == "a%23b%26c%2Bd%5Be%5Df%254g%20%25")
    }

    @Test func `writes values`() {
        enum Side: String, ParameterValue { case left }
        let id = UUID()
        #expect(Side.left.parameterForm == .text("left"))
        #expect([true, false].parameterForm == .list([.text("true"), .text("false")]))
        #expect([1.0, 1.5, -2, 1e300].map(\.parameterForm) == ["1", "1.5", "-2", "1e+300"].map(ParameterForm.text))
        #expect(UInt64.max.parameterForm == .text("18446744073709551615"))
        #expect(id.parameterForm == .text(id.uuidString.lowercased()))
        #expect(["b": 2, "a": 1].parameterForm == .object([.init("a", .text("1")), .init("b", .text("2"))]))
        #expect([DateTime(rawValue: "2024-02-29T00:00:00Z")].parameterForm == .list([.text("2024-02-29T00:00:00Z")]))
        #expect([1, nil, 2].parameterForm.queryItems("n", .form, explode: true) == ["n=1", "n=2"])
        #expect(Nullable<Int>.null.parameterForm.queryItems("n", .form, explode: true) == [])
        #expect(Nullable.value(5).parameterForm == .text("5"))
        let json: JSONValue = ["a": 1, "b": ["x", true]]
        #expect(
            json.parameterForm.queryItems("f", .deepObject, explode: true) == ["f%5Ba%5D=1", "f%5Bb%5D%5B0%5D=x", "f%5Bb%5D%5B1%5D=true"])
    }
}
