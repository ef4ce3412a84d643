/// A query for nodes, made by `JSONPathParser` from an overlay's target and asked by `matches(in:)`.
///
/// [RFC 9535](https://www.rfc-editor.org/rfc/rfc9535) without function extensions.
public struct JSONPath: Hashable, Sendable {
    /// What follows the `$`.
    var segments: [Segment]

    /// One step of a query: to children, or to all that lies below.
    struct Segment: Hashable, Sendable {
        /// True for `..`, which takes every descendant's children, too.
        var descends: Bool
        /// What of the children is taken.
        var selectors: [Selector]
    }

    /// A choice among a node's children.
    indirect enum Selector: Hashable, Sendable {
        /// The value under a key.
        case name(String)
        /// Every child.
        case wildcard
        /// One element, counted from the end where it is negative.
        case index(Int)
        /// Every `step`th element from `start` to before `end`.
        case slice(start: Int?, end: Int?, step: Int)
        /// The children that meet a condition.
        case filter(Condition)
    }

    /// What a filter asks of a child.
    indirect enum Condition: Hashable, Sendable {
        /// One of them is met.
        case any([Condition])
        /// All of them are met.
        case all([Condition])
        /// It is not met.
        case not(Condition)
        /// A query finds something.
        case exists(Query)
        /// Two values compare so.
        case comparison(Operand, Comparison, Operand)
    }

    /// A query inside a filter.
    struct Query: Hashable, Sendable {
        /// True for `@`, the child under test; false for `$`.
        var isRelative: Bool
        /// What follows.
        var segments: [Segment]

        /// Tells whether the query finds one node at most, so that it can be compared.
        var isSingular: Bool {
            segments.allSatisfy { segment in
                guard !segment.descends, segment.selectors.count == 1 else { return false }
                switch segment.selectors[0] {
                case .name, .index: return true
                case .wildcard, .slice, .filter: return false
                }
            }
        }
    }

    /// One side of a comparison.
    enum Operand: Hashable, Sendable {
        /// A value that the expression spells out.
        case literal(Literal)
        /// What a query finds.
        case query(Query)
    }

    /// A value that an expression spells out.
    enum Literal: Hashable, Sendable {
        /// Text in quotes.
        case string(String)
        /// A number.
        case number(Double)
        /// `true` or `false`.
        case boolean(Bool)
        /// `null`.
        case null
    }

    /// How two values are compared.
    enum Comparison: String, Hashable, Sendable, CaseIterable {
        case equal = "=="
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
    }
}

/// What is wrong with an expression, and where in its text.
public struct JSONPathError: Error, Hashable {
    /// What is wrong, as a phrase.
    public var message: String
    /// How many Unicode scalars of the expression stand before the mistake.
    public var offset: Int
}
