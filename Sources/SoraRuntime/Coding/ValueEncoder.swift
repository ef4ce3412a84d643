/// An encoder that gathers what one Swift value writes as a JSON value.
final class ValueEncoder: Encoder {
    private let parent: ValueEncoder?
    private let step: CodingStep?
    private var content = Content.nothing
    /// True where the value is written into a request.
    let isSending: Bool

    /// What has been written so far.
    private enum Content {
        case nothing
        case value(JSONValue)
        case members(EncodedMembers)
        case elements(EncodedElements)
    }

    init(parent: ValueEncoder?, step: CodingStep?, isSending: Bool = false) {
        self.parent = parent
        self.step = step
        self.isSending = isSending || parent?.isSending == true
    }

    /// What has been written; nothing counts as an empty object.
    var value: JSONValue {
        switch content {
        case .nothing: .object([:])
        case .value(let value): value
        case .members(let members): members.value
        case .elements(let elements): elements.value
        }
    }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    var codingPath: [any CodingKey] {
        var path: [any CodingKey] = []
        var place: ValueEncoder? = self
        while let encoder = place {
            if let step = encoder.step { path.append(step) }
            place = encoder.parent
        }
        return path.reversed()
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        let members: EncodedMembers
        if case .members(let begun) = content { members = begun } else { members = EncodedMembers() }
        if ObjectIdentifier(Key.self) == Self.keyTypeOfDictionaries { members.isSorted = true }
        content = .members(members)
        return KeyedEncodingContainer(ValueKeyedEncodingContainer(encoder: self, members: members))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        let elements: EncodedElements
        if case .elements(let begun) = content { elements = begun } else { elements = EncodedElements() }
        content = .elements(elements)
        return ValueUnkeyedEncodingContainer(encoder: self, elements: elements)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    /// Takes a whole value.
    func put(_ value: JSONValue) { content = .value(value) }

    /// The key type of dictionaries, which alone are sorted: their own order differs from run to run.
    private static let keyTypeOfDictionaries = KeyTypeProbe.keyType(of: [String: String]())
}

extension ValueEncoder: SingleValueEncodingContainer {
    func encodeNil() { put(.null) }

    func encode<T: Encodable>(_ value: T) throws { put(try Self.encoded(value, parent: self, step: nil)) }
}
