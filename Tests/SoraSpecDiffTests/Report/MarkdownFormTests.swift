import Testing

@testable import SoraSpecDiff

@Suite struct DiffMarkdownTests {
    @Test func `Every part`() {
        #expect(
            Sample.report.render(as: .markdown) == """
                ## API changes

                On the wire: 1 error, 1 warning, 1 info\("  ")
                In Swift: 2 breaks, 1 addition\("  ")
                Version: major for the API (1 change), major for the Swift package (2 declarations)\("  ")

                ### `POST /videos`, `GET /videos`

                - **error** `seconds` became `string`, was `integer`, in the answer `200`, and so wherever else it is used · `response-property-type-changed` · `specs/shop.yaml:12`
                  <br>Swift: breaks `Shop.Video.seconds`
                  ```diff
                  - seconds: {type: integer}
                  + seconds: {type: string}
                  ```

                ### `POST /videos`

                - **warning** removed the request property `size` · `request-property-removed` · `old/shop.yaml:12`
                  <br>Swift: breaks `Shop.Video.size`
                  ```diff
                  - size: {type: string}
                  ```

                ### Swift

                - **breaks** `Shop.Video.seconds`: read a text
                  ```diff
                  - public var seconds: Int?
                  + public var seconds: String?
                  ```
                - **breaks** `Shop.Video.size`
                  ```diff
                  - public var size: String?
                  ```

                <details><summary>Changes that break nothing: 1</summary>

                ### `POST /videos`

                - **info** added the tag `videos` · `api-tag-added` · `specs/shop.yaml:5`

                </details>

                <details><summary>Additions in Swift: 1</summary>

                - `Shop.Client.deleteVideo(id:)`

                </details>

                """)
    }

    @Test func `A comment is never longer than GitHub takes`() {
        let changes = (1...2000).map { number in
            Change(Sample.typeChanged, ["p\(number)", "a", "b", "200"], in: Sample.create, old: nil, new: Sample.typePlaces.new)
        }
        let text = DiffReport(Difference(changes: changes + Sample.changes, swiftChanges: Sample.swiftChanges)).render(as: .markdown)
        #expect(text.utf8.count < 61_000 && text.utf8.count > 50_000)
        #expect(text.hasSuffix("more do not fit into a comment; ‘--format html’ has them all.\n"))
        #expect(text.components("<details>") == text.components("</details>"))
    }

    @Test func `Nothing changed`() {
        #expect(DiffReport(Difference()).render(as: .markdown) == "## API changes\n\nNo changes.  \n")
    }

    @Test(arguments: [
        ("a", "`a`"), ("", "‘’"), (" ", "‘ ’"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("``x", "``` ``x ```"), (" a ", "`  a  `"),
        ("a\nb", "`a\\nb`"), ("</code>", "`</code>`"),
    ])
    func `What a document says is code`(_ text: String, _ code: String) { #expect(MarkdownText.code(text) == code) }

    @Test(arguments: [
        ("unwrap `status`", "unwrap `status`"), ("see @everyone", "`see @everyone`"), ("www.evil.example", "`www.evil.example`"),
        ("write `.a`, or its text `\"`\"", "``write `.a`, or its text `\"`\"``"), ("a `b", "``a `b``"), ("GH-1 `x`", "`` GH-1 `x` ``"),
    ])
    func `A sentence is code as a whole where its words are not plain`(_ text: String, _ expected: String) {
        #expect(MarkdownText.sentence(text) == expected)
    }

    @Test func `Hostile text stands in code alone`() {
        let text = HostileSample.report.render(as: .markdown)
        for scalar in text.unicodeScalars where scalar != "\n" { #expect(!HostileSample.steers(scalar)) }
        var isInBlock = false
        for line in text.split(separator: "\n").dropFirst(1) {
            if line.hasPrefix("  ```") { isInBlock.toggle(); continue }
            if isInBlock { #expect(line.hasPrefix("  + ") || line.hasPrefix("  - ")); continue }
            let words = withoutCode(line)
            for forbidden in ["<img", "<script", "](", "@", "http", "](//", "`", "::error", "$x$", "~~"] {
                #expect(!words.contains(forbidden), "\(forbidden) in \(words)")
            }
        }
    }

    /// Takes code spans out, as [CommonMark](https://spec.commonmark.org/0.31.2/#code-spans) finds them.
    private func withoutCode(_ line: Substring) -> String {
        var words = ""
        var rest = line
        while let start = rest.firstIndex(of: "`") {
            words += rest[..<start]
            let fence = rest[start...].prefix { $0 == "`" }
            var tail = rest[fence.endIndex...]
            while let next = tail.firstIndex(of: "`") {
                let run = tail[next...].prefix { $0 == "`" }
                tail = tail[run.endIndex...]
                if run.count == fence.count { break }
            }
            rest = tail
        }
        return words + rest
    }
}

extension String {
    /// Counts how often a text stands in it.
    fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
