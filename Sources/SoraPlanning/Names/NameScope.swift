/// The names that are taken in one scope.
struct NameScope {
    private var taken = TakenNames()
    private let reserved: Set<String>
    /// The next number to try after a name that was taken.
    private var numbers: [String: Int] = [:]

    /// Starts a scope in which some names cannot be given.
    init(reserved: Set<String> = []) { self.reserved = reserved }

    /// How many names have been given.
    var count: Int { taken.count }

    /// True where a name is taken from the beginning, so that no part of a document can have it.
    func isReserved(_ name: String) -> Bool { reserved.contains(name) }

    /// True where a name is taken.
    func contains(_ name: String) -> Bool { taken.contains(name) || reserved.contains(name) }

    /// Takes a name; false where it is taken already.
    mutating func take(_ name: String) -> Bool { !reserved.contains(name) && taken.insert(name) }

    /// Takes the names that parts ask for; none of them, and yields nil, where one asks for none or for what is taken.
    mutating func takeAll<Part>(_ parts: [Part], named name: (Part) -> String?) -> [String]? {
        var filled = self
        filled.taken.reserveCapacity(taken.count + parts.count)
        var names: [String] = []
        names.reserveCapacity(parts.count)
        for part in parts {
            guard let name = name(part), filled.take(name) else { return nil }
            names.append(name)
        }
        self = filled
        return names
    }

    /// Takes a name; where it is taken already, the next free one of `nameValue`, `nameValue2`, ….
    mutating func claim(_ name: String) -> String {
        if take(name) { return name }
        var candidate = name + "Value"
        var number = numbers[name] ?? 2
        while !take(candidate) {
            candidate = name + "Value" + String(number)
            number += 1
        }
        numbers[name] = number
        return candidate
    }
}

/// Names, each once: as long as they are few they are compared one by one, since to hash them costs more.
private struct TakenNames {
    private var few: [String] = []
    private var many: Set<String> = []

    var count: Int { few.count + many.count }

    func contains(_ name: String) -> Bool { few.contains(name) || !many.isEmpty && many.contains(name) }

    /// Makes room for so many names.
    mutating func reserveCapacity(_ capacity: Int) {
        if capacity <= Self.most { few.reserveCapacity(capacity) } else { many.reserveCapacity(capacity) }
    }

    /// Adds a name; false where it is there already.
    mutating func insert(_ name: String) -> Bool {
        if !many.isEmpty { return many.insert(name).inserted }
        if few.contains(name) { return false }
        few.append(name)
        if few.count > Self.most {
            many.formUnion(few)
            few = []
        }
        return true
    }

    /// The most names that are compared one by one.
    private static let most = 12
}

/// The names that a generated type cannot bear: generated code means something else by them, or Swift does.
let reservedTypeNames: Set<String> = [
    "Any", "Bool", "Codable", "Decoder", "Double", "Encoder", "Float", "Foundation", "Hashable", "Hasher", "Int", "Int32", "Int64",
    "Protocol", "Self",
    "Sendable", "String", "Swift", "Type", "UInt32", "UInt64", "APIClient", "APIKey", "APIResponse", "Base64Data", "BasicCredentials",
    "BearerToken",
    "EncodedParameter", "EventStream", "HTTPRequestBody",
    "BodyStream", "Boxed", "CalendarDate", "CallOptions", "Client", "ClientConfiguration", "DateTime", "DecimalString", "FilePart",
    "HTTPHeaders", "HTTPMethod",
    "IncomingCall", "IncomingPayloads",
    "ISODuration", "JSONKey",
    "JSONNumber", "JSONObject", "JSONValue", "Memberwise", "MemberwiseHashable", "MultipartForm", "Nullable", "OpenEnum",
    "OperationRequest",
    "SchemaTable", "Server", "ServerAddress",
    "SoraRuntime",
    "TimeOfDay", "TypedHeaders", "URI", "UUIDString", "ValueStream",
]

/// The names that a generated property cannot bear, because its type has other members of that name.
let reservedMemberNames: Set<String> = ["hashValue", "encode", "hash", "init", "self", "Type", "Protocol"]

/// Tells whether a text can name a type as it is.
func isTypeName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (first >= 0x41 && first <= 0x5A) || (first >= 0x61 && first <= 0x7A) else { return false }
    return isIdentifier(text) && !reservedTypeNames.contains(text)
}

/// Tells whether a text is an identifier of ASCII letters, digits and underscores.
func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, !isDigit(first) else { return false }
    return text.utf8.allSatisfy { isDigit($0) || ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x5F }
}
