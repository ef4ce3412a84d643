/// A task that goes on after the answer that created it, as members of the client: made from `x-task`.
public struct TaskDeclaration: Hashable, Sendable {
    /// The property that says how the task is followed.
    public var name: String
    /// The method that waits for a task of which the caller knows the identifier.
    public var waitName: String
    /// The method that follows such a task.
    public var updatesName: String
    /// What the query answers.
    public var answer: TypeReference
    /// The call that tells how far the task is.
    public var query: Call
    /// The call that answers the result's bytes, where there is one.
    public var content: Call?
    /// How the task is followed.
    public var terms: Terms
    /// The methods that create such tasks.
    public var creations: [Creation]
    /// What `waitName` does and throws.
    public var waitDocumentation: Documentation
    /// What `updatesName` does.
    public var updatesDocumentation: Documentation
    /// Where the document says it.
    public var origin = Origin()

    /// A method of the client that takes a task's identifier.
    public struct Call: Hashable, Sendable {
        /// The method's name.
        public var method: String
        /// The label of the argument that takes the identifier.
        public var label: String
        /// The operation's identifier.
        public var identifier: String
        /// The HTTP method in capitals.
        public var httpMethod: String
        /// The path template.
        public var path: String

        /// Creates a call.
        public init(method: String, label: String, identifier: String, httpMethod: String, path: String) {
            self.method = method
            self.label = label
            self.identifier = identifier
            self.httpMethod = httpMethod
            self.path = path
        }
    }

    /// The methods that create a task and wait for it, or follow it.
    public struct Creation: Hashable, Sendable {
        /// The method that creates the task: its arguments are theirs, too.
        public var operation: OperationDeclaration
        /// The method that waits.
        public var waitName: String
        /// The method that follows.
        public var updatesName: String
        /// What `waitName` does and throws.
        public var waitDocumentation: Documentation
        /// What `updatesName` does and throws.
        public var updatesDocumentation: Documentation

        /// Creates the methods.
        public init(
            operation: OperationDeclaration, waitName: String, updatesName: String, waitDocumentation: Documentation = .none,
            updatesDocumentation: Documentation = .none
        ) {
            self.operation = operation
            self.waitName = waitName
            self.updatesName = updatesName
            self.waitDocumentation = waitDocumentation
            self.updatesDocumentation = updatesDocumentation
        }
    }

    /// Creates a task.
    public init(
        name: String, waitName: String, updatesName: String, answer: TypeReference, query: Call, content: Call? = nil, terms: Terms,
        creations: [Creation], waitDocumentation: Documentation = .none, updatesDocumentation: Documentation = .none
    ) {
        self.name = name
        self.waitName = waitName
        self.updatesName = updatesName
        self.answer = answer
        self.query = query
        self.content = content
        self.terms = terms
        self.creations = creations
        self.waitDocumentation = waitDocumentation
        self.updatesDocumentation = updatesDocumentation
    }
}
