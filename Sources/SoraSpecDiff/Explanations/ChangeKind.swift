/// What a change does to those who call and those who answer, which decides what is said of it.
enum ChangeKind {
    /// Fewer values are allowed.
    case tightened
    /// More values are allowed.
    case loosened
    /// A value has another form.
    case replaced
    /// Something is gone.
    case removed
    /// Something came that nobody has to use.
    case added
    /// Something came that everybody has to send.
    case demanded
    /// What was always there may be absent.
    case optional
    /// What is assumed for a value that is left out is another.
    case assumed
    /// The value does not travel this way.
    case idle
    /// The document says more or less, and means the same.
    case described
    /// Something is marked as going, or not any more.
    case deprecated
    /// The date at which something goes is missing, unreadable or too near.
    case sunset
    /// Something went as it was announced.
    case announced
    /// An operation is more or less settled.
    case stability
    /// Calls need other credentials.
    case security
    /// The version does not tell what the document does.
    case version
    /// The provider calls in another way.
    case called
    /// What a link of an answer leads to changed.
    case linked
    /// How a task is followed changed.
    case task
}
