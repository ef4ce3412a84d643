import Testing

@testable import SoraPlanning

@Suite("Names")
struct SwiftNamesTests {
    @Test(
        "Words of a document's names",
        arguments: [
            ("task_id", ["task", "ID"]), ("imageURLs", ["image", "URLs"]), ("URLSession", ["URL", "session"]),
            ("HTTPServer2", ["HTTP", "server2"]),
            ("video.generation", ["video", "generation"]), ("16:9", ["16", "x", "9"]), ("-1", ["minus", "1"]), ("+1", ["plus", "1"]),
            ("1.5", ["1", "point", "5"]), ("", []), ("__", []), ("größe", ["größe"]), ("视频", ["视频"]), ("IDs", ["IDs"]),
        ])
    func splitsWords(name: String, expected: [String]) {
        #expect(words(of: name) == expected)
    }

    @Test(
        "Members",
        arguments: [
            ("task_id", "taskID"), ("image_urls", "imageURLs"), ("URL", "url"), ("actualDuration", "actualDuration"), ("id", "id"),
            ("HD", "hd"), ("2fa", "value2fa"), ("$", "u24"), ("", "empty"), ("@type", "type"), ("class", "class"), ("is_NSFW", "isNSFW"),
            ("AIModel", "aiModel"),
        ])
    func namesMembers(name: String, expected: String) {
        #expect(SwiftNames().member(name) == expected)
    }

    @Test(
        "Types",
        arguments: [
            ("video_task", "VideoTask"), ("VideoGenerationRequest", "VideoGenerationRequest"), ("url", "URL"), ("3d.model", "Type3dModel"),
            ("имя_поля", "ИмяПоля"), ("视频", "视频"), ("𝒳", "𝒳"), ("error", "Error"), ("OpenAIErrorResponse", "OpenAIErrorResponse"),
            ("NOT_FOUND", "NotFound"), ("#", "U23"), ("", "Empty"),
        ])
    func namesTypes(name: String, expected: String) {
        #expect(SwiftNames().type(name) == expected)
    }

    @Test(
        "Values of enumerations",
        arguments: [
            ("sora-2", "Model", "sora2"), ("16:9", "AspectRatio", "ratio16x9"), ("10", "Duration", "duration10"),
            ("720x1280", "Size", "size720x1280"),
            ("", "Status", "empty"), ("NOT_START", "Status", "notStart"), ("default", "Kind", "default"),
            ("video.generation", "Object", "videoGeneration"),
            ("-1", "Reaction", "minus1"), ("-created", "Sort", "minusCreated"), ("GMT+0", "Zone", "gmtPlus0"),
            ("C++", "Language", "cPlusPlus"), ("1.5", "Rate", "rate1Point5"), ("openAiSora2Plus", "Model", "openAiSora2Plus"),
        ])
    func namesValues(text: String, enumeration: String, expected: String) {
        #expect(SwiftNames().value(text, of: enumeration) == expected)
    }

    @Test(
        "Nothing but letters and digits is left of a hostile name",
        arguments: [
            ("a\u{2028}b", "aB"), ("x\u{202E}y", "xY"), ("it’s—fine", "itSFine"), ("\u{200B}", "u200B"), ("٣d", "value٣d"),
            ("a`b\"c", "aBC"),
            ("\\(x)", "x"), ("*/ }", "u2Au2Fu20u7D"), ("a\u{0}b", "aB"), ("😀", "u1F600"), ("e\u{301}t", "e\u{301}t"),
        ])
    func namesHostileTexts(name: String, expected: String) {
        #expect(SwiftNames().member(name) == expected)
    }

    @Test("A sentence is cut between its words, and a word that is too long within it")
    func cutsLongNames() {
        let names = SwiftNames()
        let sentence = "The device data is not available for processing this order, because the metadata header is missing. Please verify."
        #expect(
            names.value(sentence, of: "Issue") == "theDeviceDataIsNotAvailableForProcessingThisOrderBecauseTheMetadataHeaderIs"
        )
        #expect(names.member(String(repeating: "a", count: 5000)).count == 80)
        #expect(names.type(String(repeating: "ab_", count: 1000)) == String(repeating: "Ab", count: 40))
    }

    @Test("A name that is taken is followed by Value, then by a number")
    func claimsNames() {
        var scope = NameScope(reserved: ["String"])
        #expect(scope.claim("String") == "StringValue")
        #expect(scope.claim("Video") == "Video")
        #expect(scope.claim("Video") == "VideoValue")
        #expect(scope.claim("Video") == "VideoValue2")
    }
}
