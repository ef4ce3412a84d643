import SoraOpenAPI
import SoraYAML

/// Which schemas are sent and which are received, and which of them need a type for each: those that are used both ways and that
/// require what is received only or sent only, or hold such a schema.
///
/// Schemas are told apart by their nodes, since the planner makes schemas of its own for the nodes of the document.
struct Directions {
    private var sent: Set<ObjectIdentifier> = []
    private var received: Set<ObjectIdentifier> = []
    private var twofold: Set<ObjectIdentifier> = []

    /// Follows the document's bodies and parameters, which costs nothing where no schema says that it is sent or received only.
    init(of document: Document, shape: @escaping (Schema) -> SchemaShape) {
        guard document.hasDirections else { return }
        var search = DirectionSearch(shape: shape)
        for operation in document.paths.flatMap(\.operations) {
            search.follow(operation, isIncoming: false)
            for item in operation.callbacks.flatMap(\.items) {
                for call in item.operations { search.follow(call, isIncoming: true) }
            }
        }
        for call in document.webhooks.flatMap(\.operations) { search.follow(call, isIncoming: true) }
        let twofoldUses = search.findTwofold()
        for (index, use) in search.uses.enumerated() {
            let node = ObjectIdentifier(use.schema.node)
            if use.directions.contains(.sent) { sent.insert(node) }
            if use.directions.contains(.received) { received.insert(node) }
            if twofoldUses[index] { twofold.insert(node) }
        }
    }

    /// True of a schema whose values are sent.
    func isSent(_ schema: Schema) -> Bool { sent.contains(ObjectIdentifier(schema.node)) }

    /// True of a schema whose values are sent and never received.
    func isSentOnly(_ schema: Schema) -> Bool { isSent(schema) && !isReceived(schema) }

    /// True of a schema whose values are received.
    func isReceived(_ schema: Schema) -> Bool { received.contains(ObjectIdentifier(schema.node)) }

    /// True of a schema that needs a type for what is received, and another for what is sent.
    func isTwofold(_ schema: Schema) -> Bool { !twofold.isEmpty && twofold.contains(ObjectIdentifier(schema.node)) }
}

/// The ways that values go.
struct Ways: OptionSet {
    let rawValue: UInt8
    /// To the provider.
    static let sent = Ways(rawValue: 1)
    /// From the provider.
    static let received = Ways(rawValue: 2)
    /// Both.
    static let both: Ways = [.sent, .received]
}

extension Schema {
    /// The ways that the values of a property of this schema go: `readOnly` is never sent, `writeOnly` never received.
    var ways: Ways {
        if reference == nil, allOf.isEmpty { return isReadOnly == isWriteOnly ? .both : isReadOnly ? .received : .sent }
        let parts = parts
        let isReadOnly = parts.contains(where: \.isReadOnly)
        let isWriteOnly = parts.contains(where: \.isWriteOnly)
        return isReadOnly == isWriteOnly ? .both : isReadOnly ? .received : .sent
    }
}
