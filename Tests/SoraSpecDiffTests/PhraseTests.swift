import SoraSpecDiff
import Testing

@Suite struct PhraseTests {
    @Test func `Arguments take the places of their numbers`() {
        #expect(
            Phrase("{2} became {1}").filled(with: ["string", "seconds"])
                == [.argument("seconds"), .words(" became "), .argument("string")])
        #expect(Phrase("nothing").filled(with: ["x"]) == [.words("nothing")])
        #expect(Phrase("").filled(with: []).isEmpty)
    }

    @Test func `An argument that looks like a place is left alone`() {
        let rule = Rule("x", .info, nil, "{1} to {2}")
        #expect(Change(rule, ["{2}", "{1}"], old: nil, new: nil).text == "{2} to {1}")
    }

    @Test(arguments: ["{", "{}", "{3}", "{0}", "{x}", "{1", "{{", "{99999999999999999999}", "{-1}"])
    func `What is no place stays`(_ words: String) {
        #expect(Phrase("a \(words) b").filled(with: ["x", "y"]) == [.words("a \(words) b")])
    }
}
