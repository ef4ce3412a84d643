import SoraSpecDiff
import Testing

@Suite struct ChangeTests {
    @Test func `The words of a change hold its arguments`() {
        let rule = Rule("request-property-removed", .warning, .request, "removed the request property {1} from {2}")
        let change = Change(rule, ["duration", "the body"], old: nil, new: nil)
        #expect(change.text == "removed the request property duration from the body")
        #expect(change.level == .warning)
    }
}
