package import SoraDiagnostics
package import SoraYAML

/// Reads the fields of one OpenAPI object, and locates whatever is wrong with them.
package struct ObjectReader {
    let node: Node
    /// The object's fields.
    package let mapping: Mapping
    let log: DiagnosticLog
    /// What the object is, with its article: "a server".
    let what: String
    /// Follows references that stand where OpenAPI has none; nil where none is followed.
    private var references: ReferenceResolver?

    /// Starts to read an object; reports a node that is none, with what that costs, and yields nil.
    package init?(
        _ node: Node, expecting what: String, losing effect: Diagnostic.Effect = .none, following references: ReferenceResolver? = nil,
        reporting log: DiagnosticLog
    ) {
        self.references = references
        let node = Self.followed(node, what, references, log)
        guard let mapping = node.mapping else {
            log.error("expected \(what), found \(node.kindInWords)", at: node.range, effect: effect)
            return nil
        }
        self.node = node
        self.mapping = mapping
        self.log = log
        self.what = what
    }

    /// Reads a text; reports anything else.
    package func string(_ key: String) -> String? {
        guard let value = mapping[key] else { return nil }
        if let text = value.string { return text }
        if let scalar = value.scalar, scalar.kind != .null {
            log.warning("‘\(key)’ of \(what) is a string, found \(value.kindInWords)", at: value.range, advice: "Put it in quotes.")
            return scalar.text
        }
        if value.isNull {
            log.warning("‘\(key)’ of \(what) is a string, found nothing", at: value.range, advice: "Write a text, or leave it out.")
        } else {
            reportWrong(key, value, expected: "a string")
        }
        return nil
    }

    /// Reads a text that must be there; reports its absence, with what that costs.
    func requiredString(_ key: String, losing effect: Diagnostic.Effect = .none) -> String? {
        if mapping[key] == nil { reportMissing(key, losing: effect) }
        return string(key)
    }

    /// Reads a truth value; nil where it is absent or, which is reported, something else.
    func boolean(_ key: String) -> Bool? {
        guard let value = mapping[key] else { return nil }
        if let boolean = value.boolean { return boolean }
        if let meant = value.booleanInWords {
            log.warning(
                "‘\(key)’ of \(what) is true or false, found \(value.foundInWords)", at: value.range, advice: "Write ‘\(meant)’.")
            return meant
        }
        reportWrong(key, value, expected: "true or false")
        return nil
    }

    /// Reads a list; empty where it is absent or, which is reported, something else.
    package func list(_ key: String) -> [Node] {
        guard let value = mapping[key].map(followed) else { return [] }
        if let nodes = value.sequence { return nodes }
        reportWrong(key, value, expected: "a list")
        return []
    }

    /// Reads a list of texts; leaves out, and reports, what is none.
    package func strings(_ key: String) -> [String] {
        list(key).compactMap { node in
            if let scalar = node.scalar, scalar.kind != .null { return scalar.text }
            log.error("expected a string in ‘\(key)’, found \(node.kindInWords)", at: node.range)
            return nil
        }
    }

    /// Reads the entries of a map, without the extensions; none where it is absent or, which is reported, something else.
    package func entries(_ key: String) -> [Mapping.Entry] {
        guard let value = mapping[key].map(followed) else { return [] }
        if let mapping = value.mapping { return mapping.entries }
        reportWrong(key, value, expected: "a mapping")
        return []
    }

    /// Reports keys that the object does not have; extensions may stand anywhere.
    package func reportUnknownKeys(besides known: [String]) {
        for entry in mapping.entries where !known.contains(entry.key) && !entry.key.hasPrefix("x-") {
            log.error(
                "\(what) has no ‘\(entry.key)’", at: entry.keyRange,
                advice: closestMatch(to: entry.key, among: known).map { "Did you mean ‘\($0)’?" }
                    ?? "It is passed over; the names of extensions begin with ‘x-’.")
        }
    }

    /// Reports that a field must be there and is not, with what that costs.
    func reportMissing(_ key: String, losing effect: Diagnostic.Effect = .none) {
        log.error("\(what) needs ‘\(key)’", at: SourceRange(file: node.file, start: node.start, end: node.start), effect: effect)
    }

    private func reportWrong(_ key: String, _ value: Node, expected: String) {
        log.error("‘\(key)’ of \(what) is \(expected), found \(value.foundInWords)", at: value.range)
    }

    private func followed(_ node: Node) -> Node { Self.followed(node, what, references, log) }

    /// Follows a reference that stands where OpenAPI has none, such as `paths: {$ref: paths.yaml}`.
    private static func followed(_ node: Node, _ what: String, _ references: ReferenceResolver?, _ log: DiagnosticLog) -> Node {
        guard let references, let reference = node.reference, reference.string != nil, let target = references.resolve(reference) else {
            return node
        }
        log.error(
            "OpenAPI has no ‘$ref’ here, in \(what); it is followed all the same", at: reference.range,
            advice: "Refer from each object within to its own target, or bring the text in with ‘sora-codegen bundle’.")
        return target
    }
}

extension Node {
    /// The value of a scalar of the boolean kind.
    var boolean: Bool? {
        guard let scalar, scalar.kind == .boolean else { return nil }
        return scalar.text == "true" || scalar.text == "True" || scalar.text == "TRUE"
    }

    /// True of a scalar of the null kind.
    var isNull: Bool { scalar?.kind == .null }

    /// What a text means that says yes or no in other words; YAML 1.1 took these words for truth values.
    var booleanInWords: Bool? {
        switch string {
        case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": true
        case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": false
        default: nil
        }
    }

    /// What the node is, or what a short value says.
    var foundInWords: String {
        guard let scalar, scalar.kind != .null, !scalar.text.isEmpty, scalar.text.utf8.count <= 40 else { return kindInWords }
        return scalar.kind == .string ? "the string ‘\(scalar.text)’" : "‘\(scalar.text)’"
    }

    /// What the node is, as a message says it.
    var kindInWords: String {
        switch content {
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: "nothing"
            case .boolean: "a truth value"
            case .integer: "a whole number"
            case .float: "a number"
            case .string: "a string"
            }
        }
    }
}
