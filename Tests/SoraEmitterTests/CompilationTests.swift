import Foundation
import SoraPlanning
import Testing

@testable import SoraEmitter

/// Emitted text is what Swift's own tools make of it: the compiler finds nothing to warn of, the formatter nothing to change.
@Suite struct CompilationTests {
    @Test(arguments: [["-swift-version", "5"], ["-swift-version", "6"], ["-swift-version", "6", "-default-isolation", "MainActor"]])
    func goldenPlanCompiles(flags: [String]) throws {
        try withStubModule { folder in
            try typecheck(write(emit(goldenPlan, parts: 1), to: folder), in: folder, flags)
        }
    }

    @Test(arguments: [AccessLevel.package, .internal]) func goldenPlanCompilesInParts(access: AccessLevel) throws {
        var plan = goldenPlan
        plan.access = access
        try withStubModule { folder in
            try typecheck(write(emit(plan, parts: 3), to: folder), in: folder, ["-swift-version", "6", "-package-name", "clients"])
        }
    }

    @Test func theFormatterHasNothingToSay() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..").standardized
        try withFolder { folder in
            let files = try write(emit(goldenPlan, parts: 1) + emit(longPlan, parts: 1), to: folder)
            let configuration = root.appendingPathComponent(".swift-format").path
            try run(["swift", "format", "lint", "--strict", "--configuration", configuration] + files)
        }
    }
}

/// A plan whose names and texts are so long that lines break, each length a little other than the one before.
private let longPlan: ClientPlan = {
    var plan = ClientPlan(namespace: "Studio")
    for step in 0..<24 {
        func name(_ length: Int) -> String { "a" + String(repeating: "b", count: length + step) }
        let text = String(repeating: "c", count: 30 + 3 * step)
        let type = TypeReference.named("Studio.A" + name(8 + 2 * step))
        plan.types.append(
            .structure(
                StructureDeclaration(
                    name: "A" + name(2 * step), documentation: Documentation(Array(repeating: text, count: 4).joined(separator: " ")),
                    properties: [
                        PropertyDeclaration(
                            name: name(30), key: text, type: .external("String"), presence: .required, defaultValue: .string(text)),
                        PropertyDeclaration(name: name(42), key: text, type: type, presence: .optional),
                        PropertyDeclaration(name: name(20), key: "a", type: .array(type), presence: .optionalNullable, isBoxed: true),
                    ],
                    additionalProperties: AdditionalPropertiesDeclaration(type: .external("JSONValue")))))
        plan.types.append(
            .openEnumeration(
                OpenEnumerationDeclaration(
                    name: "E" + name(20),
                    values: (0..<step / 2).map { .init(name: name($0), rawValue: text, deprecation: $0 == 1 ? text + text : nil) })))
        plan.types.append(
            .union(
                UnionDeclaration(
                    name: "U" + name(20), variants: [.init(name: name(36), type: type), .init(name: name(37), type: type)],
                    choice: .discriminator(
                        property: text, values: [.init(text, variant: 0), .init("d", variant: 0), .init(text + "e", variant: 1)]))))
        plan.types.append(
            .union(
                UnionDeclaration(
                    name: "V" + name(20), variants: (0..<step).map { .init(name: "v\($0)", type: type) },
                    choice: .schemas((0..<step).map { $0 + 10_000 }))))
        plan.types.append(
            .multipart(
                MultipartDeclaration(
                    name: "M" + name(20),
                    parts: (0..<4).map {
                        .init(name: name(12 + $0), key: text, form: .text, type: type, isRepeated: $0 > 1, isRequired: $0 == 0)
                    })))
        plan.operations.append(
            OperationDeclaration(
                name: name(10), identifier: text, method: "POST", path: "/" + text, deprecation: text + text.prefix(step),
                parameters: (0..<step / 4 + 1).map { index in
                    ParameterDeclaration(
                        name: name(index + 10), key: text, location: .query, type: .external("String"), isRequired: index == 0,
                        style: .init(name: "form", explode: false, allowReserved: true), documentation: Documentation(text))
                },
                body: longBody(step, type: type, mediaType: text, names: (0..<step).map { text.prefix(10) + String($0) }),
                answer: AnswerDeclaration(.json(type), accept: text + text), security: [[text], [text], []]))
        plan.tasks.append(longTask(creating: plan.operations[step], name, statuses: Array(repeating: text, count: step % 5 + 1)))
        plan.servers.servers.append(ServerDeclaration(name: name(5), address: text + text))
        plan.client.credentials.append(CredentialParameter(name: name(3), scheme: name(5), kind: .header(name(6))))
    }
    return plan
}()

/// A task with long names and statuses.
private func longTask(creating operation: OperationDeclaration, _ name: (Int) -> String, statuses: [String]) -> TaskDeclaration {
    TaskDeclaration(
        name: name(20), waitName: name(40), updatesName: name(31), answer: .named("Studio.A" + name(0)),
        query: .init(method: name(50), label: name(9), identifier: name(8), httpMethod: "GET", path: "/" + name(20)),
        content: .init(method: name(60), label: name(2), identifier: name(8), httpMethod: "GET", path: "/" + name(20)),
        terms: .init(succeeded: statuses, failed: [name(30)]),
        creations: [.init(operation: operation, waitName: name(30), updatesName: name(33))])
}

/// A body of JSON, or of a form whose fields have encodings.
private func longBody(_ step: Int, type: TypeReference, mediaType: String, names: [String]) -> BodyDeclaration {
    if step % 3 > 0 { return BodyDeclaration(.json, type: type, isRequired: step % 2 == 0, mediaType: mediaType) }
    var body = BodyDeclaration(.urlEncoded, type: type, isRequired: step % 2 == 0, mediaType: mediaType)
    body.fields = [
        FieldEncodingDeclaration(style: .init(name: "deepObject"), names: names),
        FieldEncodingDeclaration(style: .init(name: "spaceDelimited", explode: false, allowReserved: true), names: names),
        FieldEncodingDeclaration(style: nil, names: names),
    ]
    return body
}
