import SoraClients
import SoraRuntime

/// Tells a person what is wrong with a request, before it is sent or instead of that.
func faults(of request: Yutoai.VideoGenerationRequest) throws -> [String] {
    do {
        try request.validate()
        return []
    } catch let error as ValidationError {
        return error.violations.map(\.description)
    }
}
