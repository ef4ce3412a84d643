import Testing

@testable import SoraRuntime

@Suite struct StringFormatsTests {
    private static let cases: [(format: String, valid: [String], invalid: [String])] = [
        (
            "date-time", ["2024-02-29T23:59:60Z", "2024-02-29t00:00:00.5-08:00"],
            ["2024-02-30T00:00:00Z", "2024-02-29T24:00:00Z", "2024-02-29"]
        ),
        ("date", ["2024-02-29"], ["2023-02-29", "2024-2-29", "2024-02-29 "]),
        ("time", ["08:30:06Z", "23:59:60+00:00"], ["08:30:06", "22:59:60Z", "08:30Z"]),
        ("duration", ["P4DT12H30M5S", "P2W", "PT36H"], ["P", "P1Y2D", "PT0.5S", "P1D2H", "P1Y2W"]),
        (
            "email", ["a.b+c@d.example", #""a b"@d.example"#, "a@[127.0.0.1]", "a@[IPv6:::1]"],
            ["a", ".a@b.c", "a..b@c.d", "a@b c", "ä@b.c", "a@", "a@\u{301}b.c"]
        ),
        ("idn-email", ["ä@ö.example"], ["@ö.example"]),
        (
            "hostname", ["a-b.example", "1host", "xn--9n2bp8q.xn--9t4b11yi5a"],
            ["", "-a", "a-", "a_b", "a.", "ab--c.example", "xn--X", "ö.example"]
        ),
        ("idn-hostname", ["ö.example", "실례.테스트", "l·l"], ["l·", "ö..example", "\u{301}a"]),
        ("ipv4", ["0.0.0.0", "255.255.255.255"], ["256.0.0.1", "1.2.3", "01.2.3.4", "1.2.3.4 "]),
        (
            "ipv6", ["::", "::1", "1:2:3:4:5:6:7:8", "1::d6:192.168.0.1"],
            ["1", "1:2:3:4:5:6:7", "1::2::3", "12345::", "fe80::1%eth0", ":::1"]
        ),
        (
            "uri", ["https://u@h.example:80/p?q#f", "urn:a:b", "http://[::1]/"],
            ["/p", "http://h/ b", "http://h/%zz", "http://h/ä", "http://[::g]/", "http://h:x/", ""]
        ),
        ("uri-reference", ["", "/p", "//h", "?q", "#f", "./a:b"], ["a b", "1:b", "\\p", "#a#b"]),
        ("iri", ["http://ä.example/ö"], ["/ö"]),
        ("iri-reference", ["/ö"], ["\\ö"]),
        (
            "uuid", ["2EB8AA08-aa98-11ea-b4aa-73b441d16380"],
            ["2eb8aa08-aa98-11ea-b4aa-73b441d1638", "2eb8aa08aa98-11ea-b4aa-73b441d16380-"]
        ),
        ("json-pointer", ["", "/a~0b/~1"], ["a", "/~2", "#/a"]),
        ("relative-json-pointer", ["0", "1/a", "0#"], ["/a", "01", "-1", "0##"]),
        ("regex", ["^a+$"], ["^(a"]),
    ]

    @Test(arguments: cases.indices)
    func tellsApart(_ index: Int) {
        let (format, valid, invalid) = Self.cases[index]
        for text in valid { #expect(StringFormats.accepts(text, format) == true, "\(format): \(text)") }
        for text in invalid { #expect(StringFormats.accepts(text, format) == false, "\(format): \(text)") }
    }

    @Test func leavesOtherFormatsAlone() { #expect(StringFormats.accepts("anything", "binary") == nil) }
}
