import SoraRuntime
import Testing

@Suite struct OpenEnumTests {
    @Test func keepsUnlistedValues() throws {
        let model = try (["future"] as JSONValue).decoded(as: [VideoOrder.Model].self)[0]
        #expect(model == "future")
        #expect(model != .sora2)
        #expect(!model.isListed)
        #expect(VideoOrder.Model.sora2.isListed)
        #expect(try JSONValue(encoding: model) == "future")
        #expect("\(model)" == "future")
    }

    @Test func nullableTakesLiterals() {
        let names: [Nullable<String>?] = [nil, .null, "a"]
        #expect(names == [.none, .some(.null), .some(.value("a"))])
        let counts: [Nullable<Int>] = [1, .null]
        #expect(counts.map(\.value) == [1, nil])
        #expect(Nullable<VideoOrder.Model>(nil) == .null)
        let model: Nullable<VideoOrder.Model> = "sora-2"
        #expect(model.value == .sora2)
    }
}
