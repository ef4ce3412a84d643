import Foundation
import SoraTestSupport
import Testing

/// A run that is interrupted: status 130, and the output whole, old or new.
@Suite struct InterruptionTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder(["specs/pets.yaml": pets]) }

    @Test(arguments: [SIGINT, SIGTERM])
    func `An interrupted run ends with status 130`(signal: Int32) throws {
        // Nobody writes to the pipe, so the tool waits for its text for ever.
        #expect(mkfifo(folder.path("specs/slow.yaml"), 0o600) == 0)
        let run = try Execution(ofTool: ["specs/slow.yaml"], in: folder.path) { process in
            waitUntilSignalsAreBlocked(of: process)
            kill(process, signal)
        }
        #expect(run.status == 130)
        #expect(folder.names() == ["specs"])
    }

    @Test func `At whatever moment it comes, the output is whole`() throws {
        let old = Dictionary(uniqueKeysWithValues: (0..<8).map { ("D\($0).generated.swift", "old") })
        for index in 0..<8 { try folder.write(pets, to: "specs/d\(index).yaml") }
        for microseconds in stride(from: UInt32(0), to: 30_000, by: 1_500) {
            for (name, text) in old { try folder.write(text, to: "Generated/\(name)") }
            let run = try Execution(ofTool: ["specs", "--output", "Generated"], in: folder.path) { process in
                usleep(microseconds)
                kill(process, SIGTERM)
            }
            let names = folder.names(in: "Generated").filter { $0.hasPrefix("D") }
            #expect(!folder.names(in: "Generated").contains { $0.hasPrefix(".") })
            let isOld = try names.map { try folder.text("Generated/\($0)") == "old" }
            #expect(Set(isOld).count == 1, "all old or all new, after \(microseconds) µs")
            // Before its first instruction, the signal ends it as it ends any program.
            #expect([0, 130, -SIGTERM].contains(run.status))
        }
    }
}

/// Waits until the tool has come so far that it takes signals itself.
func waitUntilSignalsAreBlocked(of process: Int32) {
    for _ in 0..<500 {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let threads = status.split(separator: "\n").first { $0.hasPrefix("Threads:") }
        if threads?.hasSuffix("\t1") == false { return }
        Thread.sleep(forTimeInterval: 0.01)
    }
}
