/// A step from a JSON value to a member or an element.
enum CodingStep: CodingKey {
    case member(String)
    case element(Int)

    init(_ key: some CodingKey) { self = .member(key.stringValue) }

    init(stringValue: String) { self = .member(stringValue) }

    init(intValue: Int) { self = .element(intValue) }

    var stringValue: String {
        switch self {
        case .member(let name): name
        case .element(let index): String(index)
        }
    }

    var intValue: Int? {
        if case .element(let index) = self { return index }
        return nil
    }
}
