/// A demand of a schema that a value does not meet.
public struct SchemaViolation: Hashable, Sendable {
    /// The place of the value that the keyword judges.
    public let pointer: JSONPointer
    /// The keyword, such as `maximum`; that which holds the schema where `false` forbids a value.
    public let keyword: String
    /// What is wrong, in words that follow on the places: `12 is not one of 10, 15`.
    public let message: String
    /// The places that the message speaks of: mostly `pointer` alone, for a missing member that member.
    public let places: [JSONPointer]
    /// What is wrong by the nearest alternative of an `anyOf` or `oneOf` that has none which fits.
    public let causes: [SchemaViolation]
    /// The keyword's place in the document, as a JSON pointer in a URI's fragment: `#/components/schemas/Video/properties/seconds/maximum`.
    public internal(set) var schemaPlace = ""
    /// The name of the parameter that the value was sent as; nil of a body.
    public internal(set) var parameter: String?
    /// What would be right, in words: `one of 10, 15`.
    let demand: String?

    /// Creates a violation.
    init(
        _ keyword: String, at pointer: JSONPointer, _ message: String, demand: String? = nil, places: [JSONPointer]? = nil,
        causes: [SchemaViolation] = []
    ) {
        self.pointer = pointer
        self.keyword = keyword
        self.message = message
        self.demand = demand
        self.places = places ?? [pointer]
        self.causes = causes
    }
}

extension SchemaViolation: CustomStringConvertible {
    /// The places and what is wrong: `/duration: 12 is not one of 10, 15`.
    public var description: String {
        let places = places.map { parameter == nil ? $0.description : "parameter " + $0.description.dropFirst() }
        return places == [""] ? message : "\(places.joined(separator: " and ")): \(message)"
    }
}
