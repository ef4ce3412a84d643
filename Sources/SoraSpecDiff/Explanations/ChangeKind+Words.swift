extension ChangeKind {
    /// Whom a change of the kind breaks and why, or why it breaks nobody.
    func reason(_ direction: Rule.Direction?, _ level: Level) -> String {
        let isRead = direction == .response
        switch self {
        case .tightened:
            return isRead
                ? "What is answered now was allowed before, so clients read it as they did."
                : "A client that is out there may send what was allowed before and is refused now."
        case .loosened:
            return isRead
                ? "Clients were told that such values never come. Code that trusts in that, such as a switch over all values or a fixed width, may fail."
                : "What clients send is still taken; more may be sent besides."
        case .replaced:
            return isRead
                ? "Clients that are out there expect the old form and may not read the new one."
                : "Clients that are out there send the old form, which is not right any more."
        case .removed:
            if level == .info { return "Nothing that clients rely on is gone." }
            return isRead
                ? "Clients that read it find it no more."
                : "Clients that are out there go on using it: they are refused, or what they say is passed over in silence."
        case .added: return "Nobody has to use it: clients that do not know it work as they did."
        case .demanded:
            return isRead
                ? "It is always there from now on; clients that look whether it is work as they did."
                : "Clients that are out there do not send it, so their calls are refused."
        case .optional:
            return isRead
                ? "Clients were told that it is always there; those that do not look whether it is may fail."
                : "Clients that send it are right as before; others may leave it out."
        case .assumed:
            return "A client that leaves the value out gets what the provider assumes for it, which is another thing than before."
        case .idle: return "The value does not travel this way (‘readOnly’, ‘writeOnly’), so clients notice nothing."
        case .described: return "The values are the same as before; only what is said of them changed."
        case .deprecated: return "Everything works as before. Those who use what is deprecated are warned that it goes."
        case .sunset:
            return
                "Those who use what is deprecated need to know how long it stays, and need time to move: a day by which it goes, as ‘--deprecation-days-stable’ and ‘--deprecation-days-beta’ ask."
        case .announced: return "It was marked as deprecated, and its day has come: those who use it have been told."
        case .stability:
            return level == .info
                ? "The provider promises more than before." : "What clients rely on may change from now on without further notice."
        case .security:
            return level == .info
                ? "On its own it breaks nobody: where calls are refused that were taken before, another finding says so."
                : "Clients that are out there hold other credentials, or none, and all of their calls are refused."
        case .version:
            return
                "Readers of the version expect a greater step where something breaks. Where no other finding is an error, this one is not told."
        case .called:
            if level == .info { return "What clients have built to take the provider's calls works as before." }
            return direction == .request
                ? "The provider does not take the answers that clients give it."
                : "Clients wait for calls that do not come, or that come without what they read."
        case .linked:
            return level == .info
                ? "Clients that follow the links know more than before; nobody has to."
                : "Clients that follow the link as it was call an operation, or give it a value, that the provider does not promise any more."
        case .task:
            return level == .info
                ? "Clients follow the task as before; only the pace is another, or it has become easier."
                : "Clients that are out there follow a task in the old way, and may not see its end."
        }
    }
}
