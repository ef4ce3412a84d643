import Foundation
import SoraRuntime
import Testing

@Suite("What a task made", .timeLimit(.minutes(5))) struct FinishedTaskTests {
    private func finished(_ task: ScriptedTask, _ follower: TaskFollower<Job>) async throws -> FinishedTask<Job> {
        try await task.create(follower).finished()
    }

    @Test("A link is fetched as it stands, without credentials") func link() async throws {
        let task = ScriptedTask([.done]) { request in
            #expect(request.headers["Authorization"] == nil)
            return HTTPResponse(status: 200, headers: ["Content-Type": "video/mp4"], body: Array("video".utf8))
        }
        let finished = try await finished(task, task.follower { $0.resultLifetime = .seconds(86_400) })
        #expect(finished.links == ["https://files.example.com/a.mp4?s=1%2F2"] && finished.lifetime == .seconds(86_400))
        #expect(try await finished.content().collect() == Data("video".utf8))
        #expect(await task.requests.last == "GET https://files.example.com/a.mp4?s=1%2F2")

        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).mp4")
        defer { try? FileManager.default.removeItem(at: file) }
        try await finished.download(to: file)
        #expect(try Data(contentsOf: file) == Data("video".utf8))
    }

    @Test("Each of several links can be fetched, and one that there is not is an error") func severalLinks() async throws {
        let answer = #"{"status": "done", "urls": ["https://a.example.com", "", null, "http://b.example.com/x//y#part"]}"#
        let task = ScriptedTask([.json(answer)]) { HTTPResponse(status: 200, body: Array($0.url.utf8)) }
        let finished = try await finished(task, task.follower())
        #expect(finished.links.count == 2)
        #expect(try await finished.content(0).collect() == Data("https://a.example.com".utf8))
        #expect(try await finished.content(1).collect() == Data("http://b.example.com/x//y".utf8))
        let error = try await #require(throws: APIError.self) { try await finished.content(2) }
        #expect(error.kind == .invalidRequest && error.taskID == "job_1")
    }

    @Test("What is no address of HTTP is not fetched", arguments: ["file:///etc/passwd", "data:video/mp4,x", "ftp://a.example.com/x"])
    func noAddress(link: String) async throws {
        let task = ScriptedTask([.json(#"{"status": "done", "urls": ["\#(link)"]}"#)])
        let finished = try await finished(task, task.follower())
        let error = try await #require(throws: APIError.self) { try await finished.content() }
        #expect(error.kind == .invalidRequest)
        #expect(await task.requests.count == 2)
    }

    @Test("A link that has expired is asked for anew", arguments: [403, 404, 410]) func freshLink(status: Int) async throws {
        let renewed = ScriptedTask.Reply.json(#"{"status": "done", "urls": ["https://files.example.com/b.mp4"]}"#)
        let task = ScriptedTask([.done, renewed]) { request in
            request.url.hasSuffix("b.mp4") ? HTTPResponse(status: 200, body: Array("new".utf8)) : HTTPResponse(status: status)
        }
        #expect(try await finished(task, task.follower()).content().collect() == Data("new".utf8))
    }

    @Test("Where there is no newer link, the error says that it has expired") func expiredLink() async throws {
        let task = ScriptedTask([.done]) { _ in HTTPResponse(status: 403) }
        let finished = try await finished(task, task.follower { $0.resultLifetime = .seconds(3_600) })
        let error = try await #require(throws: APIError.self) { try await finished.content() }
        #expect(error.kind == .linkExpired && error.status == 403 && error.taskID == "job_1")
        #expect(!error.description.contains("s=1"), "a link is a credential: \(error)")
    }

    @Test("A page instead of a video is an error") func page() async throws {
        let task = ScriptedTask([.done]) { _ in HTTPResponse(status: 200, headers: ["Content-Type": "text/html"], body: Array("<p>".utf8)) }
        let error = try await #require(throws: APIError.self) { try await finished(task, task.follower()).content() }
        #expect(error.kind == .unexpectedContentType && error.taskID == "job_1")
    }

    @Test("A call of its own answers the bytes, with what the answer says or with the identifier") func call() async throws {
        for (place, url) in [(nil, "https://jobs.example.com/jobs/job_1/content"), ("/file", "https://jobs.example.com/jobs/f_9/content")] {
            let task = ScriptedTask([.json(#"{"status": "done", "file": "f_9"}"#)]) { request in
                #expect(request.headers["Authorization"] == "Bearer secret")
                return HTTPResponse(status: 200, body: Array(request.url.utf8))
            }
            let api = task.api
            let follower = task.follower {
                $0.contentID = place
            } content: { id, options in
                var request = OperationRequest("getContent", .get, "/jobs/{id}/content")
                request.path("id", id.text)
                request.accept = "video/mp4"
                return try await api.stream(request, options: options)
            }
            #expect(try await finished(task, follower).content().collect() == Data(url.utf8))
        }
    }
}
