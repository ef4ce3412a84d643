extension ChangeKind {
    /// How to get what is wanted without breaking anyone; nil where nothing breaks.
    func mend(_ direction: Rule.Direction?, _ level: Level) -> String? {
        if level == .info { return nil }
        let isRead = direction == .response
        switch self {
        case .tightened, .demanded:
            return
                "Go on taking what was right. Put the new rule into a new optional property, parameter or operation, deprecate the old one, and drop it when nobody uses it any more."
        case .loosened:
            return
                "Answer in the new way where a client has asked for it: by a new parameter, or in a new property or operation. For lists of values that grow, declare them so that clients expect more: an ‘x-extensible-enum’, or an ‘anyOf’ of the list and a string."
        case .replaced:
            return "Leave the old form where it is, put the new one beside it under another name, and deprecate the old."
        case .removed:
            return isRead
                ? "Go on answering with it. Mark it as ‘deprecated’, with an ‘x-sunset’, and drop it when that day has come."
                : "Mark it as ‘deprecated’, with an ‘x-sunset’ that leaves time to move, and remove it when that day has come."
        case .optional: return "Go on sending it always, if need be with an empty or a neutral value."
        case .assumed: return "Leave the default as it is; let clients ask for the other outcome by a value of their own."
        case .sunset:
            return
                "Add ‘x-sunset: 2027-12-31’, with a day as far away as the policy asks; leave a day that was told as it is, or move it back."
        case .stability: return "Keep the level. What is to change goes into a new operation with the level ‘beta’ or ‘draft’."
        case .security: return "Take the old credentials beside the new ones for a while: two alternatives under ‘security’."
        case .called: return "Go on calling as before until the receivers have moved; offer the new call beside the old one."
        case .linked: return "Leave the link as it is, and declare the new one beside it under another name."
        case .task: return "Go on answering in the old way, and declare the new one for a new operation."
        case .added, .idle, .described, .deprecated, .announced, .version: return nil
        }
    }
}
