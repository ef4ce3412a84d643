import Foundation
import SoraOperationClients
import SoraRuntime
import Testing

struct BodyTests {
    private let order = Bodies.Order(
        name: "", items: [.init(price: "p"), .init(price: "q")], address: .init(city: "A&B", lines: ["x"]), sizes: [1, 2],
        words: ["a b", "c"], link: "https://a/?b", ids: ["1", "x"])

    private func request(_ call: (Bodies.Client) async throws -> Void) async throws -> SentRequest {
        try await sent { try await call(Bodies.Client(configuration: $0)) }
    }

    @Test("A form follows its encoding, field by field")
    func encodedForm() async throws {
        let request = try await request { try await $0.sendForm(order) }
        #expect(request.http.headers["Content-Type"] == "application/x-www-form-urlencoded")
        #expect(
            request.text.removingPercentEncoding
                == "name=&items[0][price]=p&items[1][price]=q&address[city]=A&B&address[lines][0]=x&sizes=1,2&words=a b c&link=https://a/?b"
                + #"&ids="1"&ids="x""#)
        #expect(request.text.contains("address%5Bcity%5D=A%26B") && request.text.contains("words=a%20b%20c&link=https://a/?b"))
        #expect(try await self.request { try await $0.sendForm() }.http.headers["Content-Type"] == nil)
    }

    @Test("Without an encoding lists repeat, and objects are JSON")
    func plainForm() async throws {
        let request = try await request { try await $0.sendPlainForm(order) }
        #expect(
            request.text.removingPercentEncoding
                == #"name=&items={"price":"p"}&items={"price":"q"}&address={"city":"A&B","lines":["x"]}&sizes=1&sizes=2&words=a b&words=c"#
                + "&link=https://a/?b&ids=1&ids=x")
    }

    @Test("Parts of a multipart form follow their encoding: content type, headers, style")
    func multipart() async throws {
        let upload = Bodies.Upload(
            picture: FilePart(Data("P".utf8)), pictures: [FilePart(Data("Q".utf8), filename: "q.gif")], note: "n", sdp: "s", count: 1,
            details: .init(a: 1), parts: [.init(b: true), .init(b: false)], tags: ["x", "y"],
            link: .init(create: true, meta: ["k": "v"]), expand: ["e", "f"], report: FilePart(Data("<r/>".utf8), filename: nil),
            pictureXChecksum: 5, detailsXVersion: "2")
        let request = try await request { try await $0.sendParts(upload) }
        #expect(request.http.headers["Content-Type"]?.hasPrefix("multipart/form-data; boundary=sora-") == true)
        #expect(
            request.parts == """
                --B
                Content-Disposition: form-data; name="picture"; filename="file"
                Content-Type: image/png
                X-Checksum: 5

                P
                --B
                Content-Disposition: form-data; name="pictures"; filename="q.gif"
                Content-Type: image/gif

                Q
                --B
                Content-Disposition: form-data; name="note"
                Content-Type: text/plain; charset=utf-8

                n
                --B
                Content-Disposition: form-data; name="sdp"
                Content-Type: application/sdp

                s
                --B
                Content-Disposition: form-data; name="count"

                1
                --B
                Content-Disposition: form-data; name="details"
                Content-Type: application/vnd.details+json
                X-Version: 2

                {"a":1}
                --B
                Content-Disposition: form-data; name="parts"
                Content-Type: application/json

                {"b":true}
                --B
                Content-Disposition: form-data; name="parts"
                Content-Type: application/json

                {"b":false}
                --B
                Content-Disposition: form-data; name="tags"

                x
                --B
                Content-Disposition: form-data; name="tags"

                y
                --B
                Content-Disposition: form-data; name="link[create]"

                true
                --B
                Content-Disposition: form-data; name="link[meta][k]"

                v
                --B
                Content-Disposition: form-data; name="expand"

                e,f
                --B
                Content-Disposition: form-data; name="report"
                Content-Type: application/xml

                <r/>
                --B--

                """)
    }

    @Test("A file's own content type stays, where it has one or its name tells one that the part takes", arguments: ["a.jpg", "a.gif"])
    func contentTypesOfFiles(name: String) async throws {
        let guessed = Bodies.Upload(picture: FilePart(Data(), filename: name), detailsXVersion: "1")
        let type = name == "a.jpg" ? "image/jpeg" : "image/png"
        #expect(try await request { try await $0.sendParts(guessed) }.text.contains("Content-Type: \(type)\r\n"))
        let own = Bodies.Upload(picture: FilePart(Data(), filename: name, contentType: "image/webp"), detailsXVersion: "1")
        #expect(try await request { try await $0.sendParts(own) }.text.contains("Content-Type: image/webp\r\n"))
        #expect(try await request { try await $0.sendParts() }.bytes.isEmpty, "the body may be left out")
    }

    @Test("Parts without names are put together by the caller")
    func mixed() async throws {
        var form = MultipartForm()
        form.part(FilePart(Data("{}".utf8), filename: nil, contentType: "application/json"))
        form.part(FilePart(Data("P".utf8), filename: "p.png"))
        let request = try await request { try await $0.sendMixed(form) }
        #expect(request.http.headers["Content-Type"]?.hasPrefix("multipart/mixed; boundary=") == true)
        #expect(
            request.parts == """
                --B
                Content-Type: application/json

                {}
                --B
                Content-Disposition: attachment; filename="p.png"
                Content-Type: image/png

                P
                --B--

                """)
    }

    @Test("A wildcard is no content type: what is sent names one")
    func wildcards() async throws {
        let any = try await request { _ = try await $0.sendAny(["a": 1]) }
        #expect(any.http.headers["Content-Type"] == "application/json" && any.text == #"{"a":1}"#)
        #expect(any.http.headers["Accept"] == "application/*")
        let image = try await request { try await $0.sendImage(.bytes([1, 2]), options: .init(headers: ["Content-Type": "image/png"])) }
        #expect(image.http.headers["Content-Type"] == "image/png" && image.bytes == [1, 2])
        #expect(try await request { try await $0.sendImage(.bytes([1])) }.http.headers["Content-Type"] == "application/octet-stream")
    }

    @Test("Texts, XML, and media types with parameters")
    func mediaTypes() async throws {
        let text = try await request { _ = try await $0.sendText("a,b") }
        #expect(text.http.headers["Content-Type"] == "text/csv" && text.text == "a,b")
        let json = try await request { _ = try await $0.sendJSON(.init(name: "n")) }
        #expect(json.http.headers["Content-Type"] == "application/vnd.order+json; charset=utf-8" && json.text == #"{"name":"n"}"#)
        #expect(json.http.headers["Accept"] == "application/vnd.order+json; v=2")
    }
}
