import SoraCYAML
import SoraDiagnostics

/// Merging as [YAML 1.1's merge key](https://yaml.org/type/merge.html) has it, which OpenAPI documents use though YAML 1.2 lacks it.
extension YAMLLoader {
    /// Whether the scalar at hand is a plain `<<`.
    var isMergeKey: Bool {
        guard events.type == YAML_SCALAR_EVENT else { return false }
        let scalar = events.scalar
        guard scalar.text.count == 2, scalar.text[0] == UInt8(ascii: "<"), scalar.text[1] == UInt8(ascii: "<") else { return false }
        return scalar.tag == nil && scalar.style == YAML_PLAIN_SCALAR_STYLE
    }

    /// Loads what stands under `<<`: a mapping or several of them.
    mutating func loadMerge(key: Node, into builder: inout MappingBuilder) throws(ParsingStopped) {
        let errorsBefore = report.errorCount
        let value = try loadNode()
        if let first = builder.mergeKey {
            report.error(
                "the key ‘<<’ stands twice in this mapping", at: key.range, advice: "Merge several mappings with one: ‘<<: [*a, *b]’.",
                related: [.init("it stands here first", at: first.range)])
            return
        }
        builder.mergeKey = key
        for source in value.sequence ?? [value] {
            if let mapping = source.mapping {
                builder.merge(mapping)
            } else if errorsBefore == report.errorCount {
                report.error(
                    "‘<<’ merges a mapping or a sequence of mappings, not \(shape(of: source))", at: source.range,
                    related: source === value ? [] : [.init("it is merged here", at: key.range)])
            }
        }
    }

    private func shape(of node: Node) -> String {
        switch node.content {
        case .scalar(let scalar): scalar.kind == .null ? "null" : "‘\(scalar.text)’"
        case .sequence: "a sequence"
        case .mapping: "a mapping"
        }
    }
}
