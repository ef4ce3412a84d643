import BareCalls
import Foundation
import SoraRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

// Measures one small call, by libcurl alone, by `URLSession` alone and by a generated client, over kept connections to one server on loopback.
// The subjects take turns, so that what else the machine does meets all alike. A time is the median of the turns' means, and a ratio the
// median of the ratios of each turn. Prints a table in Markdown.

//
//   CallBenchmark [TURNS] [--all-processors]
//
// All threads stay on one processor unless told otherwise: elsewhere most of a call is the waking of a processor that has fallen asleep.

private let turns = CommandLine.arguments.dropFirst().lazy.compactMap { Int($0) }.first ?? 15
private let calls = 1_000
private let video =
    #"{"id":"task_0123456789","object":"video.generation.task","model":"sora-2","status":"processing","progress":42,"#
    + #""created":1770000000,"type":"video"}"#
private let order =
    #"{"model":"sora-2","prompt":"A dancing kitten on a piano, in the evening light","aspect_ratio":"16:9","duration":10}"#
private let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(video.utf8.count)\r\n\r\n"

private let port = bare_start_server(head + video)
private let server = "http://127.0.0.1:\(port)"

/// Makes calls, and gives the mean nanoseconds of one.
private func mean(_ call: @Sendable () async throws -> Void) async throws -> Double {
    let start = ContinuousClock.now
    for _ in 0..<calls { try await call() }
    let (seconds, attoseconds) = start.duration(to: .now).components
    return (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(calls)
}

/// A client of the server, without a proxy.
private func client(_ change: (inout ClientConfiguration) -> Void = { _ in }) -> Odkkk.Client {
    var configuration = ClientConfiguration()
    #if os(Linux)
        configuration.transport = CurlTransport(.init(proxy: .none))
    #endif
    change(&configuration)
    return Odkkk.Client(token: "token", server: ServerAddress(server), configuration: configuration)
}

/// Calls with a request that has rules: a length, and two lists of values.
private func createVideo(with client: Odkkk.Client) async throws {
    let body = Odkkk.VideoGenerationRequest(
        model: "sora-2", prompt: "A dancing kitten on a piano, in the evening light", aspectRatio: .ratio16x9, duration: 10)
    guard try await client.createVideoGeneration(body).id == "task_0123456789" else { throw URLError(.cannotParseResponse) }
}

/// The fields that the generated client sends.
private let fields = [
    "User-Agent": "sora-codegen", "Accept": "application/json", "Accept-Encoding": "identity", "Content-Type": "application/json",
    "Authorization": "Bearer token",
]
private let session = URLSession(configuration: .ephemeral)
private let plain = client()
private let offline = client {
    $0.transport = ClosureTransport { _ in
        HTTPResponse(status: 200, headers: ["Content-Type": "application/json"], body: Array(video.utf8))
    }
}
private let guarded = client {
    $0.timeouts.total = .seconds(60)
    $0.middleware = [.limiting(to: 8), .logging { _ in }]
}
private let subjects: [(name: String, run: @Sendable () async throws -> Double)] = [
    ("`curl_easy_perform` alone", { bare_libcurl_call(server + "/v1/videos/generations", order, Int32(calls), 0) }),
    ("libcurl's multi interface alone", { bare_libcurl_call(server + "/v1/videos/generations", order, Int32(calls), 1) }),
    (
        "`URLSession` alone",
        {
            var request = URLRequest(url: URL(string: server + "/v1/videos/generations") ?? URL(fileURLWithPath: "/"))
            request.httpMethod = "POST"
            for (name, value) in fields { request.setValue(value, forHTTPHeaderField: name) }
            request.httpBody = Data(order.utf8)
            return try await mean { [request] in _ = try await session.data(for: request) }
        }
    ),
    ("the client without a network", { try await mean { try await createVideo(with: offline) } }),
    ("the client: encoding, validation, call, decoding", { try await mean { try await createVideo(with: plain) } }),
    ("the client with a limit of the whole call, a limiter and a log", { try await mean { try await createVideo(with: guarded) } }),
]

@main
struct CallBenchmark {
    static func main() async throws {
        if !CommandLine.arguments.contains("--all-processors"), bare_stay_on_one_processor() == 0 {
            print("This system keeps no threads on one processor.\n")
        }
        var samples = [[Double]](repeating: [], count: subjects.count)
        for turn in 0...turns {
            for (index, subject) in subjects.enumerated() {
                let sample = try await subject.run()
                if turn > 0 { samples[index].append(sample / 1_000) }
            }
        }
        print("| | median of \(turns) (min-max) | to `curl_easy_perform` | to `URLSession` |\n|---|---|---|---|")
        for (subject, own) in zip(subjects, samples) where !own.isEmpty {
            let ratios = [samples[0], samples[2]].map { median(zip(own, $0).map { $0 / $1 }) }
            print(
                String(
                    format: "| %@ | %.1f µs (%.1f-%.1f) | %.2f | %.2f |", subject.name, median(own), own.min() ?? 0, own.max() ?? 0,
                    ratios[0], ratios[1]))
        }
    }
}

private func median(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.sorted()[values.count / 2]
}
