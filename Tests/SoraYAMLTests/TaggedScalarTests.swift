import Testing

@testable import SoraYAML

@Suite struct TaggedScalarTests {
    @Test func coreTagsAreHonoured() {
        let node = parse(marked: "[!!str 12, !!int \"12\", !!float 1, !!bool 'true', !!null '', !!str true, !!seq [], !!map {}]").node
        #expect(node?.outline == "['12', integer(12), float(1), boolean(true), null(), 'true', [], {}]")
    }

    @Test func valueThatDoesNotFitItsTag() {
        #expect(
            findings("a: 1️⃣!!int twelve2️⃣\nb: 3️⃣!!bool yes\nc: 4️⃣!!float 1.x\nd: 5️⃣!!null 0\n") == [
                "1️⃣-2️⃣ error: the tag ‘!!int’ asks for a whole number, which ‘twelve’ is not",
                "3️⃣ error: the tag ‘!!bool’ asks for true or false, which ‘yes’ is not",
                "4️⃣ error: the tag ‘!!float’ asks for a number, which ‘1.x’ is not",
                "5️⃣ error: the tag ‘!!null’ asks for null, which ‘0’ is not",
            ])
    }

    @Test func tagOfAnotherShape() {
        #expect(
            findings("a: 1️⃣!!str [1]\nb: 2️⃣!!seq {}\nc: 3️⃣!!map x\n") == [
                "1️⃣ error: the tag ‘!!str’ stands before a sequence", "help: Remove the tag.",
                "2️⃣ error: the tag ‘!!seq’ stands before a mapping", "help: Remove the tag.",
                "3️⃣ error: the tag ‘!!map’ stands before a scalar", "help: Remove the tag.",
            ])
    }

    @Test func unknownTagsAreWarnedOf() {
        let outcome = parse(marked: "a: 1️⃣!!binary aGk=2️⃣\nb: 3️⃣!!timestamp 2024-01-01\nc: 4️⃣!local 12\nd: 5️⃣!!set {a}\ne: 6️⃣!<x:y> z\n")
        #expect(
            outcome.findings == [
                "1️⃣-2️⃣ warning: the tag ‘!!binary’ has no meaning here; the value is read as text",
                "3️⃣ warning: the tag ‘!!timestamp’ has no meaning here; the value is read as text",
                "4️⃣ warning: the tag ‘!local’ has no meaning here; the value is read as text",
                "5️⃣ warning: the tag ‘!!set’ has no meaning here; the value is read as a mapping",
                "6️⃣ warning: the tag ‘!<x:y>’ has no meaning here; the value is read as text",
            ])
        #expect(outcome.node?.outline == "{a: 'aGk=', b: '2024-01-01', c: '12', d: {a: null()}, e: 'z'}")
    }
}
