import SoraOpenAPI
import SoraYAML

/// Gathers the schemas by which values are judged, as JSON texts in which `$ref` is another text's index.
///
/// A schema by which a variant is chosen stands here whole; one by which a value of a generated type is validated, without what the type
/// implies, and not at all where nothing is left.
final class SchemaTableBuilder {
    @exclusivity(unchecked) private(set) var texts: [String] = []
    /// Where each schema stands in the document, as a JSON pointer; empty where that is not known.
    @exclusivity(unchecked) private(set) var places: [String] = []
    @exclusivity(unchecked) private var indexes: [EntryKey: Int] = [:]
    @exclusivity(unchecked) private var pending: [(schema: Schema, position: Int, form: SchemaWriter.Form)] = []
    /// The schemas met, which must live as long as their identities are compared.
    @exclusivity(unchecked) private var met: [Schema] = []
    /// Yields the form of a schema that is meant where another one's form refers to it.
    private let form: (Schema, _ isSent: Bool) -> Ways
    /// Yields the dynamic anchors of a schema's resource; nil in documents without dynamic references.
    let anchors: ((Schema) -> [(name: String, target: Schema)])?
    /// What schemas demand beyond their types.
    private let demands: SchemaDemands
    /// The names of components.
    @exclusivity(unchecked) var componentNames: [ObjectIdentifier: String] = [:]
    /// Where the schemas stand that are sent.
    @exclusivity(unchecked) private var sentPlaces: [ObjectIdentifier: String] = [:]

    /// A schema in one form and one extent.
    private struct EntryKey: Hashable {
        var type: TypeKey
        var extent: SchemaWriter.Extent
        var choosesHeir: Bool
    }

    init(
        anchors: ((Schema) -> [(name: String, target: Schema)])? = nil, form: @escaping (Schema, _ isSent: Bool) -> Ways
    ) {
        self.anchors = anchors
        self.form = form
        demands = SchemaDemands(hasAnchors: anchors != nil)
    }

    /// Takes the shapes that the planner has decided so far.
    func adopt(_ shapes: [ObjectIdentifier: DecidedShape]) { demands.shapes = shapes }

    /// Takes the choices among the heirs of bases.
    func adopt(_ choices: [ObjectIdentifier: HeirChoice]) { demands.choices = choices }

    /// Yields the index of a whole schema in the form that is received or sent, which is written later with all that it refers to.
    func index(of schema: Schema, isSent: Bool) -> Int { position(of: schema, isSent: isSent, .whole) }

    /// Yields the index of what a schema demands beyond its type; nil where that is nothing.
    func rules(of schema: Schema, isSent: Bool) -> Int? {
        let schema = schema.referenceAlone ?? schema
        return demands.areAny(of: schema) ? position(of: schema, isSent: isSent, demands.extent(of: schema)) : nil
    }

    /// Yields the index of what a schema demands that an operation sends; nil where the type that it comes to demands the same by itself.
    func rules(ofSent schema: Schema, typed: Schema, at place: () -> String) -> Int? {
        guard demands.areAny(of: schema) else { return nil }
        if schema.parent == nil, componentNames[ObjectIdentifier(schema)] == nil { sentPlaces[ObjectIdentifier(schema)] = place() }
        let rules = rules(of: schema, isSent: true)
        return hasTypeOfItsOwn(typed) && self.rules(of: typed, isSent: true) == rules ? nil : rules
    }

    /// Writes the schemas that have an index, and all that they refer to.
    func write() {
        var writer = SchemaWriter(self)
        var place = JSONBytes(capacity: 512)
        // Those that have an index keep their order; what they refer to follows them.
        pending.reverse()
        while let (schema, position, form) = pending.popLast() {
            texts[position] = writer.entry(of: schema, form)
            place.truncate(to: 0)
            if addPlace(of: schema, to: &place) { places[position] = place.text }
        }
    }

    /// Yields the index by which a schema is referred to.
    func position(of schema: Schema, isSent: Bool, _ extent: SchemaWriter.Extent) -> Int {
        position(of: schema, SchemaWriter.Form(extent: extent, ways: form(schema, isSent)))
    }

    /// Yields the index by which a schema is referred to that holds for the same values as the one which refers to it, and so goes its ways.
    func position(ofPart schema: Schema, of whole: Schema, _ extent: SchemaWriter.Extent, ways: Ways) -> Int {
        let choosesHeir = choice(of: schema)?.names(whole) != true
        return position(of: schema, SchemaWriter.Form(extent: extent, ways: ways, choosesHeir: choosesHeir))
    }

    private func position(of schema: Schema, _ form: SchemaWriter.Form) -> Int {
        let type = TypeKey(schema: ObjectIdentifier(schema), isSent: form.ways == .sent)
        let key = EntryKey(type: type, extent: form.extent, choosesHeir: form.choosesHeir)
        if let known = indexes[key] { return known }
        indexes[key] = texts.count
        texts.append("")
        places.append("")
        pending.append((schema, texts.count - 1, form))
        met.append(schema)
        return texts.count - 1
    }

    /// What is written of a schema in a place where its type is implied; nil where nothing is.
    func extent(of schema: Schema) -> SchemaWriter.Extent? {
        if schema.impliesTypeAlone { return .beyondType }
        return demands.areAny(of: schema) ? demands.extent(of: schema) : nil
    }

    /// The choice among the heirs of a base.
    func choice(of schema: Schema) -> HeirChoice? { demands.choice(of: schema) }

    /// The shape of a schema.
    func shape(of schema: Schema) -> SchemaShape { demands.shape(of: schema) }

    /// True of a union that any string satisfies, and that is a string in Swift.
    func admitsAnyString(_ schema: Schema) -> Bool { demands.admitsAnyString(schema) }

    /// True of a schema whose Swift type is validated by an entry of its own.
    func hasTypeOfItsOwn(_ schema: Schema) -> Bool { demands.hasTypeOfItsOwn(schema) }

    /// Adds where a schema stands in the document, the name alone of a component; false where that is not known.
    private func addPlace(of schema: Schema, to place: inout JSONBytes) -> Bool {
        if let name = componentNames[ObjectIdentifier(schema)] {
            place.add(fragment: name)
            return true
        }
        if let known = sentPlaces[ObjectIdentifier(schema)] {
            place.add(raw: known)
            return true
        }
        guard let parent = schema.parent, addPlace(of: parent, to: &place), let step = parent.step(to: schema) else { return false }
        place.add("/")
        place.add(raw: step.keyword)
        guard let token = step.token else { return true }
        place.add("/")
        place.add(fragment: token)
        return true
    }
}

extension Schema {
    /// The keyword, and the name or the number under it, where a subschema stands.
    fileprivate func step(to schema: Schema) -> (keyword: String, token: String?)? {
        if items === schema { return ("items", nil) }
        if additionalProperties === schema { return ("additionalProperties", nil) }
        if let index = allOf.firstIndex(where: { $0 === schema }) { return ("allOf", String(index)) }
        if let index = anyOf.firstIndex(where: { $0 === schema }) { return ("anyOf", String(index)) }
        if let index = oneOf.firstIndex(where: { $0 === schema }) { return ("oneOf", String(index)) }
        if let property = properties.first(where: { $0.schema === schema }) { return ("properties", property.name) }
        return rare?.definitions.first { $0.schema === schema }.map { ("$defs", $0.name) }
    }
}

/// Spells a token of a JSON pointer as part of a URI's fragment.
func fragmentToken(_ token: String) -> String {
    var bytes = JSONBytes()
    bytes.add(fragment: token)
    return bytes.text
}
