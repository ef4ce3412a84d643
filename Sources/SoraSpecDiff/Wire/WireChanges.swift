public import SoraOpenAPI

/// Compares two documents and names what changed on the wire: first of the document as a whole, then by operation in the new document's
/// order, and last of the operations that are gone.
public func wireChanges(from old: Document, to new: Document, options: WireOptions) -> [Change] {
    let comparison = DocumentComparison(from: old, to: new, options: options)
    return comparison.changes()
}
