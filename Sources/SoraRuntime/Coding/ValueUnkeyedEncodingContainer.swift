/// The elements that a type writes; the generic functions stand for those of every type.
struct ValueUnkeyedEncodingContainer: UnkeyedEncodingContainer {
    let encoder: ValueEncoder
    let elements: EncodedElements

    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { elements.count }

    mutating func encodeNil() throws { elements.append(.null) }

    mutating func encode<T: Encodable>(_ value: T) throws {
        elements.append(try ValueEncoder.encoded(value, parent: encoder, step: .element(count)))
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        child().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { child().unkeyedContainer() }

    mutating func superEncoder() -> any Encoder { child() }

    private func child() -> ValueEncoder {
        let child = ValueEncoder(parent: encoder, step: .element(count))
        elements.append(child)
        return child
    }
}
