import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension OperationComparison {
    /// Compares the answers by status.
    mutating func compareResponses() {
        for after in new.responses {
            if let before = old.responses.first(where: { $0.status == after.status }) {
                compare(before, after)
            } else {
                found.add(Self.additionRule(of: after.status), [after.status.text], old: nil, new: after.statusNode.range)
            }
        }
        for before in old.responses where !new.responses.contains(where: { $0.status == before.status }) {
            found.add(Self.removalRule(of: before.status), [before.status.text], old: before.statusNode.range, new: nil)
        }
    }

    private static func additionRule(of status: StatusPattern) -> Rule {
        if status == .others { return ResponseRules.defaultAdded }
        return status.isSuccess ? ResponseRules.successAdded : ResponseRules.failureAdded
    }

    private static func removalRule(of status: StatusPattern) -> Rule {
        if status == .others { return ResponseRules.defaultRemoved }
        return status.isSuccess ? ResponseRules.successRemoved : ResponseRules.failureRemoved
    }

    private mutating func compare(_ before: StatusResponse, _ after: StatusResponse) {
        let status = after.status.text
        compareHeaders(before.response, after.response, status)
        compareLinks(before.response, after.response, status)
        let pairs = MediaTypePairs(from: before.response.content, to: after.response.content) { $0.contains($1) || $1.contains($0) }
        for media in pairs.added {
            found.add(ResponseRules.mediaTypeAdded, [media.name, status], old: nil, new: media.nameNode.range)
        }
        for media in pairs.removed {
            found.add(ResponseRules.mediaTypeRemoved, [media.name, status], old: media.nameNode.range, new: nil)
        }
        for (before, after) in pairs.matched {
            compareName(before, after, status)
            compareResponse(before, after, status)
        }
    }

    private mutating func compareName(_ before: MediaType, _ after: MediaType, _ status: String) {
        if before.name == after.name { return }
        let names = (MediaTypeName(before.name), MediaTypeName(after.name))
        if names.0 == names.1 { return }
        let rule =
            names.0.parameters != names.1.parameters
            ? ResponseRules.mediaTypeChanged
            : names.0.contains(names.1) ? ResponseRules.mediaTypeSpecialized : ResponseRules.mediaTypeGeneralized
        found.add(rule, [before.name, after.name, status], old: before.nameNode.range, new: after.nameNode.range)
    }

    private mutating func compareResponse(_ before: MediaType, _ after: MediaType, _ status: String) {
        let site = SchemaSite.responseBody(status: status, mediaType: after.name)
        let words = [after.name, status]
        let places = (before.nameNode.range, after.nameNode.range)
        switch (before.schema, after.schema) {
        case (nil, _?): found.add(ResponseRules.schemaAdded, words, old: places.0, new: places.1)
        case (_?, nil): found.add(ResponseRules.schemaRemoved, words, old: places.0, new: places.1)
        case (let old?, let new?): found.add(document.schemas.changes(from: old, to: new, at: site, noticeDays: deprecationDays))
        case (nil, nil): break
        }
        switch (before.itemSchema, after.itemSchema) {
        case (nil, _?): found.add(ResponseRules.itemSchemaAdded, words, old: places.0, new: places.1)
        case (_?, nil): found.add(ResponseRules.itemSchemaRemoved, words, old: places.0, new: places.1)
        case (let old?, let new?): found.add(document.schemas.changes(from: old, to: new, at: site, noticeDays: deprecationDays))
        case (nil, nil): break
        }
    }

    private mutating func compareHeaders(_ before: Response, _ after: Response, _ status: String) {
        if before.headers.isEmpty, after.headers.isEmpty { return }
        for header in after.headers {
            let place = after.node["headers"]?.keyRange(header.name)
            guard let former = before.headers.first(where: { $0.name.lowercased() == header.name.lowercased() }) else {
                found.add(ResponseRules.headerAdded, [header.name, status], old: nil, new: place)
                continue
            }
            if former.isRequired != header.isRequired {
                found.add(
                    header.isRequired ? ResponseRules.headerBecameRequired : ResponseRules.headerBecameOptional, [header.name, status],
                    old: former.node.fieldRange("required") ?? before.node["headers"]?.keyRange(former.name),
                    new: header.node.fieldRange("required") ?? place)
            }
            guard let old = former.schema, let new = header.schema else { continue }
            let site = SchemaSite.responseHeader(status: status, name: header.name)
            found.add(document.schemas.changes(from: old, to: new, at: site, noticeDays: deprecationDays))
        }
        for header in before.headers where !after.headers.contains(where: { $0.name.lowercased() == header.name.lowercased() }) {
            found.add(
                header.isRequired ? ResponseRules.requiredHeaderRemoved : ResponseRules.optionalHeaderRemoved, [header.name, status],
                old: before.node["headers"]?.keyRange(header.name), new: nil)
        }
    }
}

extension StatusPattern {
    /// The pattern as documents write it: `200`, `4XX`, `default`.
    var text: String {
        switch self {
        case .code(let code): String(code)
        case .hundred(let digit): "\(digit)XX"
        case .others: "default"
        }
    }
}
