import SoraDiagnostics
import SoraYAML

extension Overlay {
    /// Reads an overlay; nil where it cannot be applied at all, which is reported.
    init?(_ node: Node, reporting log: DiagnosticLog) {
        guard let object = ObjectReader(node, expecting: "an overlay", reporting: log) else { return nil }
        object.reportUnknownKeys(besides: ["overlay", "info", "extends", "actions"])
        guard Self.hasKnownVersion(object) else { return nil }
        Self.checkInfo(object)
        _ = object.string("extends")
        if object.mapping["actions"] == nil { object.reportMissing("actions") }
        let list = object.list("actions")
        if let actions = object.mapping["actions"], actions.sequence?.isEmpty == true {
            log.error("an overlay needs one action at least", at: actions.range)
        }
        actions = list.compactMap { Action($0, reporting: log) }
    }

    private static func hasKnownVersion(_ object: ObjectReader) -> Bool {
        guard let version = object.mapping["overlay"] else {
            object.reportMissing("overlay")
            return false
        }
        let text = version.scalar?.text ?? ""
        if text.hasPrefix("1.0.") && text.dropFirst(4).allSatisfy(\.isWholeNumber) && text.count > 4 { return true }
        object.log.error(
            "unknown Overlay version ‘\(version.scalar?.text ?? version.kindInWords)’; 1.0.0 is read", at: version.range, effect: .stops)
        return false
    }

    private static func checkInfo(_ object: ObjectReader) {
        guard let node = object.mapping["info"] else { return object.reportMissing("info") }
        guard let info = ObjectReader(node, expecting: "an info object", reporting: object.log) else { return }
        info.reportUnknownKeys(besides: ["title", "version"])
        _ = info.requiredString("title")
        _ = info.requiredString("version")
    }
}

extension Overlay.Action {
    /// Reads an action; nil where it has nothing that could be done, which is reported.
    fileprivate init?(_ node: Node, reporting log: DiagnosticLog) {
        guard let object = ObjectReader(node, expecting: "an action", reporting: log) else { return nil }
        object.reportUnknownKeys(besides: ["target", "description", "update", "remove"])
        _ = object.string("description")
        let removes = object.boolean("remove") ?? false
        guard object.requiredString("target") != nil, let targetNode = object.mapping["target"] else { return nil }
        guard let target = Self.path(targetNode, reporting: log) else { return nil }
        let update = object.mapping.entry("update")
        if removes, let update {
            log.warning("‘update’ has no effect where ‘remove’ is true", at: update.keyRange)
        }
        guard removes || update != nil else {
            log.warning("the action does nothing", at: targetNode.range, advice: "Give it an ‘update’ or ‘remove: true’.")
            return nil
        }
        self.target = target
        self.targetNode = targetNode
        change = removes ? .remove : update.map { .update($0.value) } ?? .remove
    }

    private static func path(_ node: Node, reporting log: DiagnosticLog) -> JSONPath? {
        guard let text = node.scalar?.text else { return nil }
        do throws(JSONPathError) {
            return try JSONPathParser.parse(text)
        } catch {
            log.error(error.message, at: place(of: error, in: node))
            return nil
        }
    }

    /// The place of a mistake inside of a scalar, where its characters stand in the text as they are; else the whole scalar.
    private static func place(of error: JSONPathError, in node: Node) -> SourceRange {
        guard let text = node.scalar?.text, node.start.line == node.end.line else { return node.range }
        let length = text.unicodeScalars.count
        let width = Int(node.end.column) - Int(node.start.column)
        guard width == length || width == length + 2 else { return node.range }
        let column = Int(node.start.column) + (width - length) / 2 + error.offset
        let start = SourcePosition(line: node.start.line, column: UInt32(column))
        let end = SourcePosition(line: node.start.line, column: UInt32(error.offset < length ? column + 1 : column))
        return SourceRange(file: node.file, start: start, end: end)
    }
}
