/// The members of an object while its type writes them; a class, since copies of a container write to one object.
final class EncodedMembers {
    /// True where the members have no order of their own.
    var isSorted = false
    private var members = JSONMembers()
    /// The encoders of members that may still be written to.
    private var pending: [(key: String, encoder: ValueEncoder)] = []

    func append(_ key: String, _ value: JSONValue) { members.append(key, value) }

    func append(_ key: String, _ encoder: ValueEncoder) {
        members.append(key, .null)
        pending.append((key, encoder))
    }

    /// The object as it now stands.
    var value: JSONValue {
        for (key, encoder) in pending { members.append(key, encoder.value) }
        let object = members.object
        return .object(isSorted ? JSONObject(distinct: object.sorted { $0.key < $1.key }) : object)
    }
}

/// The elements of an array while its type writes them.
final class EncodedElements {
    private var elements: [JSONValue] = []
    /// The encoders of elements that may still be written to.
    private var pending: [(index: Int, encoder: ValueEncoder)] = []

    var count: Int { elements.count }

    func append(_ value: JSONValue) { elements.append(value) }

    func append(_ encoder: ValueEncoder) {
        pending.append((elements.count, encoder))
        elements.append(.null)
    }

    /// The array as it now stands.
    var value: JSONValue {
        for (index, encoder) in pending { elements[index] = encoder.value }
        return .array(elements)
    }
}
