import SoraClients
import SoraRuntime

/// A client without a network, for tests and previews: every video is ready at once.
let previewClient = Tokenhot.Client(
    token: "none",
    configuration: ClientConfiguration(
        transport: ClosureTransport { request in
            try HTTPResponse(encoding: Tokenhot.Video(id: "task_1", status: .completed))
        }))
