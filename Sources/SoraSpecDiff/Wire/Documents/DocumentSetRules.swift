/// The rules on documents as a whole, in a folder of them.
enum DocumentSetRules {
    static let removed = Rule("document-removed", .error, nil, "removed the document {1} with all of its operations")
    static let added = Rule("document-added", .info, nil, "added the document {1}")

    /// All rules of the group.
    static let all = [removed, added]
}
