/// The members of a JSON object in the order of their text, each name once.
///
/// Of several members of one name the last one's value stays, at the first one's place; whoever reads the object, to
/// decode, to judge or to send it on, so sees the same.
public struct JSONObject: Sendable {
    /// A member: its name and its value.
    public typealias Element = (key: String, value: JSONValue)

    private var members: [Element]
    /// Where each name stands, for objects that are too large to be searched through.
    private var index: [JSONName: Int]?

    private static let longestSearchedThrough = 16

    /// Creates an object without members.
    public init() { members = [] }

    /// Creates an object; of several members of one name the last stays.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        self.init()
        for (key, value) in members { self[key] = value }
    }

    /// Creates an object from members whose names are known to differ.
    init(distinct members: [Element]) {
        self.members = members
        if members.count > Self.longestSearchedThrough { buildIndex() }
    }

    /// The value under a name; setting `nil` removes the member.
    public subscript(key: String) -> JSONValue? {
        get { position(of: key).map { members[$0].value } }
        set {
            switch (position(of: key), newValue) {
            case (let position?, let value?): members[position].value = value
            case (let position?, nil): remove(at: position)
            case (nil, let value?): append(key, value)
            case (nil, nil): break
            }
        }
    }

    /// Adds a member whose name is known to be new.
    mutating func append(_ key: String, _ value: JSONValue) {
        members.append((key, value))
        if index != nil {
            index?[JSONName(key)] = members.count - 1
        } else if members.count > Self.longestSearchedThrough {
            buildIndex()
        }
    }

    private mutating func remove(at position: Int) {
        members.remove(at: position)
        if index != nil { buildIndex() }
    }

    /// The place of the member under a name.
    func position(of key: String) -> Int? {
        if let index { return index[JSONName(key)] }
        for position in members.indices where members[position].key.hasSameCodePoints(as: key) { return position }
        return nil
    }

    private mutating func buildIndex() {
        var index = [JSONName: Int](minimumCapacity: members.count * 2)
        for position in members.indices { index[JSONName(members[position].key)] = position }
        self.index = index
    }
}

extension JSONObject: RandomAccessCollection {
    /// The place of the first member.
    public var startIndex: Int { 0 }
    /// The place after the last member.
    public var endIndex: Int { members.count }
    /// The member at a place.
    public subscript(position: Int) -> Element { members[position] }
    /// The names in the order of the text.
    public var keys: [String] { members.map(\.key) }
}

extension JSONObject: Hashable {
    /// Tells whether both have the same members in any order.
    public static func == (a: JSONObject, b: JSONObject) -> Bool {
        guard a.count == b.count else { return false }
        for (position, member) in a.members.enumerated() {
            // Objects that come from one source mostly have one order.
            if b.members[position].key.hasSameCodePoints(as: member.key) {
                if b.members[position].value != member.value { return false }
            } else if b[member.key] != member.value {
                return false
            }
        }
        return true
    }

    /// Feeds the members into a hasher so that their order does not matter.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for member in members {
            var hasher = Hasher()
            hasher.combine(member.key)
            hasher.combine(member.value)
            sum &+= hasher.finalize()
        }
        hasher.combine(sum)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Creates an object; of several members of one name the last stays.
    public init(dictionaryLiteral members: (String, JSONValue)...) { self.init(members) }
}

extension JSONObject: CustomStringConvertible {
    /// The object as compact JSON text.
    public var description: String { JSONValue.object(self).text() }
}
