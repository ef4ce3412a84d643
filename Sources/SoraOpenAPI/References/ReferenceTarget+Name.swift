extension ReferenceTarget {
    /// What the target is called where nothing else names it: the last step to it that tells something, or its file's name.
    var name: String {
        for token in pointer.tokens.reversed() where !Self.structuralSteps.contains(token) {
            if !token.utf8.contains(UInt8(ascii: "/")), Int(token) == nil { return token }
        }
        return ComponentName(of: ReferenceTarget(node: node, pointer: JSONPointer(), file: file)).text
    }

    /// The steps that stand in the place of every schema.
    private static let structuralSteps: Set<String> = [
        "schema", "schemas", "content", "items", "properties", "additionalProperties", "allOf", "anyOf", "oneOf", "prefixItems", "$defs",
        "definitions", "responses", "requestBody", "parameters", "headers", "components", "paths",
    ]
}
