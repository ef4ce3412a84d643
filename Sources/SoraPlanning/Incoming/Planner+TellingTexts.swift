import SoraOpenAPI
import SoraYAML

/// Where in payloads a text may stand that tells which one it is: the names of properties, `0` for the first element of an array.
private typealias Place = [String]

extension Planner {
    /// The texts that tell payloads apart, at whatever depth; nil where no place has them for at least half of the payloads.
    ///
    /// Of a list that several payloads share, a payload has the value that is spelled like the name of one of its calls.
    func tellingTexts(of schemas: [Schema], calls: [[String]]) -> IncomingChoice.Texts? {
        var places: [Place] = []
        var budget = 2_000
        for schema in schemas where budget > 0 { findTexts(in: schema, at: [], &places, &budget) }
        var met: Set<Place> = []
        let names = calls.map { Set($0.map(letters)) }
        var best: IncomingChoice.Texts?
        var most = 0
        for place in places.filter({ met.insert($0).inserted }).sorted(by: { $0.count < $1.count }) {
            let values = values(schemas.map { self.texts(at: place[...], in: $0) }, names: names)
            let count = Set(values.map(\.variant)).count
            guard count > most, 2 * count >= schemas.count else { continue }
            most = count
            best = IncomingChoice.Texts(at: place.map { "/" + escaped($0) }.joined(), values)
            if count == schemas.count { break }
        }
        return best
    }

    /// The payload of each text that stands for one alone.
    private func values(_ texts: [[String]], names: [Set<String>]) -> [UnionDeclaration.DiscriminatorValue] {
        var owners: [String: [Int]] = [:]
        for (index, list) in texts.enumerated() {
            for text in Set(list) { owners[text, default: []].append(index) }
        }
        var values: [UnionDeclaration.DiscriminatorValue] = []
        for (index, list) in texts.enumerated() {
            for text in list {
                let owners = owners[text] ?? []
                let named = letters(text)
                let isOwn = names[index].contains(named) && owners.filter { names[$0].contains(named) }.count == 1
                if owners.count == 1 || isOwn { values.append(UnionDeclaration.DiscriminatorValue(text, variant: index)) }
            }
        }
        return values
    }

    /// Finds the places of constants and enumerations.
    private func findTexts(in schema: Schema, at place: Place, _ places: inout [Place], _ budget: inout Int) {
        if place.count > 5 || budget <= 0 { return }
        budget -= 1
        switch finalShape(of: schema) {
        case .constant, .enumeration: places.append(place)
        case .array(let items?): findTexts(in: items, at: place + ["0"], &places, &budget)
        case .object(let object):
            for property in object.properties { findTexts(in: property.schema, at: place + [property.name], &places, &budget) }
        default: break
        }
    }

    /// The texts that can stand at a place.
    private func texts(at place: ArraySlice<String>, in schema: Schema) -> [String] {
        switch finalShape(of: schema) {
        case .constant(let value) where place.isEmpty: return [value.text]
        case .enumeration(let values) where place.isEmpty: return values.map(\.text)
        case .array(let items?) where place.first == "0": return texts(at: place.dropFirst(), in: items)
        case .object(let object):
            guard let name = place.first, let property = object.properties.first(where: { $0.name == name }) else { return [] }
            return texts(at: place.dropFirst(), in: property.schema)
        default: return []
        }
    }

    /// A name without what joins its words.
    private func letters(_ name: String) -> String {
        String(name.lowercased().unicodeScalars.filter { $0.properties.isXIDContinue && $0 != "_" })
    }

    /// A property's name as a JSON Pointer has it.
    private func escaped(_ name: String) -> String {
        name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
