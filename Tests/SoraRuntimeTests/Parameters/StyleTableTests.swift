import Testing

@testable import SoraRuntime

/// The table of [Style Examples](https://spec.openapis.org/oas/v3.2.0.html#style-examples), row by row; `-` stands where it says n/a.
struct StyleTableTests {
    /// A row: the style, `explode`, and what an empty text, a text, a list and an object become.
    private static let rows = """
        matrix         false  ;color  ;color=blue  ;color=blue,black,brown              ;color=R,100,G,200,B,150
        matrix         true   ;color  ;color=blue  ;color=blue;color=black;color=brown  ;R=100;G=200;B=150
        label          false  .       .blue        .blue,black,brown                    .R,100,G,200,B,150
        label          true   .       .blue        .blue.black.brown                    .R=100.G=200.B=150
        simple         false  _       blue         blue,black,brown                     R,100,G,200,B,150
        simple         true   _       blue         blue,black,brown                     R=100,G=200,B=150
        form           false  color=  color=blue   color=blue,black,brown               color=R,100,G,200,B,150
        form           true   color=  color=blue   color=blue&color=black&color=brown   R=100&G=200&B=150
        spaceDelimited false  -       -            color=blue%20black%20brown           color=R%20100%20G%20200%20B%20150
        pipeDelimited  false  -       -            color=blue%7Cblack%7Cbrown           color=R%7C100%7CG%7C200%7CB%7C150
        deepObject     true   -       -            -                                    color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150
        cookie         false  color=  color=blue   color=blue,black,brown               color=R,100,G,200,B,150
        cookie         true   color=  color=blue   color=blue;_color=black;_color=brown R=100;_G=200;_B=150
        """
    private static let styles: [String: ParameterStyle] = [
        "matrix": .matrix, "label": .label, "simple": .simple, "form": .form, "spaceDelimited": .spaceDelimited,
        "pipeDelimited": .pipeDelimited, "deepObject": .deepObject, "cookie": .cookie,
    ]
    private static let values: [ParameterForm] = [
        .text(""), .text("blue"), ["blue", "black", "brown"].parameterForm,
        .object([.init("R", .text("100")), .init("G", .text("200")), .init("B", .text("150"))]),
    ]

    @Test("Every style writes every kind of value as the table says", arguments: rows.split(separator: "\n").map(String.init))
    func row(text: String) throws {
        let cells = text.split(separator: " ").map { String($0).replacing("_", with: $0 == "_" ? "" : " ") }
        let style = try #require(Self.styles[cells[0]])
        for (value, expected) in zip(Self.values, cells.dropFirst(2)) where expected != "-" {
            #expect(written(value, style, explode: cells[1] == "true") == expected)
        }
    }

    private func written(_ value: ParameterForm, _ style: ParameterStyle, explode: Bool) -> String {
        switch style {
        case .matrix, .label, .simple: value.pathText("color", style, explode: explode)
        case .cookie: value.queryItems("color", style, explode: explode, .none).joined(separator: "; ")
        default: value.queryItems("color", style, explode: explode).joined(separator: "&")
        }
    }

    @Test("An empty list and an empty object are as if nothing were given", arguments: [true, false])
    func empties(explode: Bool) {
        for style in [ParameterStyle.form, .spaceDelimited, .pipeDelimited, .deepObject, .cookie] {
            #expect(ParameterForm.list([]).queryItems("color", style, explode: explode).isEmpty)
            #expect(ParameterForm.object([]).queryItems("color", style, explode: explode).isEmpty)
        }
    }

    @Test("Reserved characters stay where they are allowed, and where they mean nothing to their place")
    func reserved() {
        let text = ParameterForm.text(":/?#[]@!$&'()*+,;=%41%")
        #expect(text.queryItems("n", .form, explode: true, .exceptReserved) == ["n=:/?%23%5B%5D@!$%26'()*%2B,;=%41%25"])
        #expect(text.pathText("n", .simple, explode: false, .exceptReservedInPath) == ":%2F%3F%23%5B%5D@!$&'()*+,;=%41%25")
        #expect(text.queryItems("n", .form, explode: true, .exceptReservedInCookie) == ["n=:/?#[]@!$&'()*+%2C%3B=%41%25"])
        #expect(text.queryItems("n", .form, explode: true) == ["n=%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%2541%25"])
    }
}
