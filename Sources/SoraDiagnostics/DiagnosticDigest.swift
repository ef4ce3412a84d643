/// Findings as people want to read them: the first few of each kind in full, and how many more there are.
///
/// Findings are of one kind where their messages differ in nothing but names, numbers and paths. What costs an operation or a schema
/// is never left out.
public struct DiagnosticDigest {
    /// The findings to print, in order.
    public private(set) var shown: [Diagnostic] = []
    /// A line for each kind of which some are not shown.
    public var remarks: [String] {
        rest.map { kind in
            let noun = kind.first.severity.rawValue + (kind.count == 1 ? "" : "s")
            return "… and \(kind.count) more \(noun) of this kind: \(printable(kind.first.message))"
        }
    }

    /// The kinds that are not shown in full: their first finding, and how many of them are left out.
    private var rest: [(first: Diagnostic, count: Int)] = []

    /// Chooses among findings; `limit` is how many of a kind are shown.
    public init(_ diagnostics: [Diagnostic], limit: Int = 5) {
        var kinds: [Kind: (first: Diagnostic, count: Int, rest: Int?)] = [:]
        for diagnostic in diagnostics {
            let kind = Kind(diagnostic)
            var known = kinds[kind] ?? (diagnostic, 0, nil)
            known.count += 1
            if known.count <= limit || diagnostic.effect != .none {
                shown.append(diagnostic)
            } else if let position = known.rest {
                rest[position].count += 1
            } else {
                known.rest = rest.count
                rest.append((known.first, 1))
            }
            kinds[kind] = known
        }
    }
}

/// What findings have in common whose messages differ in names, numbers and paths alone.
private struct Kind: Hashable {
    let severity: Diagnostic.Severity
    let words: [Substring]

    init(_ diagnostic: Diagnostic) {
        severity = diagnostic.severity
        words = Self.unquoted(diagnostic.message).split(separator: " ").filter(Self.isPlain)
    }

    /// Takes out what stands between quotation marks.
    private static func unquoted(_ message: String) -> String {
        var depth = 0
        var result = String.UnicodeScalarView()
        for scalar in message.unicodeScalars {
            if scalar == "‘" { depth += 1 }
            if depth == 0 { result.append(scalar) }
            if scalar == "’", depth > 0 { depth -= 1 }
        }
        return String(result)
    }

    /// True of a word in small letters, which is no name.
    private static func isPlain(_ word: Substring) -> Bool {
        word.utf8.allSatisfy { byte in (byte >= 0x61 && byte <= 0x7A) || byte == 0x2C || byte == 0x3B || byte == 0x27 }
    }
}
