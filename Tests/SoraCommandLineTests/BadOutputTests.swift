import Foundation
import SoraTestSupport
import Testing

/// Output that cannot be written: the tool says why, ends with status 3, and leaves the old output whole.
@Suite struct BadOutputTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder(["specs/pets.yaml": pets]) }

    private func run(_ arguments: String...) throws -> Execution { try Execution(ofTool: arguments, in: folder.path) }

    @Test func `A file stands where the output folder belongs`() throws {
        try folder.write("mine", to: "Generated")
        let run = try run("specs")
        #expect(run.status == 3)
        #expect(run.messages.hasPrefix("error: cannot make the output folder Generated: a file stands where a folder is needed\n"))
        #expect(try folder.text("Generated") == "mine")
    }

    @Test func `A folder stands where a file belongs`() throws {
        try folder.write("", to: "Generated/Pets.generated.swift/keep")
        let run = try run("specs")
        #expect(run.status == 3)
        #expect(run.messages.hasPrefix("error: cannot write Generated/Pets.generated.swift: a folder stands where the file belongs\n"))
        #expect(folder.names(in: "Generated") == ["Pets.generated.swift"])
    }

    #if os(Linux)
        @Test func `A place that nobody can write to`() throws {
            let run = try run("specs", "--output", "/proc/nowhere")
            #expect(run.status == 3)
            #expect(run.messages.hasPrefix("error: cannot make the output folder /proc/nowhere: "))
        }

        /// A file system of 64 KB, in a mount namespace of its own that ends with the shell.
        private func runOnFullDisk() throws -> Execution {
            let script = """
                mount -t tmpfs -o size=16k none small || exit 77
                echo old > small/Pets.generated.swift
                head -c 12000 /dev/zero > small/filler
                '\(Execution.tool)' specs --output small
                status=$?
                ls -A small; cat small/Pets.generated.swift
                exit $status
                """
            try folder.write("", to: "small/under")
            return try Execution(of: "unshare", ["-m", "sh", "-c", script], in: folder.path)
        }

        @Test func `A full disk`() throws {
            try folder.write(big, to: "specs/pets.yaml")
            let run = try runOnFullDisk()
            guard run.status != 77, run.status != 1 else {
                print("skipped: this user may not mount a small file system")
                return
            }
            #expect(run.status == 3)
            #expect(run.messages.hasPrefix("error: cannot write small/Pets.generated.swift: the disk is full\n"))
            #expect(run.output.hasSuffix("Pets.generated.swift\nfiller\nold\n"), "the old file stands, and no temporary one")
        }

        /// A document whose client is longer than the small disk.
        private var big: String {
            pets + (0..<200).map { "    Pet\($0):\n      type: object\n      properties: {name: {type: string}}\n" }.joined()
        }
    #endif
}
