import Testing

@testable import SoraRuntime

@Suite struct PatternTests {
    private static let cases: [(pattern: String, found: [String], notFound: [String])] = [
        ("abc", ["abc", "xxabcyy"], ["", "ab", "ABC", "acb"]),
        ("^a*$", ["", "aaa"], ["b", "aab", "a\n"]),
        ("", ["", "x"], []),
        ("^(foo|bar|)$", ["foo", "bar", ""], ["foobar"]),
        ("^.{2,3}$", ["ab", "aé😀"], ["a", "abcd", "a\nb"]),
        ("^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$", ["a", "a-b", "x9"], ["-a", "a-", "A"]),
        (#"^\d+(?:\.\d+)?$"#, ["1", "12.50"], ["1.", ".5", "৪", "1a"]),
        (#"^\w+@\w+\.\w{2,}$"#, ["a@b.co"], ["a@b.c", "é@b.co"]),
        (#"\bcat\b"#, ["a cat!", "cat"], ["concat", "cats"]),
        (#"\Bcat"#, ["concat"], ["cat", "a cat"]),
        (#"^\s$"#, [" ", "\u{A0}", "\u{3000}", "\u{FEFF}", "\u{2028}"], ["\u{200B}", "x"]),
        (#"^\S\D\W$"#, ["ab-"], [" b-", "a1-", "abc"]),
        (#"^\p{L}+$"#, ["aé漢"], ["a1", ""]),
        (#"^\P{L}+$"#, ["12-"], ["a"]),
        (#"^[\p{Lu}\d_]+$"#, ["AÉ9_"], ["a"]),
        (#"^[^\p{Lu}\d]+$"#, ["aé"], ["A", "9"]),
        (#"^\p{Script=Han}+$"#, ["漢字"], ["かな", "a"]),
        (#"^\p{sc=Cyrl}\p{Lowercase_Letter}\p{gc=Nd}\p{Emoji_Presentation}$"#, ["Жж9😀"], ["Zz9😀"]),
        ("^[^a-c]$", ["d", "\n"], ["a", "b"]),
        ("[^]", ["\n"], [""]),
        ("[]", [], ["", "a"]),
        (#"^[\]\-a]+$"#, ["]-a"], ["b"]),
        (#"^[\w-]+$"#, ["a-b"], ["a.b"]),
        ("^(?=.*[0-9])(?=.*[a-z]).{4,}$", ["abc1", "1abc"], ["abcd", "1234", "a1"]),
        ("^(?!admin).*$", ["user"], ["admin", "administrator"]),
        ("(?<=\\$)\\d+", ["$10"], ["10"]),
        ("(?<!\\$)\\b\\d+", ["10"], ["$1"]),
        ("(?<=a+)b", ["aaab"], ["b", "cb"]),
        ("(?<=^|,)x(?=,|$)", ["x", "a,x", "x,b", "a,x,b"], ["ax", "xa"]),
        (#"^(a+)b\1$"#, ["aabaa"], ["aaba", "b"]),
        (#"^(?<q>['"]).*\k<q>$"#, ["'a'", "\"a\""], ["'a\""]),
        (#"(?<=\1(a))b"#, ["aab"], ["b"]),
        (#"^(?=(a+))\1b$"#, ["aab"], ["aa"]),
        (#"^(a)?\1b$"#, ["b", "aab"], ["ab"]),
        (#"^(?:(a)|b)*\1$"#, ["ab", "aa", "bb"], ["c"]),
        ("^(?:a*)*$", ["", "aaa"], ["b"]),
        (#"^(a*)*\1$"#, ["aaa"], ["b"]),
        ("^(?:ab){2,3}$", ["abab", "ababab"], ["ab", "abababab", "aba"]),
        ("^a{2}$", ["aa"], ["a", "aaa"]),
        ("^a{,2}$", ["a{,2}"], ["aa"]),
        ("^x{a}$", ["x{a}"], ["xa"]),
        ("^a+?b*?$", ["aab", "a"], ["c"]),
        (#"^\u00e9\x41\u{1F600}\uD83D\uDE00\t\cJ\0$"#, ["éA😀😀\t\n\0"], ["eA"]),
        (#"^\/a\-b\_c\.d\@$"#, ["/a-b_c.d@"], ["/a-b_cxd@"]),
        ("^(?:[^/]+/)*[^/]+$", ["a/b/c"], ["a//b", "/a"]),
        ("a|b$|^c", ["xa", "xb", "cx"], ["bx", "xc"]),
    ]

    @Test(arguments: cases.indices)
    func finds(_ index: Int) throws {
        let (source, found, notFound) = Self.cases[index]
        let pattern = try Pattern(source)
        for text in found { #expect(pattern.find(in: text) == .found, "\(source) in \(text)") }
        for text in notFound { #expect(pattern.find(in: text) == .notFound, "\(source) in \(text)") }
    }

    @Test(arguments: [
        "(", ")", "(a", "[a", "*a", "a**", "a{2,1}", "{0}", "(?<n>a)(?<n>b)", "(?:(?<n>a)|b)(?<n>c)", "a|{1,}", "a{2}{3}", "[z-a]", "\\",
        #"\1"#, #"\k<a>"#, "(?P<a>b)", "(?#a)",
        "(?i)a", #"\a"#, #"\Z"#,
        #"\p{Nope}"#,
        #"\p"#, #"\u12"#, "\\u００４１", #"\u{110000}"#, "^*", #"\b+"#, "(?<=a)*", "(?<1a>b)", #"\x4"#, #"\c1"#, #"\01"#, "(?<a",
    ])
    func refuses(_ source: String) {
        #expect(throws: PatternSyntaxError.self) { try PatternParser.parse(source) }
    }

    @Test func decidesWhatWouldTakeForever() throws {
        let text = String(repeating: "a", count: 400) + "!"
        for source in ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(x+x+)+y", "^(?:a?){200}a{200}$", "^([a-z]+)*$", "^(.*a){20}$"] {
            #expect(try Pattern(source).find(in: text) == .notFound, "\(source)")
        }
    }

    @Test func givesUpOnBackreferencesThatTakeTooLong() throws {
        let text = String(repeating: "a", count: 100) + "!"
        #expect(try Pattern(#"^(a+)+\1$"#).find(in: text) == .undecided)
    }

    @Test func refusesWhatIsTooLarge() {
        #expect(throws: (any Error).self) { try Pattern("(?:ab){1,100000}") }
        #expect(throws: (any Error).self) { try Pattern("(?:(?:(?:(?:ab){99}){99}){99}){99}") }
        #expect(throws: (any Error).self) { try Pattern(String(repeating: "(", count: 101) + String(repeating: ")", count: 101)) }
        #expect(throws: Never.self) { try Pattern("^.{1,100000}$") }
        #expect(throws: Never.self) { try Pattern("(?:){1,99999999999999999999}") }
    }
}
