/// The members that a type writes; the generic functions stand for those of every type.
struct ValueKeyedEncodingContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: ValueEncoder
    let members: EncodedMembers

    var codingPath: [any CodingKey] { encoder.codingPath }

    mutating func encodeNil(forKey key: Key) throws { members.append(key.stringValue, .null) }

    mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        members.append(key.stringValue, try ValueEncoder.encoded(value, parent: encoder, step: CodingStep(key)))
    }

    mutating func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
        if let value { try encode(value, forKey: key) }
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        child(CodingStep(key)).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        child(CodingStep(key)).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { child(.member("super")) }

    mutating func superEncoder(forKey key: Key) -> any Encoder { child(CodingStep(key)) }

    private func child(_ step: CodingStep) -> ValueEncoder {
        let child = ValueEncoder(parent: encoder, step: step)
        members.append(step.stringValue, child)
        return child
    }
}
