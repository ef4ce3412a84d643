import Foundation
import SoraClients
import SoraRuntime
import Testing

@testable import SoraWebhooks

/// What providers send becomes the types of their clients.
struct ProviderCallbackTests {
    private func call(_ body: String) -> VerifiedWebhook {
        VerifiedWebhook(id: "evt_1", sentAt: Date(timeIntervalSince1970: 0), body: Array(body.utf8))
    }

    @Test func `toapis tells of a finished task`() throws {
        let body = """
            {"id":"evt_1","type":"generation.completed","data":{"task_id":"task_9","status":"SUCCESS","progress":"100%",\
            "result":{"type":"video","data":[{"url":"https://cdn.example/v.mp4","format":"mp4"}]}}}
            """
        guard case .taskFinished(let event) = try call(body).decoded(as: Toapis.Webhook.self) else {
            Issue.record("this is no taskFinished")
            return
        }
        #expect(event.type == .generationCompleted && event.data?.taskID == "task_9" && event.data?.progress == "100%")
        guard case .unrecognized = try call("[1]").decoded(as: Toapis.Webhook.self) else {
            Issue.record("this is no call of toapis")
            return
        }
    }

    @Test func `odkkk tells of a task as its query does`() throws {
        let body = """
            {"id":"task-1","object":"video.generation.task","model":"sora-2","status":"completed","progress":100,\
            "results":["https://cdn.example/v.mp4"]}
            """
        let task = try call(body).decoded(as: Odkkk.VideoTask.self)
        #expect(task.id == "task-1" && task.status == .completed)
    }

    @Test func `a body that nobody has described is any JSON`() throws {
        #expect(try call(#"{"task_id":"t"}"#).decoded(as: JSONValue.self)["task_id"]?.string == "t")
        #expect(throws: JSONSyntaxError.self) { try call("{").decoded(as: JSONValue.self) }
    }
}
