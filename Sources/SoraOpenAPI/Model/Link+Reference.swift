extension Link {
    /// Where the operation stands that the link's `operationRef` names; nil where there is none, or one of another file.
    public var operationPointer: JSONPointer? {
        guard let text = node["operationRef"]?.string, let reference = ReferenceText(text), reference.file.isEmpty else { return nil }
        return JSONPointer(parsing: reference.fragment)
    }
}
