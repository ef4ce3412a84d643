import Testing

@testable import SoraRuntime

struct FileVersionTests {
    private func version(_ status: Int = 200, _ headers: HTTPHeaders) -> FileVersion {
        FileVersion(HTTPResponseHead(status: status, headers: headers))
    }

    @Test func `is told by a strong ETag, or by a date that is old enough`() {
        #expect(version(200, ["ETag": "\"a\"", "Content-Length": "5"]) == FileVersion(validator: "\"a\"", length: 5))
        #expect(version(200, ["ETag": "W/\"a\""]).validator == nil)
        #expect(version(200, ["ETag": "a"]).validator == nil)
        let date = "Wed, 21 Oct 2026 07:28:00 GMT"
        #expect(version(200, ["Last-Modified": date, "Date": "Wed, 21 Oct 2026 07:30:00 GMT"]).validator == date)
        #expect(version(200, ["Last-Modified": date, "Date": "Wednesday, 21-Oct-26 07:29:00 GMT"]).validator == date)
        for sent in [date, "Wed, 21 Oct 2026 07:28:59 GMT", "Wed, 21 Oct 2026 07:00:00 GMT", "soon"] {
            #expect(version(200, ["Last-Modified": date, "Date": sent]).validator == nil)
        }
        #expect(version(200, ["Last-Modified": "yesterday", "Date": date]).validator == nil)
        #expect(version(200, ["Last-Modified": date]).validator == nil)
    }

    @Test(arguments: [
        ("bytes 500-999/1234", 500, 999, 1234), ("bytes 0-0/1", 0, 0, 1), ("BYTES 5-6/*", 5, 6, nil),
    ])
    func `reads the place of a part`(text: String, first: Int, last: Int, total: Int?) throws {
        let range = try #require(ContentRange(HTTPResponseHead(status: 206, headers: ["Content-Range": text])))
        #expect(range.first == first && range.last == last && range.total == total)
    }

    @Test(arguments: ["", "bytes", "bytes */5", "bytes 5-4/9", "bytes 5-9/9", "bytes 1-2", "bytes a-b/c", "lines 1-2/3", "bytes -1-2/3"])
    func `takes no broken place`(text: String) {
        #expect(ContentRange(HTTPResponseHead(status: 206, headers: ["Content-Range": text])) == nil)
    }

    @Test func `knows which parts belong together`() {
        let whole = FileVersion(validator: "\"a\"", length: 9)
        #expect(whole.allows(FileVersion(validator: "\"a\"", length: 9)) && whole.allows(FileVersion()))
        #expect(!whole.allows(FileVersion(validator: "\"b\"", length: 9)) && !whole.allows(FileVersion(validator: nil, length: 8)))
    }
}
