import SoraDiagnostics

extension DiffReport {
    /// Writes one object, a change a line; `docs/diff.schema.json` describes it.
    func renderJSON() -> String {
        let effects = Dictionary(findings.map { (Finding.Identity($0.change), $0.swiftChanges) }, uniquingKeysWith: { first, _ in first })
        let summary = Level.allCases.reversed().map { level in
            (level.rawValue, JSONTree.number(difference.changes.count { $0.level == level }))
        }
        let report: JSONTree = [
            "$schema": "urn:sora-codegen:diff:1",
            "changes": .lines(difference.changes.map { $0.json(touching: effects[Finding.Identity($0)] ?? []) }),
            "swiftChanges": .lines(difference.swiftChanges.map(\.json)),
            "summary": .object(summary),
            "semver": [
                "api": ["level": .string(advice.api.rawValue), "because": .array(advice.apiReasons.map(\.jsonReason))],
                "swift": ["level": .string(advice.swift.rawValue), "because": .array(advice.swiftReasons.map(\.jsonEffect))],
            ],
        ]
        return report.text + "\n"
    }
}

extension Change {
    fileprivate func json(touching swiftChanges: [SwiftChange]) -> JSONTree {
        [
            "id": .string(rule.id), "level": .string(level.rawValue), "document": .optional(document),
            "operation": .optional(operation?.method),
            "path": .optional(operation?.path), "operationId": .optional(operation?.identifier), "text": .string(text),
            "args": .array(arguments.map(JSONTree.string)), "old": jsonPlace(old), "new": jsonPlace(new),
            "swift": .array(swiftChanges.map(\.jsonEffect)),
        ]
    }
}

extension Finding {
    fileprivate var jsonReason: JSONTree { ["id": .string(change.rule.id), "text": .string(change.text)] }
}

extension SwiftChange {
    fileprivate var json: JSONTree {
        [
            "symbol": .string(symbol), "before": .optional(before), "after": .optional(after), "effect": .string(effect.rawValue),
            "mend": .optional(mend), "old": jsonPlace(old), "new": jsonPlace(new),
        ]
    }

    fileprivate var jsonEffect: JSONTree { ["symbol": .string(symbol), "effect": .string(effect.rawValue)] }
}

private func jsonPlace(_ place: SourceRange?) -> JSONTree {
    guard let place else { return .null }
    return ["file": .string(place.file.path), "line": .number(Int(place.start.line)), "column": .number(Int(place.start.column))]
}
