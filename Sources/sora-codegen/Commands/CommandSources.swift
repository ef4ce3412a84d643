import SoraDiagnostics

/// Where a command's documents come from: the disk, and standard input under the name that it is given.
struct CommandSources: SourceReader {
    private let disk = DiskSources()
    private let input: Result<SourceFile, SourceUnreadable>?
    /// What standard input is called; nil where it is not read.
    let inputName: String?

    /// Reads standard input where an operand is `-`.
    init(_ arguments: ParsedArguments) {
        guard arguments.operands.contains("-") else {
            (input, inputName) = (nil, nil)
            return
        }
        let bytes = Terminal.readInput()
        let isJSON = bytes?.first { $0 > 0x20 } == UInt8(ascii: "{")
        let name = arguments.value("stdin-name") ?? (isJSON ? "stdin.json" : "stdin.yaml")
        inputName = name
        input = Result { () throws(SourceUnreadable) -> SourceFile in
            guard let bytes else { throw SourceUnreadable(Diagnostic(.error, "standard input cannot be read", effect: .stops)) }
            return try SourceFile.decoding(path: name, bytes: bytes)
        }
    }

    /// The files and folders that a command line names.
    func specs(_ operands: [String]) -> [String] { operands.map { $0 == "-" ? inputName ?? $0 : $0 } }

    func read(_ path: String) throws(SourceUnreadable) -> SourceFile {
        if let input, path == inputName { return try input.get() }
        return try disk.read(path)
    }

    func entries(of folder: String) -> [String]? { folder == inputName ? nil : disk.entries(of: folder) }
}
