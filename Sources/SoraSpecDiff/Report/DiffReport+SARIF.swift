import SoraDiagnostics

extension DiffReport {
    /// Writes a log with one run and a result for each finding.
    func renderSARIF() -> String {
        var rules: [Rule] = []
        var indices: [String: Int] = [:]
        for rule in findings.map(\.change.rule) where indices[rule.id] == nil {
            indices[rule.id] = rules.count
            rules.append(Rule.named(rule.id) ?? rule)
        }
        var fingerprints: [String: Int] = [:]
        let results = findings.map { finding in
            let fingerprint = finding.fingerprint
            fingerprints[fingerprint, default: 0] += 1
            let number = fingerprints[fingerprint] ?? 1
            return finding.sarif(ruleIndex: indices[finding.change.rule.id] ?? 0, fingerprint: "\(fingerprint):\(number)")
        }
        let log: JSONTree = [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
            "runs": [
                [
                    "tool": ["driver": ["name": "sora-codegen", "rules": .lines(rules.map(\.sarif))]],
                    "columnKind": "unicodeCodePoints",
                    "results": .lines(results),
                ]
            ],
        ]
        return log.text + "\n"
    }
}

extension Rule {
    fileprivate var sarif: JSONTree {
        [
            "id": .string(id), "shortDescription": message(outline), "fullDescription": message(outline),
            "help": message("‘sora-codegen explain \(id)’ tells more."), "defaultConfiguration": ["level": .string(level.sarif)],
        ]
    }
}

extension Level {
    /// What SARIF calls the level.
    fileprivate var sarif: String { self == .info ? "note" : rawValue }
}

extension Finding {
    fileprivate func sarif(ruleIndex: Int, fingerprint: String) -> JSONTree {
        [
            "ruleId": .string(change.rule.id), "ruleIndex": .number(ruleIndex), "level": .string(change.level.sarif),
            "message": message(lines.joined(separator: "\n")), "locations": locations,
            "relatedLocations": .array(formerPlace.map { [["physicalLocation": $0.sarif, "message": message("it was")]] } ?? []),
            "partialFingerprints": ["change/v1": .string(fingerprint)],
        ]
    }

    private var locations: JSONTree {
        var members: [(String, JSONTree)] = place.map { [("physicalLocation", $0.sarif)] } ?? []
        let calls = operations.map { JSONTree.object([("fullyQualifiedName", .string($0.call)), ("kind", "function")]) }
        if !calls.isEmpty { members.append(("logicalLocations", .array(calls))) }
        return members.isEmpty ? [] : [.object(members)]
    }

    /// What the finding, and others that say the same, is recognised by in the next run, when lines have moved.
    fileprivate var fingerprint: String {
        let parts = [change.rule.id] + change.arguments + operations.prefix(1).map(\.call) + [place?.file.path ?? ""]
        return String(fowlerNollVo(parts.joined(separator: "\u{0}")), radix: 16)
    }
}

extension SourceRange {
    fileprivate var sarif: JSONTree {
        [
            "artifactLocation": ["uri": .string(uriReference(toPath: file.path))],
            "region": [
                "startLine": .number(Int(start.line)), "startColumn": .number(Int(start.column)), "endLine": .number(Int(end.line)),
                "endColumn": .number(Int(end.column)),
            ],
        ]
    }
}

/// Makes a message of plain text, in which nothing is a link: that is text in brackets with an address in parentheses right behind.
private func message(_ text: String) -> JSONTree { ["text": .string(text.replacing("](", with: "] ("))] }

/// Writes a path as a [URI reference](https://www.rfc-editor.org/rfc/rfc3986#section-4.1): nothing in it is a scheme, a host or a query.
func uriReference(toPath path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
            UInt8(ascii: "/"):
            result.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
    return result
}

/// Gives the 64-bit FNV-1a hash of a text, which is the same in every run.
private func fowlerNollVo(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
