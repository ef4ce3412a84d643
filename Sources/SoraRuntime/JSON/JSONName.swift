/// The name of a member as a dictionary's key: unlike `String`, it is compared by code point.
struct JSONName: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (a: JSONName, b: JSONName) -> Bool { a.text.hasSameCodePoints(as: b.text) }
}
