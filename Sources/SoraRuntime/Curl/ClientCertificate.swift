#if os(Linux)
    import Foundation

    /// What a client proves itself with when a server asks for a certificate; printing it shows no password.
    public struct ClientCertificate: Sendable {
        /// A file of the certificate in PEM form, or of both in PKCS #12 where it ends in `.p12` or `.pfx`.
        public var certificate: URL
        /// A file of the private key in PEM form; nil where the key stands beside the certificate.
        public var key: URL?
        let password: String?

        /// Creates a certificate; the password opens its private key.
        public init(_ certificate: URL, key: URL? = nil, password: String? = nil) {
            self.certificate = certificate
            self.key = key
            self.password = password
        }

        /// What libcurl calls the form of the file.
        var form: String {
            ["p12", "pfx"].contains(certificate.pathExtension.lowercased()) ? "P12" : "PEM"
        }
    }

    extension ClientCertificate: CustomStringConvertible, CustomReflectable {
        public var description: String { certificate.lastPathComponent }
        public var customMirror: Mirror { Mirror(self, children: ["certificate": certificate]) }
    }
#endif
