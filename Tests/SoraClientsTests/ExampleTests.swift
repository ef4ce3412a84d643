import Foundation
import SoraClients
import SoraRuntime
import Testing

@Suite("Examples of the documents") struct ExampleTests {
    /// The types of each document's schemas, by their names in the document.
    private static let types: [String: [String: any (Codable & Sendable).Type]] = [
        "tokenhot": [
            "VideoGenerationRequest": Tokenhot.VideoGenerationRequest.self, "Video": Tokenhot.Video.self,
            "ErrorResponse": Tokenhot.ErrorResponse.self,
        ],
        "yutoai": [
            "VideoGenerationRequest": Yutoai.VideoGenerationRequest.self, "VideoGenerationResponse": Yutoai.VideoGenerationResponse.self,
            "VideoTask": Yutoai.VideoTask.self, "CharacterCreationRequest": Yutoai.CharacterCreationRequest.self,
            "Character": Yutoai.Character.self,
        ],
        "toapis": [
            "GenerationRequest": Toapis.GenerationRequest.self, "VideoGenerationRequest": Toapis.VideoGenerationRequest.self,
            "VideoFile": Toapis.VideoFile.self, "VideoGenerationMetadata": Toapis.VideoGenerationMetadata.self,
            "VideoRemixRequest": Toapis.VideoRemixRequest.self,
            "CharacterCreationRequest": Toapis.CharacterCreationRequest.self, "GenerationTask": Toapis.GenerationTask.self,
            "UploadResponse": Toapis.UploadResponse.self, "Upload": Toapis.Upload.self, "Balance": Toapis.Balance.self,
            "TaskEventData": Toapis.TaskEventData.self, "TaskEvent": Toapis.TaskEvent.self, "ErrorResponse": Toapis.ErrorResponse.self,
            "ErrorDetail": Toapis.ErrorDetail.self, "RateLimitErrorDetail": Toapis.RateLimitErrorDetail.self,
            "RateLimitErrorResponse": Toapis.RateLimitErrorResponse.self,
        ],
        "odkkk": [
            "VideoGenerationRequest": Odkkk.VideoGenerationRequest.self, "VideoGenerationResponse": Odkkk.VideoGenerationResponse.self,
            "ErrorResponse": Odkkk.ErrorResponse.self, "VideoTaskInfo": Odkkk.VideoTaskInfo.self, "VideoUsage": Odkkk.VideoUsage.self,
            "VideoTask": Odkkk.VideoTask.self, "TaskFailure": Odkkk.TaskFailure.self, "TaskErrorResponse": Odkkk.TaskErrorResponse.self,
        ],
        "xingchaoyiqing": [
            "VideoGenerationRequest": Xingchaoyiqing.VideoGenerationRequest.self, "VideoTask": Xingchaoyiqing.VideoTask.self,
        ],
    ]

    @Test("decode into their types and encode back to the same JSON", arguments: types.keys.sorted())
    func roundTrips(of provider: String) throws {
        let document = try JSONValue(parsing: Array(try effectiveDocument(of: provider, as: "json").utf8))
        let examples = try DocumentedExamples(of: document).all
        #expect(!examples.isEmpty)
        for example in examples {
            let type = try #require(Self.types[provider]?[example.schema], "no type for the example at \(example.place)")
            try expectRoundTrip(of: example.value, through: type, "\(provider), \(example.place)")
        }
    }

    /// Expects that a value survives its type, with the runtime's own coder and with Foundation's.
    private func expectRoundTrip<Value: Codable>(of value: JSONValue, through type: Value.Type, _ place: Comment) throws {
        let text = value.bytes()
        let decoded = try JSONCoding.decode(type, from: text)
        #expect(!"\(decoded)".contains("unrecognized("), "a variant of no schema at \(place)")
        #expect(try JSONValue(parsing: JSONCoding.encode(decoded)) == value, place)
        let encoded = try JSONEncoder().encode(JSONDecoder().decode(type, from: Data(text)))
        #expect(try JSONValue(parsing: Array(encoded)) == value, place)
    }
}
