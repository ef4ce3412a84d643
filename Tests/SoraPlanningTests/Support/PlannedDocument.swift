import SoraDiagnostics
import SoraOpenAPI
import SoraPlanning
import SoraYAML
import Testing

/// Plans a document that a test holds as text; fails the test where the document cannot be read.
func planned(
    _ text: String, selection: OperationSelection = .all, log: DiagnosticLog = DiagnosticLog()
) throws -> ClientPlan {
    let file = SourceFile(path: "test.yaml", bytes: Array(text.utf8))
    let node = try #require(parse(file, reporting: log))
    let document = try #require(read(node, resolving: ReferenceResolver(node, from: NoSources(), reporting: log), reporting: log))
    return plan(document, options: PlanningOptions(namespace: "Test", selection: selection), reporting: log)
}

/// Plans a document of several files; `test.yaml` is its root.
func planned(files: [String: String], log: DiagnosticLog = DiagnosticLog()) throws -> ClientPlan {
    let sources = MemorySources(files)
    let node = try #require(parse(sources.read("test.yaml"), reporting: log))
    let document = try #require(read(node, resolving: ReferenceResolver(node, from: sources, reporting: log), reporting: log))
    return plan(document, options: PlanningOptions(namespace: "Test"), reporting: log)
}

/// Plans the schemas that a test holds as text, as the `components.schemas` of an OpenAPI 3.1 document.
func plannedTypes(_ schemas: String, version: String = "3.1.1", log: DiagnosticLog = DiagnosticLog()) throws -> [TypeDeclaration] {
    let indented = schemas.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
    let text = "openapi: \(version)\ninfo: {title: Test, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n\(indented)\n"
    return try planned(text, log: log).types
}

extension TypeDeclaration {
    /// The structure that the declaration is.
    var structure: StructureDeclaration? {
        if case .structure(let structure) = self { return structure }
        return nil
    }
    /// The open enumeration that the declaration is.
    var openEnumeration: OpenEnumerationDeclaration? {
        if case .openEnumeration(let enumeration) = self { return enumeration }
        return nil
    }
    /// The union that the declaration is.
    var union: UnionDeclaration? {
        if case .union(let union) = self { return union }
        return nil
    }
    /// The type that the declaration is another name for.
    var alias: TypeReference? {
        if case .alias(let alias) = self { return alias.type }
        return nil
    }
}

/// Sources of a test that refers to no other file.
private struct NoSources: SourceReader {
    func read(_ path: String) throws(SourceUnreadable) -> SourceFile {
        throw SourceUnreadable(Diagnostic(.error, "a test has no file \(path)"))
    }
    func entries(of folder: String) -> [String]? { nil }
}
