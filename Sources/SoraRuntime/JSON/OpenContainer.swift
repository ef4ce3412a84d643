/// An array or object whose end the parser has not reached.
struct OpenContainer {
    let isObject: Bool
    /// The name of the member whose value comes next.
    var key = ""
    private var elements: [JSONValue] = []
    private var members = JSONMembers()

    init(isObject: Bool) { self.isObject = isObject }

    /// The byte that ends it.
    var closing: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }

    mutating func append(_ value: JSONValue) {
        if isObject { members.append(key, value) } else { elements.append(value) }
    }

    /// All that was added.
    var value: JSONValue { isObject ? .object(members.object) : .array(elements) }
}
