import SoraOpenAPI
import Testing

@Suite("Tasks that a document declares wrongly")
struct BrokenTaskTests {
    private static let least = "status: {succeeded: [done], failed: [failed]}"

    /// The findings of a document whose `x-task` begins in line 8; of any error, no task comes.
    private func findings(_ document: TaskDocument) throws -> [String] {
        let (tasks, findings) = try document.declared()
        #expect(tasks.isEmpty == findings.contains { $0.contains(" error ") })
        #expect(tasks.isEmpty == (findings.count { $0.contains("(dropped)") } == 1))
        return findings
    }

    @Test(
        "Members that there are not, and values of other kinds",
        arguments: [
            ("polling: {}", ["8:9 error a task needs ‘status’ (dropped)"]),
            (
                "status: {suceeded: [done], failed: []}",
                [
                    "8:18 error a task's status has no ‘suceeded’ (dropped) | Did you mean ‘succeeded’?",
                    "8:17 error a task's status needs ‘succeeded’", "8:44 error ‘failed’ of a task's status names one status at least",
                ]
            ),
            (
                least + "\nretries: 3",
                [
                    "9:9 error a task has no ‘retries’ (dropped) | It is passed over; the names of extensions begin "
                        + "with ‘x-’."
                ]
            ),
            (
                "status: {succeeded: [done, DONE, ''], failed: [failed]}",
                [
                    "8:42 error expected a status in ‘succeeded’, found a string (dropped)",
                    "8:36 error the status ‘DONE’ stands here twice | Capitals do not count, so that ‘SUCCESS’ is ‘success’.",
                ]
            ),
            (
                least + "\nprogress: progress",
                [
                    "9:19 error a task's progress stands at a JSON Pointer, found the string ‘progress’ "
                        + "(dropped) | Write ‘/progress’."
                ]
            ),
            (
                least + "\nprogress: {complete: 0}",
                [
                    "9:19 error a task's progress needs ‘at’ (dropped)",
                    "9:30 error ‘complete’ of a task's progress is a number above 0, found ‘0’ | Write 100 for percent, 1 for a fraction.",
                ]
            ),
            (
                least + "\nresult: {}",
                [
                    "9:17 error a task's result needs either ‘at’ or ‘content’ (dropped) | ‘at’ says where the answer has the result's "
                        + "address, ‘content’ names the link to the call that answers its bytes."
                ]
            ),
        ] as [(String, [String])])
    func shape(task: String, expected: [String]) throws {
        let found = try findings(TaskDocument(task))
        #expect(found == expected)
    }

    @Test(
        "Durations that no client could wait",
        arguments: [
            (
                "{first: soon}",
                "9:26 error ‘first’ of a task's polling is a duration, found the string ‘soon’ (dropped) | Write a number of seconds, or "
                    + "one with ‘ms’, ‘s’, ‘m’, ‘h’ or ‘d’, such as ‘24h’."
            ), ("{interval: 1ms}", "9:29 error ‘interval’ of a task's polling is at least 100 milliseconds, found ‘1ms’ (dropped)"),
            ("{interval: 2d}", "9:29 error ‘interval’ of a task's polling is at most 24 hours, found ‘2d’ (dropped)"),
            ("{growth: 0.5}", "9:27 error ‘growth’ of a task's polling is a number from 1 to 10, found ‘0.5’ (dropped)"),
            ("{longest: 30}", "9:28 error ‘longest’ says nothing where no interval grows (dropped) | Write ‘growth: 1.5’ as well."),
            ("{growth: 2, longest: 5}", "9:39 error ‘longest’ is shorter than ‘interval’ (dropped)"),
            ("{first: 2m, deadline: 60}", "9:40 error nobody would ask: ‘deadline’ is over before ‘first’ is (dropped)"),
        ])
    func durations(polling: String, expected: String) throws {
        let found = try findings(TaskDocument(Self.least + "\npolling: \(polling)"))
        #expect(found == [expected])
    }

    @Test(
        "Places that the answer does not have, or where other things stand",
        arguments: [
            (
                "progress: /progres",
                "9:19 error the answer of getJob has no ‘/progres’ (dropped) | Did you mean ‘progress’ instead of "
                    + "‘progres’?"
            ),
            (
                "failure: /status/message",
                "9:18 error the answer of getJob has no ‘/status/message’ (dropped) | Nothing is below of what "
                    + "‘message’ would be in."
            ),
            ("result: /urls", "9:17 error ‘/urls’ in the answer of getJob is not a string (dropped) | Its elements are at ‘/urls/*’."),
            (
                "result: /urls/*/url",
                "9:17 error the answer of getJob has no ‘/urls/*/url’ (dropped) | Nothing is below of what ‘url’ "
                    + "would be in."
            ),
            (
                "progress: /urls",
                "9:19 error ‘/urls’ in the answer of getJob is not a number or a string (dropped) | Its elements are at "
                    + "‘/urls/*’."
            ),
        ])
    func places(member: String, expected: String) throws {
        let job = "id: {type: string}\nstatus: {type: string}\nprogress: {type: number}\nurls: {type: array, items: {type: string}}"
        let found = try findings(TaskDocument(Self.least + "\n" + member, job: job))
        #expect(found == [expected])
    }

    @Test(
        "Links that lead to no call that takes the identifier alone",
        arguments: [
            (
                "{}",
                "8:9 error the answer of createJob has no link to the call that tells how far the task is (dropped) | Write ‘links’ into "
                    + "the answer, with ‘operationId’ and ‘parameters: {task_id: $response.body#/id}’."
            ),
            ("{a: {operationId: getJobs, parameters: {id: $response.body#/id}}}", "13:36 error there is no operation ‘getJobs’ (dropped)"),
            ("{a: {operationId: getJob}}", "13:22 error the link ‘a’ of a task gives one parameter, the identifier (dropped)"),
            (
                "{a: {operationId: getJob, parameters: {id: $request.body#/id}}}",
                "13:61 error the identifier of a task comes from the answer, found the string ‘$request.body#/id’ (dropped) | Write such "
                    + "as ‘$response.body#/id’."
            ),
            (
                "{a: {operationId: getJob, parameters: {ids: $response.body#/id}}}",
                "13:22 error getJob has no parameter ‘ids’ (dropped) | "
                    + "Did you mean ‘id’?"
            ),
            (
                "{a: {operationId: getPage, parameters: {page: $response.body#/progress}}}",
                "13:22 error getPage needs ‘id’ besides the identifier, which nobody has who waits (dropped)"
            ),
            (
                "{a: {operationId: getPage, parameters: {id: $response.body#/id}}}",
                "13:22 error ‘id’ of getPage takes neither strings nor whole numbers, as an identifier is (dropped)"
            ),
            (
                "{a: {operationId: endJob, parameters: {id: $response.body#/id}}}",
                "8:9 error endJob answers no JSON that could tell a "
                    + "status (dropped)"
            ),
            (
                "{a: {operationId: getJob, parameters: {id: $response.body#/name}}}",
                "13:61 error the answer of createJob has no ‘/name’ (dropped) | There are ‘id’, ‘status’, ‘progress’."
            ),
            (
                "{a: {operationId: getJob, parameters: {id: $response.body#/id}}, b: {operationId: endJob}}",
                "8:9 error the answer of createJob has several links (dropped) | Name the one that leads to the query with ‘query’: ‘a’, "
                    + "‘b’."
            ),
        ])
    func links(links: String, expected: String) throws {
        let found = try findings(TaskDocument(Self.least, links: links))
        #expect(found == [expected])
    }

    @Test("A call for the bytes that takes something else than who waits has")
    func content() throws {
        let links = """
            {a: {operationId: getJob, parameters: {id: $response.body#/id}},
                        b: {operationId: getContent, parameters: {id: $response.body#/status}}}
            """
        let task = "query: a\n\(Self.least)\nresult: {content: "
        let other = try findings(TaskDocument(task + "b}", links: links))
        #expect(
            other == [
                "16:59 error ‘b’ takes ‘/status’, the query ‘/id’ (dropped) | Whoever waits knows nothing but what the query takes; let "
                    + "a link of the query's own answer lead there."
            ])
        let unknown = try findings(TaskDocument(task + "c}", links: links))
        #expect(unknown == ["10:27 error there is no link ‘c’ in the answer (dropped) | Did you mean ‘a’?"])
    }

    @Test("Statuses that the schema does not list, or that no list has, are doubtful")
    func statuses() throws {
        #expect(
            try findings(TaskDocument("status: {running: [queued, runing], succeeded: [done, finished], failed: [failed]}")) == [
                "8:36 warning the schema of the status does not list ‘runing’ | Did you mean ‘running’?",
                "8:63 warning the schema of the status does not list ‘finished’",
                "8:17 warning the status ‘running’ stands in none of the lists | A task of that status counts as running, until the "
                    + "deadline.",
            ])
    }
}
