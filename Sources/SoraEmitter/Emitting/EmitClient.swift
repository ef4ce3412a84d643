import SoraPlanning

extension ClientEmitter {
    /// Prints the namespace.
    func emitNamespace(to file: inout SourceWriter) {
        file.blank()
        file.documentation(plan.documentation)
        file.line("nonisolated \(access)enum \(namespace) {}")
    }

    /// Prints the client, the servers and the table of schemas.
    func emitClient(_ client: ClientDeclaration, to file: inout SourceWriter) {
        file.blank()
        file.block("nonisolated extension \(namespace)") { file in
            file.documentation(client.documentation)
            file.block("\(access)struct Client: Sendable") { file in
                file.documentation("What carries this client's calls out.")
                file.line("\(access)let api: APIClient")
                file.blank()
                emitInitializer(of: client, to: &file)
                file.blank()
                file.documentation("Creates a client that carries its calls out through an `APIClient` of the caller's own making.")
                file.line("\(access)init(api: APIClient) { self.api = api }")
            }
            emitServers(to: &file)
            emitSchemaTable(to: &file)
        }
    }

    private func emitInitializer(of client: ClientDeclaration, to file: inout SourceWriter) {
        let server = client.defaultServer.map { "server: ServerAddress = " + serverCall($0) } ?? "server: ServerAddress"
        let credentials = client.credentials.map(declaration)
        let required = zip(client.credentials, credentials).filter(\.0.isRequired).map(\.1)
        let optional = zip(client.credentials, credentials).filter { !$0.0.isRequired }.map(\.1)
        let addresses = client.defaultServer == nil ? [server] + optional : optional + [server]
        file.documentation(documentationOfInitializer(of: client))
        file.list("\(access)init", required + addresses + ["configuration: ClientConfiguration = .init()"], " {")
        file.indented { emitAssignment(of: client, to: &$0) }
        file.line("}")
    }

    private func emitAssignment(of client: ClientDeclaration, to file: inout SourceWriter) {
        let api = client.credentials.contains { $0.name == "api" } ? "self.api" : "api"
        let values = client.credentials.map(value)
        // Of one credential that may be left out, or of none, the runtime knows by itself what to do.
        let isUsual = values.count < 2 && client.security == client.credentials.map { [$0.scheme] }
        let security = isUsual ? [] : ["security: [\(client.security.map(spelling).joined(separator: ", "))]"]
        let arguments = ["server: server", "credentials: [\(values.joined())]"] + security + ["configuration: configuration"]
        let call = "\(api) = APIClient(\(arguments.joined(separator: ", ")))"
        // The formatter counts a comma after the last alternative.
        if values.count < 2, file.fits(call.utf8.count + security.count) { return file.line(call) }
        file.line("\(api) = APIClient(")
        file.indented { file in
            file.line("server: server,")
            file.array("credentials: ", values, ",")
            if isUsual { return file.line("configuration: configuration") }
            file.array("security: ", client.security.map(spelling), ", configuration: configuration")
        }
        file.line(")")
    }

    private func documentationOfInitializer(of client: ClientDeclaration) -> String {
        var text = "Creates a client.\n\n- Parameters:"
        for credential in client.credentials where credential.isRequired || client.defaultServer != nil { text += item(for: credential) }
        text += "\n  - server: \(documentationOfServer)"
        for credential in client.credentials where !credential.isRequired && client.defaultServer == nil { text += item(for: credential) }
        return text + "\n  - configuration: How calls are carried out."
    }

    private var documentationOfServer: String {
        let hasOwn = plan.operations.contains { if case .named = $0.server { true } else { false } }
        let words = "The address that every path is appended to"
        return hasOwn ? words + "; another than the default takes the operations with servers of their own as well." : words + "."
    }

    private func item(for credential: CredentialParameter) -> String {
        credential.documentation.text.isEmpty ? "" : documentationItem(credential.name, credential.documentation)
    }

    private func declaration(of credential: CredentialParameter) -> String {
        let type =
            switch credential.kind {
            case .bearer: "BearerToken"
            case .basic: "BasicCredentials"
            case .http, .header, .query, .cookie: "APIKey"
            }
        return "\(Argument(credential.name).declaration): \(type)\(credential.isRequired ? "" : "? = nil")"
    }

    private func value(of credential: CredentialParameter) -> String {
        let use = Argument(credential.name).use
        let scheme = literal(credential.scheme)
        return switch credential.kind {
        case .bearer: ".bearer(\(scheme), \(use))"
        case .basic: ".basic(\(scheme), \(use))"
        case .http(let name): ".http(\(scheme), \(literal(name)), \(use))"
        case .header(let name): ".apiKey(\(scheme), in: .header(\(literal(name))), \(use))"
        case .query(let name): ".apiKey(\(scheme), in: .query(\(literal(name))), \(use))"
        case .cookie(let name): ".apiKey(\(scheme), in: .cookie(\(literal(name))), \(use))"
        }
    }

    /// Prints the table as one literal with a line for each schema: the compiler takes longer for a list of literals.
    private func emitSchemaTable(to file: inout SourceWriter) {
        let (schemas, places) = (plan.schemaTable, plan.schemaPlaces)
        if schemas.isEmpty { return }
        file.blank()
        file.documentation("The schemas by which variants are chosen and values validated.")
        file.line("static let schemas = SchemaTable(")
        file.indented { file in
            let signs = numberSigns(around: schemas)
            file.line(signs, "\"\"\"")
            for (index, schema) in schemas.enumerated() {
                let place = index < places.count ? places[index] : ""
                file.line(place, place.isEmpty ? "" : " ", rawText(schema, signs))
            }
            file.line("\"\"\"", signs, ")")
        }
    }
}

/// Spells the security scheme names of one alternative.
func spelling(of alternative: [String]) -> String {
    "[\(alternative.map(literal).joined(separator: ", "))]"
}

/// The line of a documentation comment's list of parameters that describes one of them.
func documentationItem(_ name: String, _ documentation: Documentation) -> String {
    if isVisible(documentation.text) { return "\n  - \(name): \(documentation.text)" }
    return "\n  - \(name): \(continued(documentation.text))"
}

/// Indents the lines of a text after the first, as those of an item in a list.
private func continued(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 64)
    for byte in text.utf8 {
        // Line breaks of other kinds are left to those who know all characters.
        let isOrdinary = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") || !canBeginInvisibleCharacter(byte)
        if !isOrdinary { return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n    ") }
        bytes.append(byte)
        if byte == UInt8(ascii: "\n") { bytes += "    ".utf8 }
    }
    return String(decoding: bytes, as: UTF8.self)
}
