import SoraSpecDiff
import Testing

/// The rules as a whole.
@Suite struct AllRulesTests {
    @Test func `Every rule is found by its id, which no other has`() {
        for rule in Rule.all { #expect(Rule.named(rule.id) == rule) }
        #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
        #expect(Rule.named("no-such-rule") == nil)
    }

    @Test func `An id is made of words in small letters, and the words are a phrase`() {
        for rule in Rule.all {
            #expect(rule.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(rule.id)")
            #expect(!rule.words.isEmpty && !rule.words.hasSuffix("."), "\(rule.id)")
        }
    }
}
