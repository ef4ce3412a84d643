/// Makes the HTTP request of an attempt.
struct RequestBuilder {
    /// A request, and every text in it that must not be seen.
    struct Prepared: Sendable {
        var request: HTTPRequest
        var proofs: [CredentialProof]
        /// What the call's own headers hold of credentials.
        var ownSecrets: [String] = []
        /// Whether it was built ahead of its attempt.
        var isFresh = false

        var secrets: CallSecrets {
            CallSecrets(redaction: Redaction(proofs.flatMap(\.secrets) + ownSecrets), places: proofs.map(\.place))
        }
    }

    let client: APIClient
    let request: OperationRequest
    let options: CallOptions
    let limit: CallLimit?

    /// Checks everything and gets the credentials; nothing is sent before.
    func build() async throws -> Prepared {
        if let fault = request.fault { throw fault }
        let server = options.server ?? request.ownServer?.address(of: client.server) ?? client.server
        let address = try server.validated() + PathTemplate(text: request.path).expanded(request.pathValues)
        var headers = standardHeaders()
        var query = request.queryItems
        var cookies = request.cookies
        var proofs: [CredentialProof] = []
        for credential in try SecurityChoice(credentials: client.credentials).credentials(for: request.security ?? client.security) {
            let proof = try await credential.proof()
            proofs.append(proof)
            switch proof.place {
            case .header(let name): headers[name] = proof.text
            case .query(let name): query += ParameterForm.text(proof.text).queryItems(name, .form, explode: true)
            case .cookie(let name): cookies.append(PercentEncoding.all.encode(name) + "=" + proof.text)
            }
        }
        if !cookies.isEmpty { headers["Cookie"] = cookies.joined(separator: "; ") }
        if let key = options.idempotencyKey { headers[client.configuration.idempotencyHeader] = key }
        for field in options.headers { headers[field.name] = field.value }
        for (name, value) in options.query.sorted(by: { $0.key < $1.key }) {
            query += ParameterForm.text(value).queryItems(name, .form, explode: true)
        }
        let url = query.isEmpty ? address : address + (address.contains("?") ? "&" : "?") + query.joined(separator: "&")
        let http = HTTPRequest(request.method, url, headers: headers, body: try body(), timeouts: timeouts)
        try http.validate()
        return Prepared(request: http, proofs: proofs, ownSecrets: ownSecrets)
    }

    /// What the call's own headers hold of credentials, and the query of a link to a file, which is the key to many files.
    private var ownSecrets: [String] {
        var texts: [String] = []
        for field in options.headers where hiddenHeaders.contains(field.name.lowercased()) { texts += secretTexts(of: field) }
        guard request.isFile else { return texts }
        for pair in request.queryItems.flatMap({ $0.split(separator: "&") }) {
            texts += pair.split(separator: "=", maxSplits: 1).dropFirst().map(String.init)
        }
        return texts
    }

    private var timeouts: HTTPTimeouts {
        var timeouts = options.timeouts ?? client.configuration.timeouts
        timeouts.total = limit?.deadline.timeLeft(on: client.configuration.clock)
        return timeouts
    }

    private func standardHeaders() -> HTTPHeaders {
        var headers = HTTPHeaders([HTTPHeaders.Field(name: "User-Agent", value: client.configuration.userAgent)])
        headers["Accept"] = request.accept
        headers["Accept-Encoding"] = "identity"
        headers["Content-Type"] = request.contentType
        for field in request.headers { headers[field.name] = field.value }
        return headers
    }

    /// The body, with the members that the call adds.
    private func body() throws -> HTTPRequestBody {
        if options.bodyMembers.isEmpty { return request.body }
        guard case .bytes(let bytes) = request.body, case .object(var members)? = try? JSONValue(parsing: bytes) else {
            throw InvalidRequest("members are to be added to a body that is no JSON object")
        }
        for (name, value) in options.bodyMembers { members[name] = value }
        return .bytes(JSONValue.object(members).bytes())
    }
}

private let hiddenHeaders = HiddenNames().headers
