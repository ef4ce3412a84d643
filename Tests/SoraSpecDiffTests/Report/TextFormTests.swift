import SoraDiagnostics
import Testing

@testable import SoraSpecDiff

@Suite struct DiffTextTests {
    @Test func `Every part`() {
        #expect(
            Sample.report.render(as: .text) == """
                2 operations: POST /videos, GET /videos
                specs/shop.yaml:12:25: error: ‘seconds’ became ‘string’, was ‘integer’, in the answer ‘200’, and so wherever else it is used [response-property-type-changed]
                  12 |         seconds: {type: string}
                     |                         ^~~~~~
                old/shop.yaml:11:25: note: it was
                  11 |         seconds: {type: integer}
                     |                         ^~~~~~~
                swift: breaks Shop.Video.seconds

                POST /videos (createVideo)
                old/shop.yaml:12:9: warning: removed the request property ‘size’ [request-property-removed]
                  12 |         size: {type: string}
                     |         ^~~~
                swift: breaks Shop.Video.size
                specs/shop.yaml:5:14: info: added the tag ‘videos’ [api-tag-added]
                   5 |       tags: [videos]
                     |              ^~~~~~~

                Swift
                specs/shop.yaml:12:9: breaks: Shop.Video.seconds
                  - public var seconds: Int?
                  + public var seconds: String?
                help: read a text
                old/shop.yaml:12:9: breaks: Shop.Video.size
                  - public var size: String?
                adds: Shop.Client.deleteVideo(id:)

                On the wire: 1 error, 1 warning, 1 info
                In Swift: 2 breaks, 1 addition
                Version: major for the API (1 change), major for the Swift package (2 declarations)

                """)
    }

    @Test func `Many operations and many additions are counted`() {
        let changes = (1...6).map {
            Change(
                Sample.typeChanged, ["x", "a", "b", "200"], in: OperationName(method: "GET", path: "/\($0)"), old: nil,
                new: Sample.typePlaces.new)
        }
        let swiftChanges = (1...22).map { SwiftChange("Shop.New\($0)", before: nil, after: "struct", effect: .adds) }
        let text = DiffReport(Difference(changes: changes, swiftChanges: swiftChanges)).render(as: .text)
        #expect(text.hasPrefix("6 operations: GET /1, GET /2, GET /3, GET /4 and 2 more\n"))
        #expect(text.contains("adds: Shop.New20\nadds: … and 2 more\n"))
        #expect(text.contains("On the wire: 1 error\nIn Swift: 22 additions\n"))
    }

    @Test func `What is of the document has a title of its own`() {
        let text = DiffReport(Difference(changes: [Change(Sample.tagAdded, ["x"], old: nil, new: nil)])).render(as: .text)
        #expect(text.hasPrefix("The document\ninfo: added the tag ‘x’ [api-tag-added]\n\n"))
    }

    @Test func `Long arguments are cut`() {
        let long = String(repeating: "é", count: 200)
        let text = DiffReport(Difference(changes: [Change(Sample.tagAdded, [long], old: nil, new: nil)])).render(as: .text)
        #expect(text.contains("‘\(String(repeating: "é", count: 160))…’"))
    }

    @Test func `Colours are those of diagnostics`() {
        let text = Sample.report.render(as: .text, usesColor: true)
        #expect(text.hasPrefix("\u{1B}[1m2 operations: POST /videos, GET /videos\u{1B}[0m\n"))
        #expect(text.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(text.contains("\u{1B}[1;36mswift:\u{1B}[0m breaks Shop.Video.seconds\n"))
    }

    @Test func `Nothing steers a terminal or a log of GitHub`() {
        let text = HostileSample.report.render(as: .text)
        for scalar in text.unicodeScalars where scalar != "\n" {
            #expect(!HostileSample.steers(scalar), "U+\(String(scalar.value, radix: 16))")
        }
        #expect(!text.contains("##["))
        #expect(!text.split(separator: "\n").contains { $0.drop(while: \.isWhitespace).hasPrefix("::") })
    }

    @Test func `No changes`() {
        #expect(DiffReport(Difference()).render(as: .text) == "No changes.\n")
    }
}
