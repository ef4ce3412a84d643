/// An encoder that finds out which type of key a value writes its members under.
///
/// The standard library does not name that of `Dictionary`.
final class KeyTypeProbe: Encoder {
    private var keyType: ObjectIdentifier?

    static func keyType(of value: some Encodable) -> ObjectIdentifier? {
        let probe = KeyTypeProbe()
        try? value.encode(to: probe)
        return probe.keyType
    }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        keyType = ObjectIdentifier(Key.self)
        let nowhere = ValueEncoder(parent: nil, step: nil)
        return KeyedEncodingContainer(ValueKeyedEncodingContainer(encoder: nowhere, members: EncodedMembers()))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        ValueEncoder(parent: nil, step: nil).unkeyedContainer()
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { ValueEncoder(parent: nil, step: nil) }
}
