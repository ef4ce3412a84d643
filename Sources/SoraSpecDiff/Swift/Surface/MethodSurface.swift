import SoraDiagnostics
import SoraPlanning

/// A method of the client as its callers see it.
struct MethodSurface {
    /// The name.
    let name: String
    /// The arguments: the body first, then the labelled ones, without the options that every method takes.
    let arguments: [ArgumentSurface]
    /// What comes back; nil where nothing does.
    let result: ValueType?
    /// Where the document says what comes back.
    let resultOrigin: SourceRange?
    /// Why the operation should not be used any more, or nil.
    let deprecation: String?
    /// Where the document says it.
    let origin: SourceRange?
    /// How calls are marked.
    var effects = " async throws"

    /// Describes a method of a plan.
    init(_ operation: OperationDeclaration, of index: TypeIndex) {
        name = operation.name
        var arguments: [ArgumentSurface] = []
        if let body = operation.body {
            arguments.append(
                ArgumentSurface(
                    label: nil, key: "", type: ValueType(body.type, of: index, isOptional: !body.isRequired),
                    defaultValue: body.isRequired ? nil : "nil", origin: body.origin.range ?? operation.origin.range))
        }
        for parameter in operation.parameters {
            arguments.append(
                ArgumentSurface(
                    label: parameter.name, key: operation.wireName(of: parameter),
                    type: ValueType(parameter.type, of: index, isOptional: !parameter.isRequired),
                    defaultValue: parameter.isRequired ? nil : "nil", origin: parameter.origin.range ?? operation.origin.range))
        }
        self.arguments = arguments
        result = ValueType(operation.answer.form, of: index)
        resultOrigin = operation.answer.origin.range ?? operation.origin.range
        deprecation = operation.deprecation
        origin = operation.origin.range
    }

    /// The name with the labels of the arguments, as Swift's documentation writes it.
    var fullName: String { "\(name)(\(arguments.map(\.labelText).joined()))" }

    /// The types of the arguments and of what comes back.
    var uses: [ValueType?] { arguments.map(\.type) + [result] }

    /// The declaration.
    var declaration: String {
        let result = result.map { " -> \($0.spelling)" } ?? ""
        return "func \(Identifier.declared(name))(\(arguments.map(\.declaration).joined(separator: ", ")))\(effects)\(result)"
    }
}

extension OperationDeclaration {
    /// What tells an argument on the wire: of one in the path its position, for its name is not sent.
    fileprivate func wireName(of parameter: ParameterDeclaration) -> String {
        guard parameter.location == .path, let start = path.firstRange(of: "{\(parameter.key)}")?.lowerBound else {
            return "\(parameter.location.rawValue) \(parameter.location == .header ? parameter.key.lowercased() : parameter.key)"
        }
        return "path \(path[..<start].count { $0 == "{" })"
    }
}

extension ValueType {
    /// The type of what an operation answers; nil where that is nothing.
    fileprivate init?(_ form: AnswerDeclaration.Form, of index: TypeIndex) {
        switch form {
        case .nothing: return nil
        case .json(let type), .answers(let type): self.init(type, of: index)
        case .jsonIfPresent(let type): self.init(type, of: index, isOptional: true)
        case .text: self.init(.external("String"), of: index)
        case .bytes: self.init(.external("BodyStream"), of: index)
        case .events(let type): self.init(type, of: index, wrapper: .events)
        case .values(let type): self.init(type, of: index, wrapper: .values)
        }
    }
}
