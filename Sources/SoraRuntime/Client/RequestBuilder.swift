/// Makes the HTTP request of an operation.
struct RequestBuilder {
    /// A request, and every text in it that must not be seen.
    struct Prepared {
        var request: HTTPRequest
        var secrets: [String]
    }

    let client: APIClient
    let request: OperationRequest
    let options: CallOptions

    /// Checks everything and gets the credentials; nothing is sent before.
    func build() async throws -> Prepared {
        if let fault = request.fault { throw fault }
        let server = options.server ?? request.ownServer?.address(of: client.server) ?? client.server
        let address = try server.validated() + PathTemplate(text: request.path).expanded(request.pathValues)
        var headers = standardHeaders()
        var query = request.queryItems
        var cookies = request.cookies
        var secrets: [String] = []
        for credential in try SecurityChoice(credentials: client.credentials).credentials(for: request.security ?? client.security) {
            let proof = try await credential.proof()
            secrets += proof.secrets
            switch proof.place {
            case .header(let name): headers[name] = proof.text
            case .query(let name): query += ParameterForm.text(proof.text).queryItems(name, .form, explode: true)
            case .cookie(let name): cookies.append(PercentEncoding.all.encode(name) + "=" + proof.text)
            }
        }
        if !cookies.isEmpty { headers["Cookie"] = cookies.joined(separator: "; ") }
        for field in options.headers { headers[field.name] = field.value }
        var timeouts = client.configuration.timeouts
        timeouts.total = options.timeout ?? timeouts.total
        let url = query.isEmpty ? address : address + (address.contains("?") ? "&" : "?") + query.joined(separator: "&")
        let http = HTTPRequest(request.method, url, headers: headers, body: request.body, timeouts: timeouts)
        try http.validate()
        return Prepared(request: http, secrets: secrets)
    }

    private func standardHeaders() -> HTTPHeaders {
        var headers = HTTPHeaders([HTTPHeaders.Field(name: "User-Agent", value: client.configuration.userAgent)])
        headers["Accept"] = request.accept
        headers["Accept-Encoding"] = "identity"
        headers["Content-Type"] = request.contentType
        for field in request.headers { headers[field.name] = field.value }
        return headers
    }
}
