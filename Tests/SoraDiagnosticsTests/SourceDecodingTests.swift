import Testing

@testable import SoraDiagnostics

@Suite struct SourceDecodingTests {
    private let text = "title: é日🎬\r\nb: 1\n"

    @Test func utf8() throws {
        #expect(try decoded(Array(text.utf8)) == text)
        #expect(try decoded([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
        #expect(try decoded([]) == "")
        #expect(try decoded([0xEF, 0xBB, 0xBF]) == "")
    }

    @Test func utf16() throws {
        let units = Array("\u{FEFF}\(text)".utf16)
        #expect(try decoded(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == text)
        #expect(try decoded(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == text)
    }

    @Test func utf32() throws {
        let bytes = "\u{FEFF}\(text)".unicodeScalars.map { scalar in (0..<4).map { UInt8(scalar.value >> ($0 * 8) & 0xFF) } }
        #expect(try decoded(bytes.flatMap { $0 }) == text)
        #expect(try decoded(bytes.flatMap { $0.reversed() }) == text)
    }

    @Test(arguments: [
        ([0xE9, 0x20], "E9"), ([0x80], "80"), ([0xFF], "FF"), ([0xC0, 0xAF], "C0"), ([0xED, 0xA0, 0x80], "ED"), ([0xE6, 0x97], "E6"),
        ([0xF0, 0x9F, 0x8E], "F0"),
    ])
    func invalidUTF8(_ bytes: [UInt8], _ named: String) throws {
        let error = try #require(throws: SourceUnreadable.self) { try decoded(Array("a: 1\né: ".utf8) + bytes) }
        #expect(error.diagnostic.message == "the byte 0x\(named) is not UTF-8")
        #expect(error.diagnostic.place?.start == SourcePosition(line: 2, column: 4))
        #expect(error.diagnostic.advice == "Save the file as UTF-8.")
        #expect(error.diagnostic.effect == .stops)
        #expect(error.diagnostic.place?.file.line(1) == "a: 1")
    }

    @Test func invalidUTF16() throws {
        let lone: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x62, 0, 0x3D, 0xD8, 0x63, 0]
        let half: [UInt8] = [0xFE, 0xFF, 0, 0x61, 0]
        #expect(try place(of: lone) == SourcePosition(line: 2, column: 2))
        #expect(try place(of: half) == SourcePosition(line: 1, column: 2))
    }

    @Test func replacementCharactersAreText() throws {
        #expect(try decoded(Array("a\u{FFFD}b".utf8)) == "a\u{FFFD}b")
    }

    private func place(of bytes: [UInt8]) throws -> SourcePosition? {
        let error = try #require(throws: SourceUnreadable.self) { try decoded(bytes) }
        #expect(error.diagnostic.message == "the text is not UTF-16 here")
        return error.diagnostic.place?.start
    }

    private func decoded(_ bytes: [UInt8]) throws -> String {
        String(decoding: try SourceFile.decoding(path: "a.yaml", bytes: bytes).bytes, as: UTF8.self)
    }
}
