/// The grammar of durations in [RFC 3339, appendix A](https://www.rfc-editor.org/rfc/rfc3339#appendix-A): numbers of any
/// length, no fractions, no unit left out between two others, weeks alone.
enum DurationGrammar {
    static func accepts(_ text: String) -> Bool {
        var scanner = ByteScanner(text)
        guard scanner.take("P") else { return false }
        if unit(&scanner, of: ["W"]) != nil { return scanner.isAtEnd }
        let hasDate = run(&scanner, of: ["Y", "M", "D"])
        if scanner.take("T") { return run(&scanner, of: ["H", "M", "S"]) && scanner.isAtEnd }
        return hasDate && scanner.isAtEnd
    }

    /// Reads numbers with units that follow each other in the list; false where there is none.
    private static func run(_ scanner: inout ByteScanner, of units: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = unit(&scanner, of: units) else { return false }
        var next = first + 1
        while next < units.endIndex, unit(&scanner, of: units[next...next]) != nil { next += 1 }
        return true
    }

    /// Reads a number and one of the units.
    private static func unit(_ scanner: inout ByteScanner, of units: ArraySlice<Unicode.Scalar>) -> Int? {
        var ahead = scanner
        guard ahead.digits() != nil else { return nil }
        for index in units.indices where ahead.take(units[index]) {
            scanner = ahead
            return index
        }
        return nil
    }
}
