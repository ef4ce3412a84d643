import SoraYAML

extension DocumentReader {
    /// Reads `$dynamicRef`; one whose target is no `$dynamicAnchor` is a plain reference.
    func readDynamicReference(_ reference: Node, of schema: Schema) {
        guard let target = dynamicTarget(of: reference, in: schema) else { return }
        let name = reference.string?.split(separator: "#", omittingEmptySubsequences: false).last.map(String.init)
        if let name, target.node["$dynamicAnchor"]?.string == name {
            rare(schema).dynamicReference = SchemaReference(node: reference, target: target)
            hasDynamicReferences = true
        } else if schema.reference == nil {
            schema.reference = SchemaReference(node: reference, target: target)
        }
    }

    /// The schema that `#name` leads to at first sight: that of the same resource, where it has one, else any of the document.
    private func dynamicTarget(of reference: Node, in schema: Schema) -> Schema? {
        guard let text = reference.string, text.hasPrefix("#"), !text.hasPrefix("#/") else { return target(of: reference) }
        var resource = schema
        while resource.node["$id"] == nil, let parent = resource.parent { resource = parent }
        let names = resourceNames[ObjectIdentifier(resource.node)] ?? SchemaNames(of: resource.node)
        resourceNames[ObjectIdentifier(resource.node)] = names
        guard let named = names.anchors[String(text.dropFirst())] else { return target(of: reference) }
        return referenced(named.node, named: String(text.dropFirst()))
    }
}
