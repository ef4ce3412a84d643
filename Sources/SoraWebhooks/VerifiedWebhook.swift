import Foundation
import SoraRuntime

/// A call to a webhook that has been verified.
public struct VerifiedWebhook: Sendable {
    /// The call's own name. A provider sends a call again until it is answered with 2xx: keep the names of those that you have dealt with, at
    /// least as long as the tolerance, and whoever repeats a call that was overheard achieves nothing, either.
    public let id: String
    /// When the provider made the signature.
    public let sentAt: Date
    /// The body as it came.
    public let body: [UInt8]

    /// Decodes the body: to what a generated client calls a webhook, or to the type of a callback's payload.
    ///
    /// - Throws: `JSONSyntaxError` where it is no JSON, and `JSONCodingError` where it does not fit.
    public func decoded<Call: Decodable>(as type: Call.Type = Call.self) throws -> Call {
        try JSONCoding.decode(type, from: body)
    }
}
