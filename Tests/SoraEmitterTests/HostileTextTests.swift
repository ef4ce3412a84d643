import SoraPlanning
import Testing

@testable import SoraEmitter

/// Text of a document stays text: it never becomes a token of the emitted code.
@Suite struct HostileTextTests {
    @Test(arguments: hostileTexts) func onlyPlannedTokensAreThere(text: String) {
        #expect(tokens(of: files(plan(text))[0]) == tokens(of: files(plan("x"))[0]))
    }

    @Test func theCompilerAcceptsAllOfItAtOnce() throws {
        try withStubModule { folder in
            let files = try write(
                emit(plan(hostileTexts.joined(separator: " ") + String(repeating: " word", count: 40)), parts: 1), to: folder)
            try typecheck(files, in: folder, ["-swift-version", "6"])
        }
    }

    /// A plan whose every text is the same.
    private func plan(_ text: String) -> ClientPlan {
        let words = Documentation(text)
        let note = PropertyDeclaration(
            name: "note", key: text, type: .external("String"), presence: .required, defaultValue: .string(text), documentation: words)
        return ClientPlan(
            namespace: "Studio", documentation: words,
            client: ClientDeclaration(
                documentation: words,
                credentials: [CredentialParameter(name: "key", scheme: text, kind: .header(text), documentation: words)],
                security: [[text, text]]),
            servers: ServersDeclaration(
                [
                    ServerDeclaration(name: "production", address: text, documentation: words),
                    ServerDeclaration(
                        name: "regional", address: text,
                        variables: [ServerVariableDeclaration(name: "region", key: text, defaultValue: .string(text), documentation: words)]
                    ),
                ],
                variables: [OpenEnumerationDeclaration(name: "Region", documentation: words, values: [.init(name: "a", rawValue: text)])]),
            operations: [operation(text, words)],
            types: [
                .structure(
                    StructureDeclaration(
                        name: "Video", documentation: words, properties: [note],
                        additionalProperties: AdditionalPropertiesDeclaration(type: .external("JSONValue")))),
                .openEnumeration(
                    OpenEnumerationDeclaration(
                        name: "Model", documentation: words,
                        values: [.init(name: "a", rawValue: text, documentation: words, deprecation: text + ".")])),
                .union(
                    UnionDeclaration(
                        name: "Item", documentation: words, variants: [.init(name: "a", type: .named("Video"), documentation: words)],
                        choice: .discriminator(property: text, values: [.init(text, variant: 0)]))),
                .union(calls(text, words)),
                .alias(AliasDeclaration(name: "Videos", type: .array(.named("Video")), documentation: words)),
                .multipart(
                    MultipartDeclaration(
                        name: "Upload", documentation: words,
                        parts: [
                            .init(
                                name: "a", key: text, form: .text, type: .external("String"), isRequired: true, defaultValue: .string(text),
                                documentation: words)
                        ])),
            ],
            schemaTable: [text])
    }

    private func calls(_ text: String, _ words: Documentation) -> UnionDeclaration {
        var union = UnionDeclaration(
            name: "Webhook", documentation: words, variants: [.init(name: "a", type: .named("Video"), documentation: words)],
            choice: .discriminator(property: text, values: [.init(text, variant: 0)]))
        union.incoming = IncomingChoice(calls: [.init(text, variant: 0)], texts: .init(at: text, [.init(text, variant: 0)]))
        return union
    }

    private func operation(_ text: String, _ words: Documentation) -> OperationDeclaration {
        OperationDeclaration(
            name: "create", identifier: text, method: text.uppercased() + "!", path: text, documentation: words, deprecation: text + ".",
            parameters: [
                ParameterDeclaration(
                    name: "limit", key: text, location: .query, type: .external("Int"), isRequired: true, documentation: words)
            ],
            body: BodyDeclaration(.json, type: .named("Studio.Video"), mediaType: text, documentation: words),
            answer: AnswerDeclaration(.json(.named("Studio.Video")), accept: text + "/"), security: [[text]],
            server: .relative(text))
    }

    /// The code without comments, layout and what stands in string literals, each of which becomes `""`.
    private func tokens(of source: String) -> String {
        var code = ""
        /// The end of the literal of several lines that has begun, and what would escape from it.
        var open: (end: [UInt8], escape: [UInt8])?
        for line in source.utf8.split(separator: UInt8(ascii: "\n")).map(Array.init) {
            var text = Array(line.drop { $0 == UInt8(ascii: " ") })
            if let (end, escape) = open {
                let isEnd = text.starts(with: end)
                if !isEnd { #expect(!text.contains(escape + Array("(".utf8)) && !text.contains(end), "a way out of the literal") }
                guard isEnd else { continue }
                text = Array("\"\"".utf8) + text.dropFirst(end.count)
                open = nil
            }
            let signs = Array(text.prefix { $0 == UInt8(ascii: "#") })
            if text.count == signs.count + 3, text.suffix(3).elementsEqual("\"\"\"".utf8) {
                open = (Array("\"\"\"".utf8) + signs, [UInt8(ascii: "\\")] + signs)
                continue
            }
            if text.starts(with: Array("//".utf8)) { continue }
            code += withoutLiterals(text)
        }
        return code.replacing(" ", with: "").replacing(",)", with: ")").replacing(",]", with: "]")
    }

    private func withoutLiterals(_ line: [UInt8]) -> String {
        var code: [UInt8] = []
        var index = 0
        while index < line.count {
            let signs = line[index...].prefix { $0 == UInt8(ascii: "#") }.count
            guard index + signs < line.count, line[index + signs] == UInt8(ascii: "\"") else {
                code.append(line[index])
                index += 1
                continue
            }
            index = endOfLiteral(after: index + signs + 1, signs: signs, in: line)
            code += Array("\"\"".utf8)
        }
        return String(decoding: code, as: UTF8.self)
    }

    private func endOfLiteral(after start: Int, signs: Int, in line: [UInt8]) -> Int {
        let ending = [UInt8(ascii: "\"")] + Array(repeating: UInt8(ascii: "#"), count: signs)
        let escape = [UInt8(ascii: "\\")] + Array(repeating: UInt8(ascii: "#"), count: signs)
        var index = start
        while index < line.count {
            if line[index...].starts(with: ending) { return index + ending.count }
            if line[index...].starts(with: escape) {
                index += escape.count
                #expect(index < line.count && line[index] != UInt8(ascii: "("), "an interpolation")
            }
            index += 1
        }
        Issue.record("a literal without an end")
        return index
    }
}
