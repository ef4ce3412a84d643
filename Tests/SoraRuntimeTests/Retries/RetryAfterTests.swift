import Foundation
import Testing

@testable import SoraRuntime

@Suite(.timeLimit(.minutes(5)))
struct RetryAfterTests {
    /// 784_111_777 is Sun, 06 Nov 1994 08:49:37 GMT.
    private let now = Date(timeIntervalSince1970: 784_111_767)

    @Test(
        arguments: [
            (["Retry-After": "7"], 7_000), (["Retry-After": " 1.5 "], 1_500), (["Retry-After": "0"], 0), (["retry-after-ms": "250"], 250),
            (["Retry-After": "9", "Retry-After-Ms": "20.5"], 20), (["Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT"], 10_000),
            (["Retry-After": "Sunday, 06-Nov-94 08:49:37 GMT"], 10_000), (["Retry-After": "Sun Nov  6 08:49:37 1994"], 10_000),
            (["Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT", "Date": "Sun, 06 Nov 1994 08:49:32 GMT"], 5_000),
            (["Retry-After": "Sun, 06 Nov 1994 08:00:00 GMT"], 0),
        ] as [(HTTPHeaders, Int)])
    func `waits as long as the server asks`(headers: HTTPHeaders, milliseconds: Int) async throws {
        let scripted = ScriptedClient([status(429, headers)], time: ManualClock(date: now, runsAhead: true))
        try await scripted.call()
        #expect(scripted.time.elapsed.components.seconds == milliseconds / 1_000)
        #expect(scripted.time.elapsed.components.attoseconds / 1_000_000_000_000_000 == milliseconds % 1_000)
        #expect(scripted.script.requests.count == 2)
    }

    @Test(arguments: ["soon", "-1", "", "1e9", "1:2", "Sun, 31 Feb 2030 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET", "١"])
    func `takes its own pause where it does not understand`(text: String) async throws {
        let scripted = ScriptedClient([status(429, ["Retry-After": text])])
        try await scripted.call()
        #expect(scripted.time.pauses == [.milliseconds(500)])
    }

    @Test(arguments: ["61", "99999999999999999999", "Sun, 06 Nov 2294 08:49:37 GMT"])
    func `fails at once where the server asks for more than the policy lets`(text: String) async throws {
        let scripted = ScriptedClient([status(429, ["Retry-After": text], #"{"message": "slow down"}"#)])
        let error = try #require(await scripted.error())
        #expect(error.status == 429 && error.words == "slow down" && scripted.time.pauses.isEmpty)
        #expect(error.whyNotRetried?.hasPrefix("the server asks to wait for ") == true)
        #expect(error.whyNotRetried?.hasSuffix(", the longest wait is 60.0 seconds") == true)
        #expect(try #require(error.retryAfter()) > .seconds(60))
    }

    @Test func `fails at once where the call has less time than the server asks for`() async throws {
        let scripted = ScriptedClient([status(503, ["Retry-After": "30"])])
        let deadline = Deadline.after(.seconds(20), on: scripted.time.clock)
        let error = try #require(await scripted.error(.get, .init(deadline: deadline)))
        #expect(error.status == 503 && error.timeLimit == nil)
        #expect(error.description.hasSuffix("; the server asks to wait for 30.0 seconds, and the call has 20.0 seconds left"))
        let tight = ScriptedClient([status(503), status(503)])
        let late = try #require(await tight.error(.get, .init(timeout: .milliseconds(1_200))))
        #expect(
            late.attempts == 2
                && late.whyNotRetried == "the next attempt would be made after 1.0 seconds, and the call has 0.7 seconds left")
    }
}

struct HTTPDateTests {
    @Test func `reads years of two digits as the nearest`() {
        let now = 1_800_000_000  // 2027
        #expect(HTTPDate("Friday, 01-Jan-27 00:00:00 GMT", now: now)?.seconds == 1_798_761_600)
        #expect(HTTPDate("Friday, 01-Jan-99 00:00:00 GMT", now: now)?.seconds == 915_148_800)
        #expect(HTTPDate("Thu, 29 Feb 2024 23:59:60 GMT", now: now)?.seconds == 1_709_251_200)
        #expect(HTTPDate("Thu, 01 Jan 1970 00:00:00 GMT", now: now)?.seconds == 0)
    }

    @Test(arguments: [
        "", "GMT", "Sun, 06 Nov 1994", "Son, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 29 Feb 2023 08:49:37 GMT",
        "Sun, 6 Nov 99999 08:49:37 GMT", "Sun, , , , , ,", "Sun Nov 6 1994 08:49:37", "Sun Nov 6 08:49:37 1994 GMT",
    ])
    func `refuses anything else`(text: String) {
        #expect(HTTPDate(text, now: 0) == nil)
    }
}
