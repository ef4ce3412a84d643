import SoraPlanning

/// An argument of the methods that wait for a task, besides those of the method that creates it.
struct TaskArgument {
    /// Its name, which no argument of the creating method has.
    let name: String
    /// The argument as it is declared, without its name.
    let type: String
    /// What its documentation says.
    let words: String

    /// The argument as it is declared.
    var declaration: String { "\(name): \(type)" }
    /// The line of the list of parameters.
    var item: String { documentationItem(name, Documentation(words)) }

    private init(_ name: String, _ type: String, _ words: String) {
        self.name = name
        self.type = type
        self.words = words
    }

    static func deadline(besides taken: Set<String>) -> Self {
        Self(
            firstFree(of: "deadline", "waitingDeadline", besides: taken), "Duration? = nil",
            "How long to wait at most; nil takes what the document says.")
    }
    static func options(besides taken: Set<String>) -> Self {
        Self(firstFree(of: "options", "callOptions", besides: taken), "CallOptions = .init()", "What holds for each of the calls.")
    }
    static func observer(_ task: TaskDeclaration, besides taken: Set<String> = []) -> Self {
        Self(
            firstFree(of: "onProgress", "onTaskProgress", besides: taken), "TaskUpdates<\(task.answer.spelling)>.Observer? = nil",
            "Is told of each update, the first of which has the task's identifier.")
    }

    static var deadline: Self { deadline(besides: []) }
    static var options: Self { options(besides: []) }
    /// The line of the list of parameters for the identifier.
    static var idItem: String { documentationItem("id", Documentation("The task's identifier.")) }
}

/// The names of the arguments of a method that creates a task and waits for it.
struct TaskNames {
    let body: String
    let deadline: TaskArgument
    let options: TaskArgument
    let updates: String
    private let taken: Set<String>

    init(_ operation: OperationDeclaration) {
        let arguments = Set(operation.parameters.map(\.name))
        body = firstFree(of: "body", "content", "requestBody", besides: arguments)
        taken = arguments.union([body])
        updates = firstFree(of: "updates", "taskUpdates", besides: taken)
        deadline = .deadline(besides: taken)
        options = .options(besides: taken)
    }

    /// The argument that is told of updates.
    func observer(_ task: TaskDeclaration) -> TaskArgument { .observer(task, besides: taken) }
}
