import Foundation
import Testing

@testable import SoraRuntime

struct PartialFileTests {
    #if os(Linux)
        @Test func `a full disk is told in the system's words`() throws {
            let full = open("/dev/full", O_WRONLY)
            try #require(full >= 0)
            let file = PartialFile(writingTo: full, for: URL(fileURLWithPath: "/dev/full"))
            let failure = #expect(throws: PartialFile.Failure.self) { try file.append([1]) }
            #expect(failure?.words == "No space left on device" && file.length == 0)
        }
    #endif

    @Test func `an unwritable place, a folder and a file that another download writes are told`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let missing = #expect(throws: PartialFile.Failure.self) {
            _ = try PartialFile(for: folder.appendingPathComponent("no/video.mp4"), isKept: false)
        }
        #expect(missing?.words == "No such file or directory")
        let taken = #expect(throws: PartialFile.Failure.self) { _ = try PartialFile(for: folder, isKept: false) }
        #expect(taken?.words == "Is a directory")
        let place = folder.appendingPathComponent("video.mp4")
        let first = try PartialFile(for: place, isKept: true)
        let second = #expect(throws: PartialFile.Failure.self) { _ = try PartialFile(for: place, isKept: true) }
        #expect(second?.words == "another download is writing it")
        first.abandon()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
