import SoraTestSupport
import Testing

@testable import SoraSpecDiff

@Suite struct DiffHTMLTests {
    @Test func `A finding has its level, words, place and lines`() {
        let page = Sample.report.render(as: .html)
        #expect(
            page.contains(
                """
                <li class="error">
                <p><b class="level">error</b> <code>seconds</code> became <code>string</code>, was <code>integer</code>, in the answer <code>200</code>, and so wherever else it is used</p>
                <p class="place"><span>response-property-type-changed</span><span>specs/shop.yaml:12:25</span></p>
                <pre><del><span class="number">11</span><span>seconds: {type: <mark>integer</mark>}</span></del><ins><span class="number">12</span>\
                <span>seconds: {type: <mark>string</mark>}</span></ins></pre><p class="effect"><span class="breaks">Swift: breaks</span> \
                <code>Shop.Video.seconds</code></p>
                </li>
                """))
        #expect(page.contains(#"<section class="has-error" id="section-0">"#))
        #expect(page.contains("<h2><b>POST</b> /videos<br><b>GET</b> /videos</h2>"))
        #expect(page.contains(#"<section class="has-info has-warning" id="section-1">"#))
        #expect(page.contains("from <code>old/shop.yaml</code> to <code>specs/shop.yaml</code>"))
    }

    @Test func `Levels and effects that are there have a check box`() {
        let page = Sample.report.render(as: .html)
        for name in ["error", "warning", "info", "breaks", "adds"] {
            #expect(page.contains("<input type=\"checkbox\" id=\"show-\(name)\" checked>"), "\(name)")
        }
        #expect(!page.contains("id=\"show-may-break\""))
    }

    @Test func `A declaration has its mend and what it was and is`() {
        let page = Sample.report.render(as: .html)
        #expect(page.contains("<p><b class=\"level\">breaks</b> <code>Shop.Video.seconds</code>: read a text</p>"))
        #expect(
            page.contains(
                "<pre><del><span>public var seconds: Int?</span></del><ins><span>public var seconds: String?</span></ins></pre>"))
    }

    @Test func `Hostile text makes no markup`() {
        let page = HostileSample.report.render(as: .html)
        let tag =
            #/<\/?(li|p|b|span|code|pre|del|ins|mark|section|h1|h2|ul|ol|br|small|a|nav|header|main|dl|dt|dd|div|fieldset|legend|label|input|details|summary|body|html|head|title)( (class|id|href|type|aria-label|lang)="[a-zA-Z0-9#_ -]*"| checked)*>/#
        let head = page.range(of: "</head>")
        let body = head.map { page[$0.upperBound...] } ?? ""
        #expect(!body.isEmpty)
        let text = body.replacing(tag, with: "")
        let rest = text.split(separator: "\n").filter { $0.contains("<") || $0.contains(">") }
        #expect(rest.isEmpty, "\(rest)")
        #expect(body.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        for scalar in page.unicodeScalars where scalar != "\n" { #expect(!HostileSample.steers(scalar)) }
    }

    @Test func `The page loads nothing and runs nothing`() {
        let page = Sample.report.render(as: .html)
        #expect(page.contains("content=\"default-src 'none'; style-src 'sha256-"))
        for word in ["<script", "http:", "https:", "url(", "@import", "src=", "style=", "unsafe"] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test(.enabled(if: JudgeEnvironment.isWanted, "\(JudgeEnvironment.absence)"))
    func `The policy names the style sheet`() throws {
        let folder = try TemporaryFolder(["style.css": HTMLStyle.text])
        let program =
            "import base64, hashlib, sys; print(base64.b64encode(hashlib.sha256(open(sys.argv[1], 'rb').read()).digest()).decode())"
        let digest = try Execution(of: JudgeEnvironment.python.path, ["-c", program, folder.path("style.css")]).output
        #expect(HTMLStyle.policy.contains("'sha256-\(digest.trimmingPrefix("\n").prefix { $0 != "\n" })'"))
    }

    @Test func `Nothing changed`() {
        let page = DiffReport(Difference()).render(as: .html)
        #expect(page.contains("<p>No changes.</p>"))
        #expect(!page.contains("<nav") && !page.contains("<fieldset"))
    }
}
