extension JSONValue {
    /// The text of a string.
    public var string: String? {
        if case .string(let string) = self { return string }
        return nil
    }

    /// The whole number that a number stands for, `1.0` and `1e2` included, where it fits.
    public var int: Int? { number?.int }

    /// The nearest `Double` to a number, where there is a finite one.
    public var double: Double? { number?.double }

    /// The number, with its text.
    public var number: JSONNumber? {
        if case .number(let number) = self { return number }
        return nil
    }

    /// `true` or `false`.
    public var bool: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    /// The elements of an array.
    public var array: [JSONValue]? {
        if case .array(let elements) = self { return elements }
        return nil
    }

    /// The members of an object.
    public var object: JSONObject? {
        if case .object(let object) = self { return object }
        return nil
    }

    /// True for `null`.
    public var isNull: Bool {
        if case .null = self { return true }
        return false
    }

    /// The number of values within this one, itself included.
    var valueCount: Int {
        switch self {
        case .array(let elements): elements.reduce(1) { $0 + $1.valueCount }
        case .object(let object): object.reduce(1) { $0 + $1.value.valueCount }
        default: 1
        }
    }

    /// The member of an object; setting one makes an object of anything else, setting `nil` removes it.
    public subscript(key: String) -> JSONValue? {
        get {
            if case .object(let object) = self { return object[key] }
            return nil
        }
        set {
            var object = object ?? JSONObject()
            self = .null  // so that the members are not copied
            object[key] = newValue
            self = .object(object)
        }
    }

    /// The element of an array, `nil` where there is none.
    public subscript(index: Int) -> JSONValue? {
        if case .array(let elements) = self, elements.indices.contains(index) { return elements[index] }
        return nil
    }

    /// The value at a place below this one.
    public subscript(pointer: JSONPointer) -> JSONValue? {
        var value = self
        for token in pointer.tokens {
            let next: JSONValue?
            switch value {
            case .object(let object): next = object[token]
            case .array: next = JSONPointer.index(token).flatMap { value[$0] }
            default: next = nil
            }
            guard let next else { return nil }
            value = next
        }
        return value
    }
}
