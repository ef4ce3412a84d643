import SoraDiagnostics
import SoraEmitter
import Testing

@testable import SoraGenerator

@Suite struct GenerationRunTests {
    private func document(_ title: String, name: String? = nil) -> String {
        "openapi: 3.1.0\ninfo: {title: \(title), version: '1'\(name.map { ", x-swift-name: \($0)" } ?? "")}\npaths: {}\n"
    }

    private func run(_ texts: [String: String], outputs: [String] = []) -> GenerationRun {
        let sources = MemorySources(texts)
        var search = DocumentSearch(in: sources, reporting: DiagnosticLog())
        var inputs = search.documents(named: texts.keys.sorted())
        if !outputs.isEmpty { inputs[0].outputs = outputs }
        return GenerationRun(of: inputs, from: sources, into: "out", options: GenerationOptions())
    }

    @Test func `Files are named after the namespaces, in the documents' order`() {
        let run = run(["b.yaml": document("B"), "a.yaml": document("A", name: "Zebra"), "c.yaml": document("C")])
        #expect(run.isComplete)
        #expect(run.files.map(\.path) == ["out/Zebra.generated.swift", "out/B.generated.swift", "out/C.generated.swift"])
        #expect(run.files.allSatisfy { GeneratedFile.isMarked($0.bytes) })
    }

    @Test func `The same documents make the same bytes, however the threads run`() {
        let texts = Dictionary(uniqueKeysWithValues: (0..<40).map { ("d\($0).yaml", document("D\($0)")) })
        let first = run(texts).files
        for _ in 0..<5 { #expect(run(texts).files == first) }
    }

    @Test func `Two documents that claim one namespace stop the run`() {
        let run = run(["a.yaml": document("A", name: "Odkkk"), "odkkk.yaml": document("B")])
        #expect(!run.isComplete)
        #expect(run.diagnostics.map(\.message) == ["a.yaml and odkkk.yaml both become the Swift name ‘Odkkk’"])
        #expect(run.diagnostics.map(\.effect) == [.stops])
    }

    @Test func `Names that differ in case alone stop the run, since their files would be one on some systems`() {
        let run = run(["a.yaml": document("A", name: "ODKKK"), "odkkk.yaml": document("B")])
        #expect(
            run.diagnostics.map(\.message) == [
                "a.yaml and odkkk.yaml become the Swift names ‘ODKKK’ and ‘Odkkk’, whose files are one where case does not count"
            ])
    }

    @Test func `Outputs that the build system names are filled, as many as they are`() {
        let one = run(["a.yaml": document("A")], outputs: ["x.swift"])
        #expect(one.files.map(\.path) == ["x.swift"])
        let three = run(["a.yaml": document("A")], outputs: ["x.swift", "y.swift", "z.swift"])
        #expect(three.files.map(\.path) == ["x.swift", "y.swift", "z.swift"])
        #expect(three.files.allSatisfy { GeneratedFile.isMarked($0.bytes) })
    }

    @Test func `A document that cannot be parsed is told from one that is stopped`() {
        let run = run(["a.yaml": "openapi: [", "b.yaml": "openapi: 9.0.0", "c.yaml": document("C")])
        #expect(run.outcomes.map(\.failure) == [.unreadable, .stopped, nil])
    }
}
