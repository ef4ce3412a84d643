import Foundation
import SoraTestSupport

/// Gives what PyPI's jsonschema finds wrong with reports; `schema` is a path from the package's folder.
func opinions(on reports: [String], schema: String) throws -> String {
    let names = reports.indices.map { "report\($0).json" }
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: zip(names, reports)))
    let package = JudgeEnvironment.package
    let script = package.appending(path: "Tests/Judge/validate_reports.py").path
    let judged = try Execution(
        of: JudgeEnvironment.python.path, [script, package.appending(path: schema).path] + names.map(folder.path), in: package.path)
    return judged.status == 0 ? "" : judged.output + judged.messages
}
