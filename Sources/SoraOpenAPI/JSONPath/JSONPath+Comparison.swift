import SoraYAML

extension JSONPathEvaluation {
    /// Tells whether a child meets a filter's condition.
    func meets(_ condition: JSONPath.Condition, _ child: Node) -> Bool {
        switch condition {
        case .any(let alternatives): alternatives.contains { meets($0, child) }
        case .all(let parts): parts.allSatisfy { meets($0, child) }
        case .not(let inner): !meets(inner, child)
        case .exists(let query): !nodes(of: query, at: child).isEmpty
        case .comparison(let left, let comparison, let right):
            holds(comparison, value(of: left, at: child), value(of: right, at: child))
        }
    }

    private func nodes(of query: JSONPath.Query, at child: Node) -> [JSONPath.Match] {
        matches(of: query.segments, from: [JSONPath.Match(location: NodeLocation(), node: query.isRelative ? child : root)])
    }

    private func value(of operand: JSONPath.Operand, at child: Node) -> ComparedValue {
        switch operand {
        case .literal(.string(let text)): .string(text)
        case .literal(.number(let number)): .number(number)
        case .literal(.boolean(let flag)): .boolean(flag)
        case .literal(.null): .null
        case .query(let query): nodes(of: query, at: child).first.map { ComparedValue($0.node) } ?? .nothing
        }
    }

    private func holds(_ comparison: JSONPath.Comparison, _ left: ComparedValue, _ right: ComparedValue) -> Bool {
        switch comparison {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left.precedes(right)
        case .greater: right.precedes(left)
        case .lessOrEqual: left.precedes(right) || left == right
        case .greaterOrEqual: right.precedes(left) || left == right
        }
    }
}

/// A value as [section 2.3.5.2.2](https://www.rfc-editor.org/rfc/rfc9535#section-2.3.5.2.2) compares it.
enum ComparedValue {
    /// What a query did not find.
    case nothing
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case sequence([Node])
    case mapping(Mapping)

    /// The value of a node.
    init(_ node: Node) {
        switch node.content {
        case .sequence(let elements): self = .sequence(elements)
        case .mapping(let mapping): self = .mapping(mapping)
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: self = .null
            case .boolean: self = .boolean(scalar.text.utf8.count == 4)
            case .integer, .float: self = .number(NumberText(scalar.text)?.approximation ?? .nan)
            case .string: self = .string(scalar.text)
            }
        }
    }

    /// Tells whether two numbers or two texts stand in this order; nothing else has one.
    func precedes(_ other: ComparedValue) -> Bool {
        switch (self, other) {
        case (.number(let one), .number(let other)): one < other
        case (.string(let one), .string(let other)): one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
        default: false
        }
    }
}

extension ComparedValue: Equatable {
    /// Tells whether two values are equal: of mappings, regardless of order.
    static func == (one: ComparedValue, other: ComparedValue) -> Bool {
        switch (one, other) {
        case (.nothing, .nothing), (.null, .null): true
        case (.boolean(let one), .boolean(let other)): one == other
        case (.number(let one), .number(let other)): one == other
        case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
        case (.sequence(let one), .sequence(let other)):
            one.count == other.count && zip(one, other).allSatisfy { ComparedValue($0) == ComparedValue($1) }
        case (.mapping(let one), .mapping(let other)):
            one.entries.count == other.entries.count
                && one.entries.allSatisfy { entry in other[entry.key].map { ComparedValue($0) == ComparedValue(entry.value) } ?? false }
        default: false
        }
    }
}
