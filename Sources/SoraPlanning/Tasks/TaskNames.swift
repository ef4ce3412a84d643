/// The names of the members that wait for a task, before others in the client have taken any of them.
struct TaskNames {
    /// The property that says how the task is followed: `videoTask`.
    let property: String
    /// The method that waits for a task by its identifier: `waitForVideo`.
    let wait: String
    /// The method that follows one: `videoUpdates`.
    let updates: String
    /// The method that creates a task and waits for it: `createVideoAndWait`.
    let createAndWait: String
    /// The method that creates a task and follows it: `createVideoUpdates`.
    let createUpdates: String

    /// Makes names of the methods that create a task and ask for it; of several tasks of one creation, the later ones say which they are.
    init(creation: String, query: String, isOnly: Bool, names: SwiftNames) {
        let noun = Self.noun(of: query)
        let member = names.member(noun)
        property = noun.hasSuffix("Task") ? member : member + "Task"
        wait = "waitFor" + noun
        updates = member + "Updates"
        createAndWait = creation + (isOnly ? "AndWait" : "AndWaitFor" + noun)
        createUpdates = creation + (isOnly ? "Updates" : noun + "Updates")
    }

    /// What a method asks for, without its verb: `getVideo` asks for `Video`.
    static func noun(of method: String) -> String {
        for verb in ["get", "query", "retrieve", "fetch", "read", "show", "poll", "check", "find", "describe", "view"] {
            guard method.hasPrefix(verb) else { continue }
            let rest = method.dropFirst(verb.count)
            if let first = rest.unicodeScalars.first, first.properties.isUppercase { return String(rest) }
        }
        return SwiftNames.capitalised(method)
    }
}
