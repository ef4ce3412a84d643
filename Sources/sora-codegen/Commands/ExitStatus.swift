/// How the tool ends, as other programs see it.
enum ExitStatus: Int32 {
    /// All is well.
    case success = 0
    /// A document has errors, or what was asked for was found.
    case found = 1
    /// The command line is wrong.
    case usage = 2
    /// Something could not be read, parsed or written.
    case failure = 3
}
