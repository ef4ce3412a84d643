import Foundation

/// Asks for a task until it is finished, at most ten times, and gives every answer; each query lets the judge's tasks go on.
func states<State>(of query: () async throws -> State, until isFinished: (State) -> Bool) async throws -> [State] {
    var states: [State] = []
    repeat { states.append(try await query()) } while !isFinished(states[states.count - 1]) && states.count < 10
    return states
}

/// Makes the bytes that the judge answers for a video, as `library.py` does.
func placeholderVideo(_ seed: String, size: Int = 300_000) -> Data {
    let kind = Data("ftypisom\0\0\u{2}\0isomiso2mp41".utf8)
    let pattern = Data(seed.utf8) + Data(UInt8.min...UInt8.max)
    var filling = Data("free".utf8)
    while filling.count < size - kind.count - 8 { filling += pattern }
    let boxes = [kind, filling.prefix(size - kind.count - 8)]
    return boxes.reduce(into: Data()) { file, box in
        withUnsafeBytes(of: UInt32(box.count + 4).bigEndian) { file.append(contentsOf: $0) }
        file += box
    }
}
