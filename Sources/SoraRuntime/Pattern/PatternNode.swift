/// A regular expression of [ECMA-262](https://tc39.es/ecma262/#sec-patterns) as a tree, made by the parser and used by the compiler.
indirect enum PatternNode {
    /// Matches without taking anything.
    case empty
    /// One code point of a set.
    case one(ScalarSet)
    /// One after the other.
    case sequence([PatternNode])
    /// The first that leads to a match.
    case choice([PatternNode])
    /// A capturing group; groups are numbered from 1.
    case group(PatternNode, number: Int)
    /// So many times; `most` is `nil` for any number.
    case repeated(PatternNode, least: Int, most: Int?, isLazy: Bool)
    /// `^` or `$`.
    case edge(isStart: Bool)
    /// `\b` or, negated, `\B`.
    case wordBoundary(isNegated: Bool)
    /// What stands ahead or behind, without taking it.
    case look(PatternNode, isAhead: Bool, isNegated: Bool)
    /// What one of these groups has captured; several where branches of a choice use one name.
    case backreference([Int])
}
