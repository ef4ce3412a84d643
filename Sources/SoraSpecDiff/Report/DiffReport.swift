/// A difference as it is told, made from what a policy left of it; nothing of a document steers what reads the output.
public struct DiffReport: Sendable {
    /// What is told.
    public let difference: Difference

    /// Creates a report; levels are as the changes have them.
    public init(_ difference: Difference) {
        self.difference = difference
    }

    /// Gives the whole report in a form, with its last line break; colour is for the text form.
    public func render(as format: DiffFormat, usesColor: Bool = false) -> String {
        ""
    }
}
