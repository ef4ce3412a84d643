import Foundation
import SoraRuntime

// Moves one file in a process of its own, and prints how much memory that took at most, in KiB above what the idle process had:
//     SoraTransferProbe download|upload|form|stream URL FILE
// Or waits for many tasks of a provider at once, and prints what came of them and that memory, as JSON:
//     SoraTransferProbe tasks URL COUNT

let arguments = CommandLine.arguments
guard arguments.count == 4 else { exit(2) }
let file = URL(fileURLWithPath: arguments[3])
let clock = ManualClock(runsAhead: true).clock
#if os(Linux)
    let transport: any HTTPTransport = CurlTransport(.init(proxy: .none))
#else
    let transport: any HTTPTransport = URLSessionTransport()
#endif
let client = APIClient(server: ServerAddress(arguments[2]), configuration: ClientConfiguration(transport: transport, clock: clock))

/// Sends a body, and checks that the server has got the content of a file.
func send(_ body: HTTPRequestBody) async throws {
    var request = OperationRequest("upload", .post, "")
    request.body(bytes: body)
    try await check(request)
}

/// Calls, and ends the process where the answer says that the content was another.
func check(_ request: OperationRequest) async throws {
    let answer = try await client.decoded(request, as: JSONValue.self)
    guard answer["isRight"]?.bool == true else {
        print("the server got something else: \(answer)")
        exit(1)
    }
}

let idle = Memory.peak
switch arguments[1] {
case "download": try await client.content(of: arguments[2]).write(to: file)
case "upload": try await send(.file(file))
case "stream": try await send(.chunks(ChunkSource(contentsOf: file)))
case "form":
    var form = MultipartForm()
    form.file("file", FilePart(contentsOf: file))
    var request = OperationRequest("upload", .post, "")
    request.body(multipart: form)
    try await check(request)
case "tasks":
    var outcome = await ManyTasks(of: arguments[2], transport: transport).outcome(of: Int(arguments[3]) ?? 0)
    outcome.memory = Memory.peak - idle
    print(String(decoding: try JSONEncoder().encode(outcome), as: UTF8.self))
    exit(0)
default: exit(2)
}
print(Memory.peak - idle)
