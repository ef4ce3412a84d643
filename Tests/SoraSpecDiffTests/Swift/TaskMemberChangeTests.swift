import SoraSpecDiff
import Testing

/// The methods that wait for tasks, which `x-task` makes.
@Suite struct TaskMemberChangeTests {
    private let task = "      x-task: {status: {succeeded: [done], failed: [broken]}}\n"
    private var old: String {
        """
        openapi: 3.1.1
        info: {title: Studio, version: '1'}
        servers: [{url: 'https://example.com'}]
        paths:
          /videos:
            post:
              operationId: createVideo
        \(task)\
              parameters: [{name: size, in: query, schema: {type: integer}}]
              responses:
                '200':
                  description: Made
                  content: {application/json: {schema: {$ref: '#/components/schemas/Created'}}}
                  links: {show: {operationId: getVideo, parameters: {id: $response.body#/id}}}
          /videos/{id}:
            get:
              operationId: getVideo
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/Video'}}}}
        components:
          schemas:
            Video: {type: object, properties: {id: {type: string}, status: {type: string}}}
            Created: {type: object, properties: {id: {type: string}}}
            Film: {type: object, properties: {id: {type: string}, status: {type: string}}}

        """
    }

    private func changes(_ replacements: (String, String)...) throws -> [String] {
        let new = replacements.reduce(old) { $0.replacing($1.0, with: $1.1) }
        #expect(new != old)
        return try SoraSpecDiffTests.changes(from: old, to: new)
    }

    private let members = [
        "func createVideoAndWait(size: Int? = nil, deadline: Duration? = nil, onProgress: TaskUpdates<Studio.Video>.Observer? = nil) "
            + "async throws -> FinishedTask<Studio.Video>",
        "func createVideoUpdates(size: Int? = nil, deadline: Duration? = nil) async throws -> TaskUpdates<Studio.Video>",
        "func waitForVideo(id: String, deadline: Duration? = nil, onProgress: TaskUpdates<Studio.Video>.Observer? = nil) "
            + "async throws -> FinishedTask<Studio.Video>",
        "func videoUpdates(id: String, deadline: Duration? = nil) -> TaskUpdates<Studio.Video>",
    ]
    private let symbols = [
        "createVideoAndWait(size:deadline:onProgress:)", "createVideoUpdates(size:deadline:)", "waitForVideo(id:deadline:onProgress:)",
        "videoUpdates(id:deadline:)",
    ]

    @Test func `A task that is gone takes its methods along`() throws {
        let lost = zip(symbols, members).map { symbol, member in
            "breaks Studio.Client.\(symbol): ‘\(member)’ → nothing; do without `\(symbol.prefix { $0 != "(" })`"
        }
        #expect(try changes((task, "")) == lost)
    }

    @Test func `A task that is new adds its methods`() throws {
        let gained = zip(symbols, members).map { "adds Studio.Client.\($0): nothing → ‘\($1)’" }
        #expect(try SoraSpecDiffTests.changes(from: old.replacing(task, with: ""), to: old) == gained)
    }

    @Test func `A query that answers another type changes what its task's methods return`() throws {
        let found = try changes(("schema: {$ref: '#/components/schemas/Video'}", "schema: {$ref: '#/components/schemas/Film'}"))
        #expect(found.count == 5 && found[0].hasPrefix("breaks Studio.Client.getVideo(id:): ‘-> Studio.Video’ → ‘-> Studio.Film’"))
        for ((symbol, wrapper), change) in zip(
            zip(symbols, ["FinishedTask", "TaskUpdates", "FinishedTask", "TaskUpdates"]), found.dropFirst())
        {
            let name = symbol.prefix { $0 != "(" }
            #expect(
                change == "breaks Studio.Client.\(symbol): ‘-> \(wrapper)<Studio.Video>’ → ‘-> \(wrapper)<Studio.Film>’; "
                    + "use what `\(name)` returns as `\(wrapper)<Studio.Film>`")
        }
    }

    @Test func `Operations of other names rename the methods that wait`() throws {
        let found = try changes(("createVideo", "makeVideo"), ("getVideo", "getFilm"))
        #expect(
            found.map { $0.prefix { $0 != ";" } }
                == [
                    ("createVideo(size:)", "createVideo(size:)", "makeVideo(size:)"), ("getVideo(id:)", "getVideo(id:)", "getFilm(id:)"),
                    (symbols[0], symbols[0], "makeVideoAndWait(size:deadline:onProgress:)"),
                    (symbols[1], symbols[1], "makeVideoUpdates(size:deadline:)"),
                    (symbols[2], symbols[2], "waitForFilm(id:deadline:onProgress:)"),
                    (symbols[3], symbols[3], "filmUpdates(id:deadline:)"),
                ].map { "breaks Studio.Client.\($0.0): ‘func \($0.1)’ → ‘func \($0.2)’" })
    }

    @Test func `An argument of the creation is told once`() throws {
        #expect(
            try changes(("name: size, in: query,", "name: size, in: query, required: true,"))
                == ["breaks Studio.Client.createVideo(size:): ‘size: Int? = nil’ → ‘size: Int’; pass `size:`"])
    }

    @Test(arguments: ["status: {at: /id,", "progress: /status, status: {", "polling: {interval: 20s}, status: {"])
    func `Where and when a task is asked for is no matter of Swift`(text: String) throws {
        #expect(try changes(("x-task: {status: {", "x-task: {" + text)) == [])
    }

    @Test func `A schema of another name is no change of what is returned besides`() throws {
        let found = try changes(("    Video: {type", "    Clip: {type"), ("schemas/Video'", "schemas/Clip'"))
        #expect(found.count == 1 && found[0].hasPrefix("breaks Studio.Video: "), "\(found)")
    }
}
