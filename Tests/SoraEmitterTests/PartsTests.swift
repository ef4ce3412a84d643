import SoraPlanning
import Testing

@testable import SoraEmitter

@Suite struct PartsTests {
    private func plan(_ names: [String]) -> ClientPlan {
        ClientPlan(
            namespace: "Studio",
            operations: names.map { OperationDeclaration(name: "get" + $0, identifier: $0, method: "GET", path: "/" + $0) },
            types: names.map { .alias(AliasDeclaration(name: $0, type: .external("String"))) })
    }

    private let names = (0..<500).map { "Type\($0)" }

    @Test func theFirstPartAloneHasTheNamespace() {
        let texts = files(plan(["Video"]), parts: 4)
        #expect(texts.count == 4)
        #expect(texts.map { $0.contains("enum Studio {}") } == [true, false, false, false])
        #expect(texts.allSatisfy { $0.hasPrefix(generatedFileMarker + "\n\nimport SoraRuntime\n") })
        #expect(texts.filter { $0.contains("typealias Video") }.count == 1)
        #expect(texts.filter { $0.contains("func getVideo(") }.count == 1)
    }

    @Test func everyDeclarationStandsOnceInTheDocumentsOrder() {
        let parts = deal(plan(names), to: 20)
        #expect(parts.flatMap(\.types).map(\.name).sorted() == names.sorted())
        #expect(parts.flatMap(\.operations).count == names.count)
        let order = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        for part in parts {
            let places = part.types.compactMap { order[$0.name] }
            #expect(places == places.sorted())
            #expect((10...45).contains(places.count))
        }
    }

    @Test func aNewTypeTouchesOneFile() {
        let before = files(plan(names), parts: 20)
        let after = files(plan(Array(names[..<250]) + ["Added"] + names[250...]), parts: 20)
        #expect(zip(before, after).filter { $0 != $1 }.count <= 2)  // the type's file and its operation's
    }

    @Test func oneMoreFileMovesFewDeclarations() {
        let moved = names.filter { place(of: $0, among: 20) != place(of: $0, among: 21) }
        #expect(moved.count < 60)
        #expect(moved.allSatisfy { place(of: $0, among: 21) == 20 })
    }

    @Test func placesAreTheSameOnEveryMachine() {
        #expect(["Video", "VideoTask", "Error", "日本"].map { place(of: $0, among: 40) } == [16, 9, 31, 37])
    }

    @Test func foundationIsImportedWhereItIsNamed() {
        let data = TypeDeclaration.alias(AliasDeclaration(name: "Bytes", type: .array(.external("Foundation.Data"))))
        #expect(files(ClientPlan(namespace: "Studio", types: [data]))[0].contains("\nimport Foundation\nimport SoraRuntime\n"))
        let texts = files(ClientPlan(namespace: "Studio", types: [data]), parts: 5)
        #expect(texts.filter { $0.contains("import Foundation") }.count == 1)
        #expect(texts.filter { $0.contains("import Foundation") } == texts.filter { $0.contains("typealias Bytes") })
    }

    @Test func foundationIsImportedForStreams() {
        let decimal = AnswerDeclaration(.values(.external("Foundation.Decimal")))
        let operation = OperationDeclaration(name: "getPrices", identifier: "prices", method: "GET", path: "/", answer: decimal)
        #expect(files(ClientPlan(namespace: "Studio", operations: [operation]))[0].contains("\nimport Foundation\n"))
    }
}
