/// What the rules on schemas have in common whose ids end alike, whatever the schema describes.
struct SchemaTopic {
    /// What the change does.
    let kind: ChangeKind
    private let before: String
    private let after: String
    /// True where the texts are the object with the property ‘value’, not the property alone.
    private let isOfObject: Bool
    /// The media type of the body.
    var mediaType = "application/json"

    /// A change within a schema, which stands at a property, or is a whole body or parameter.
    static func value(
        _ kind: ChangeKind, _ before: String, _ after: String, as mediaType: String = "application/json"
    ) -> SchemaTopic {
        SchemaTopic(kind: kind, before: before, after: after, isOfObject: false, mediaType: mediaType)
    }

    /// A change of an object with a property ‘value’; what marks the property stands for `{mark}`.
    static func object(_ kind: ChangeKind, _ before: String, _ after: String) -> SchemaTopic {
        SchemaTopic(kind: kind, before: before, after: after, isOfObject: true)
    }

    /// Finds the place and the topic that an id names.
    static func named(_ id: String) -> (site: SchemaExampleSite, topic: SchemaTopic)? {
        for site in SchemaExampleSite.all where id.hasPrefix(site.stem) {
            if let topic = exceptions[id] ?? all[String(id.dropFirst(site.stem.count))] { return (site, topic) }
        }
        return nil
    }

    /// The example in a place.
    func example(at site: SchemaExampleSite) -> Explanation.Example {
        isOfObject || site.isWhole
            ? site.example(object: before, after, as: mediaType) : site.example(property: before, after, as: mediaType)
    }

    static let all = limits.merging(values) { first, _ in first }.merging(objects) { first, _ in first }
        .merging(structures) { first, _ in first }
}
