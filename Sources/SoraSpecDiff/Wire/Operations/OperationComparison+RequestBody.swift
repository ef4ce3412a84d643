import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension OperationComparison {
    /// Compares the bodies that clients send.
    mutating func compareRequestBody() {
        let places = (old.node.keyRange("requestBody"), new.node.keyRange("requestBody"))
        switch (old.requestBody, new.requestBody) {
        case (nil, nil): return
        case (nil, let body?):
            found.add(body.isRequired ? RequestBodyRules.requiredAdded : RequestBodyRules.optionalAdded, old: nil, new: places.1)
        case (_?, nil): found.add(RequestBodyRules.removed, old: places.0, new: nil)
        case (let before?, let after?):
            if before.isRequired != after.isRequired {
                found.add(
                    after.isRequired ? RequestBodyRules.becameRequired : RequestBodyRules.becameOptional,
                    old: before.node.fieldRange("required") ?? places.0, new: after.node.fieldRange("required") ?? places.1)
            }
            compareRequestContent(before.content, after.content)
        }
    }

    /// Compares the forms of the body; a form that a range covers is no less allowed than before.
    private mutating func compareRequestContent(_ before: [MediaType], _ after: [MediaType]) {
        let pairs = MediaTypePairs(from: before, to: after) { $0.isSame(as: $1) }
        for media in pairs.added {
            found.add(RequestBodyRules.mediaTypeAdded, [media.name], old: nil, new: media.nameNode.range)
        }
        for media in pairs.removed {
            let name = MediaTypeName(media.name)
            if let range = after.first(where: { MediaTypeName($0.name).isRange(over: name) }) {
                compareRequest(media, range)
            } else {
                found.add(RequestBodyRules.mediaTypeRemoved, [media.name], old: media.nameNode.range, new: nil)
            }
        }
        for (before, after) in pairs.matched { compareRequest(before, after) }
    }

    private mutating func compareRequest(_ before: MediaType, _ after: MediaType) {
        let site = SchemaSite.requestBody(mediaType: after.name)
        let places = (before.nameNode.range, after.nameNode.range)
        switch (before.schema, after.schema) {
        case (nil, _?): found.add(RequestBodyRules.schemaAdded, [after.name], old: places.0, new: places.1)
        case (_?, nil): found.add(RequestBodyRules.schemaRemoved, [after.name], old: places.0, new: places.1)
        case (let old?, let new?): found.add(document.schemas.changes(from: old, to: new, at: site, noticeDays: deprecationDays))
        case (nil, nil): break
        }
        switch (before.itemSchema, after.itemSchema) {
        case (nil, _?): found.add(RequestBodyRules.itemSchemaAdded, [after.name], old: places.0, new: places.1)
        case (_?, nil): found.add(RequestBodyRules.itemSchemaRemoved, [after.name], old: places.0, new: places.1)
        case (let old?, let new?): found.add(document.schemas.changes(from: old, to: new, at: site, noticeDays: deprecationDays))
        case (nil, nil): break
        }
        compareParts(before, after)
    }

    /// Compares how the parts of a form are written, for parts that both revisions speak of.
    private mutating func compareParts(_ before: MediaType, _ after: MediaType) {
        for part in after.encoding {
            guard let former = before.encoding.first(where: { $0.property == part.property }) else { continue }
            let words = (former.form, part.form)
            if words.0 == words.1 { continue }
            found.add(
                RequestBodyRules.partChanged, [part.property, words.1, words.0], old: former.node.range, new: part.node.range)
        }
    }
}

extension MediaTypeName {
    /// True of a name with a `*` that covers another one.
    fileprivate func isRange(over other: MediaTypeName) -> Bool { (type == "*" || subtype == "*") && contains(other) }
}

extension Encoding {
    /// How the part is written, in words.
    fileprivate var form: String {
        let words = [contentType, style.map { "style \($0)" }, explode.map { "explode \($0)" }, allowReserved ? "reserved" : nil]
        return words.compactMap { $0 }.joined(separator: ", ")
    }
}
