/// A decoder at one place of a JSON value; it is the single-value container of that place as well.
final class ValueDecoder: Decoder {
    let value: JSONValue
    private let parent: ValueDecoder?
    private let step: CodingStep?
    /// The number of values that hold this one.
    let depth: Int
    /// True where null is no value for a property that is merely optional.
    let isStrict: Bool

    /// Types are decoded by calls within calls, for which a thread has little room on Apple's systems.
    static let deepestNesting = 100

    init(_ value: JSONValue, parent: ValueDecoder? = nil, step: CodingStep? = nil, isStrict: Bool = false) {
        self.isStrict = isStrict || parent?.isStrict == true
        self.value = value
        self.parent = parent
        self.step = step
        depth = parent.map { $0.depth + 1 } ?? 0
    }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    var codingPath: [any CodingKey] {
        var path: [any CodingKey] = []
        var place: ValueDecoder? = self
        while let decoder = place {
            if let step = decoder.step { path.append(step) }
            place = decoder.parent
        }
        return path.reversed()
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let object) = value else { throw mismatch("an object", value.kindInWords) }
        return KeyedDecodingContainer(ValueKeyedContainer(decoder: self, object: object))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw mismatch("an array", value.kindInWords) }
        return ValueUnkeyedContainer(decoder: self, elements: elements)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    /// The decoder of a member or element.
    func child(_ value: JSONValue, _ step: CodingStep) -> ValueDecoder { ValueDecoder(value, parent: self, step: step) }
}

extension ValueDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { value.isNull }

    func decode<T: Decodable>(_ type: T.Type) throws -> T { try decoded(T.self) }
}

extension ValueDecoder {
    /// The error that something else was expected here.
    func mismatch(_ expected: String, _ found: String) -> DecodingError {
        JSONCodingError(expected: expected, found: found, at: JSONPointer(codingPath)).standard
    }

    /// The error that a member or element is missing here.
    func missing(_ step: CodingStep) -> DecodingError {
        let place = JSONPointer(codingPath).appending(step.stringValue)
        let context = DecodingError.Context(
            codingPath: codingPath, debugDescription: "\(place): expected a value, found nothing",
            underlyingError: JSONCodingError(expected: "a value", found: "nothing", at: place))
        return .keyNotFound(step, context)
    }
}
