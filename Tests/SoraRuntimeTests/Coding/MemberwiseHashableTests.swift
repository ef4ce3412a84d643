import SoraRuntime
import Testing

@Suite struct MemberwiseHashableTests {
    private struct Task: MemberwiseHashable {
        var id: String
        var seconds: Int?

        static func areEqual(_ lhs: Self, _ rhs: Self) -> Bool {
            if Memberwise.differ(lhs.id, rhs.id) { return false }
            return Memberwise.agree(lhs.seconds, rhs.seconds)
        }

        func hash(into hasher: inout Hasher) { hasher.combine(id) }
    }

    private enum Answer: MemberwiseHashable {
        case task(Task)
        case none

        /// Differs from what Swift would synthesise, which therefore is not in use.
        static func areEqual(_ lhs: Self, _ rhs: Self) -> Bool { false }

        func hash(into hasher: inout Hasher) {}
    }

    @Test func comparesMembers() {
        #expect(Task(id: "a", seconds: 4) == Task(id: "a", seconds: 4))
        #expect(Task(id: "a", seconds: 4) != Task(id: "a", seconds: nil))
        #expect(Task(id: "a", seconds: 4) != Task(id: "b", seconds: 4))
        #expect(Set([Task(id: "a"), Task(id: "a"), Task(id: "a", seconds: 1)]).count == 2)
    }

    @Test func collectionsCompareSoToo() {
        #expect([Task(id: "a")] == [Task(id: "a")])
        #expect(["x": Task(id: "a")] != ["x": Task(id: "b")])
        #expect([Answer.none] != [Answer.none])
        #expect(Optional(Answer.none) != Optional(Answer.none))
    }
}
