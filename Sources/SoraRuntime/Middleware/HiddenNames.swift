/// What logs and recordings hide beside the credentials of the call: whole headers, fields of bodies, parameters of addresses.
public struct HiddenNames: Sendable {
    /// The names of headers, in lower case.
    private(set) var headers: Set<String> = [
        "authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key", "apikey", "x-auth-token", "x-access-token",
    ]
    /// The names of members of JSON, fields of forms and parameters of addresses, in lower case.
    private(set) var fields: Set<String> = [
        "password", "passwd", "secret", "client_secret", "token", "access_token", "refresh_token", "id_token", "api_key", "apikey",
        "authorization", "signature", "sig", "x-amz-signature", "x-amz-security-token", "x-amz-credential", "x-goog-signature",
    ]

    /// Creates the usual names with further ones; upper and lower case are the same.
    public init(headers: Set<String> = [], fields: Set<String> = []) {
        self.headers.formUnion(headers.map { $0.lowercased() })
        self.fields.formUnion(fields.map { $0.lowercased() })
    }
}
