import SoraClients
import SoraRuntime
import SoraWebhooks

/// What a server does with a request to its webhook: the body must be the bytes as they came.
func receiveWebhook(_ headers: HTTPHeaders, _ body: [UInt8], by signature: WebhookSignature) async throws -> String? {
    let call = try await signature.verify(headers: headers, body: body)
    switch try call.decoded(as: Toapis.Webhook.self) {
    case .taskFinished(let event): return event.data?.taskID
    case .unrecognized: return nil
    }
}

let toapisSignature = WebhookSignature.toapis(secret: .environment("TOAPIS_WEBHOOK_SECRET"))
