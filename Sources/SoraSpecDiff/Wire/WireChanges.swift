public import SoraOpenAPI

/// Compares two documents and names what changed on the wire.
public func wireChanges(from old: Document, to new: Document, options: WireOptions) -> [Change] {
    []
}
