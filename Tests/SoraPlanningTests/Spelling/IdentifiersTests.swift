import Testing

@testable import SoraPlanning

/// Which words need backticks where; that the compiler agrees, the golden plan proves, which has every one of them in every place.
@Suite struct IdentifiersTests {
    @Test(arguments: [
        // name, declared, after a dot, as a label, as a local, as a property beside `object`
        ["model", "model", "model", "model", "model", "model"],
        ["in", "`in`", "in", "in", "`in`", "self.in"],
        ["default", "`default`", "default", "default", "`default`", "self.default"],
        ["init", "`init`", "`init`", "init", "`init`", "self.`init`"],
        ["self", "`self`", "`self`", "`self`", "`self`", "self.`self`"],
        ["inout", "`inout`", "inout", "`inout`", "`inout`", "self.inout"],
        ["Type", "`Type`", "Type", "Type", "`Type`", "self.Type"],
        ["await", "await", "await", "await", "`await`", "self.await"],
        ["async", "async", "async", "async", "async", "async"],
        ["object", "object", "object", "object", "object", "self.object"],
    ])
    func backticks(row: [String]) {
        let name = row[0]
        let spellings = [
            Identifier.declared(name), Identifier.member(name), Identifier.label(name), Identifier.local(name),
            Identifier.property(name, besides: "object"),
        ]
        #expect(spellings == Array(row.dropFirst()))
    }

    @Test func eachPartOfATypesNameIsSpelledByItself() {
        #expect(Identifier.type("Studio.Video.Type") == "Studio.Video.`Type`")
        #expect(Identifier.type("Video") == "Video")
        #expect(Identifier.type("Protocol.Any.protocol") == "`Protocol`.`Any`.`protocol`")
        #expect(Identifier.type("Tasks.Subject.Anything.Protocols") == "Tasks.Subject.Anything.Protocols")
    }

    @Test func anArgumentNamedSelfHasAnotherNameInside() {
        #expect(Argument("self").declaration == "`self` selfValue")
        #expect(Argument("self").use == "selfValue")
        #expect(Argument("in").declaration == "in")
        #expect(Argument("in").use == "`in`")
    }

    @Test func aTakenNameIsNotPicked() {
        #expect(firstFree(of: "body", "content", besides: []) == "body")
        #expect(firstFree(of: "body", "content", besides: ["body"]) == "content")
        #expect(firstFree(of: "body", "content", besides: ["body", "content", "content_"]) == "content__")
    }
}
