/// The members of an object while it is being read: names are searched for only where they may have come before.
struct JSONMembers {
    private var members: [JSONObject.Element] = []
    /// The object once it is large enough to have an index, or once a name has come twice.
    private var indexed: JSONObject?
    /// A bit for each name's length and first byte.
    private var seen: UInt64 = 0

    /// Adds a member, or replaces the value of the one that has its name.
    mutating func append(_ key: String, _ value: JSONValue) {
        if indexed != nil {
            indexed?[key] = value
            return
        }
        let bit = Self.bit(of: key)
        if seen & bit != 0, members.contains(where: { $0.key.hasSameCodePoints(as: key) }) || members.count > 16 {
            indexed = JSONObject(distinct: members)
            members = []
            indexed?[key] = value
            return
        }
        seen |= bit
        if members.isEmpty { members.reserveCapacity(4) }
        members.append((key, value))
    }

    /// All that was added.
    var object: JSONObject { indexed ?? JSONObject(distinct: members) }

    private static func bit(of key: String) -> UInt64 {
        let bytes = key.utf8
        return 1 << ((UInt64(bytes.count) &* 31 &+ UInt64(bytes.first ?? 0) &* 7) & 63)
    }
}
