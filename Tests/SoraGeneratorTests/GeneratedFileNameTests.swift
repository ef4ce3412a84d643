import Testing

@testable import SoraGenerator

@Suite struct GeneratedFileNameTests {
    @Test(arguments: [(0, 1), (1, 1), (196_608, 1), (196_609, 2), (2_970_649, 16), (100_000_000, 64)])
    func `A document's size decides the number of parts`(size: Int, parts: Int) {
        #expect(GeneratedFileName.parts(forDocumentOf: size) == parts)
    }

    @Test func `Parts are numbered from the second on`() {
        #expect(GeneratedFileName.names("Odkkk", parts: 1) == ["Odkkk.generated.swift"])
        #expect(
            GeneratedFileName.names("Odkkk", parts: 3) == [
                "Odkkk.generated.swift", "Odkkk.2.generated.swift", "Odkkk.3.generated.swift",
            ])
    }

    @Test(arguments: [
        ("Odkkk.generated.swift", "Odkkk"), ("Odkkk.12.generated.swift", "Odkkk"), ("Odkkk.1.generated.swift", "Odkkk.1"),
        ("Odkkk.02.generated.swift", "Odkkk.02"), ("A.b.generated.swift", "A.b"),
    ])
    func `A name tells its client`(name: String, base: String) {
        #expect(GeneratedFileName.base(of: name) == base)
    }

    @Test(arguments: ["Odkkk.swift", ".generated.swift", "generated.swift", "Odkkk.generated.swift.tmp"])
    func `Other names tell none`(name: String) {
        #expect(GeneratedFileName.base(of: name) == nil)
    }
}
