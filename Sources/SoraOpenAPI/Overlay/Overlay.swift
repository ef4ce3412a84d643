public import SoraDiagnostics
public import SoraYAML

/// Changes to a document, read from an [Overlay](https://spec.openapis.org/overlay/v1.0.0.html#overlay-object) and made by `apply`.
struct Overlay {
    /// What is changed, in order.
    var actions: [Action]

    /// One change, as an [Action Object](https://spec.openapis.org/overlay/v1.0.0.html#action-object) asks for it.
    struct Action {
        /// What is changed.
        var target: JSONPath
        /// The expression, for its place.
        var targetNode: Node
        /// What is done to it.
        var change: Change
    }

    /// What is done to a node.
    enum Change {
        /// Its value is merged in, or added to a list.
        case update(Node)
        /// It is taken out of what holds it.
        case remove
    }
}

/// Tells whether a document is an overlay rather than an OpenAPI document.
public func isOverlay(_ node: Node) -> Bool { node["overlay"] != nil }

/// Finds which document an overlay says it is for: the value of `extends`, a path from the overlay's folder.
public func extendedDocument(of overlay: Node) -> Node? {
    guard let extends = overlay["extends"], extends.string != nil else { return nil }
    return extends
}

/// Applies an overlay's actions to a document, one after the other.
///
/// The document's nodes stay as they are: what does not change is shared, and what is added keeps its place in the overlay.
/// What is wrong with the overlay is reported, and the action with the fault is left out.
public func applyOverlay(_ overlay: Node, to document: Node, reporting log: DiagnosticLog) -> Node {
    guard let overlay = Overlay(overlay, reporting: log) else { return document }
    return overlay.actions.reduce(document) { $1.applied(to: $0, reporting: log) }
}
