import SoraPlanning

extension ClientEmitter {
    /// Prints the structure that reads response headers.
    func emit(_ headers: HeadersDeclaration, to file: inout SourceWriter) {
        file.documentation(headers.documentation)
        file.block("\(access)struct \(Identifier.declared(headers.name)): TypedHeaders") { file in
            file.line(access, "let headers: HTTPHeaders")
            file.line(access, "init(_ headers: HTTPHeaders) { self.headers = headers }")
            file.blank()
            for header in headers.headers {
                file.documentation(header.documentation)
                file.block("\(access)var \(Identifier.declared(header.name)): \(header.type.spelling)?", header.reading)
            }
            emitNested(headers.nested, to: &file)
        }
    }
}

extension HeadersDeclaration.Header {
    /// The expression that reads the header.
    fileprivate var reading: String {
        switch notation {
        case .value: "value(\(literal(key)))"
        case .list: "list(\(literal(key)))"
        case .members(let explode): "members(\(literal(key)), explode: \(explode))"
        case .json: "json(\(literal(key)))"
        }
    }
}
