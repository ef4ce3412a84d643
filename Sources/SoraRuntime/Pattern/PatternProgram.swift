/// A pattern as instructions, made by the compiler and run by the matcher.
struct PatternProgram: Sendable {
    /// A step of the matcher; numbers without a name are places of instructions.
    enum Instruction: Sendable {
        /// Takes one code point of a set.
        case take(Int)
        /// Takes as many code points of a set as lead to a match, most first or, lazily, fewest first.
        case takeRun(Int, least: Int, most: Int, isLazy: Bool)
        /// Goes on at the first place, and should that fail, at the second.
        case split(Int, Int)
        /// Goes on at a place.
        case jump(Int)
        /// Stops unless this is the start, or the end, of the text.
        case edge(isStart: Bool)
        /// Stops unless a word begins or ends here, or, negated, if it does.
        case wordBoundary(isNegated: Bool)
        /// Notes the position in a slot.
        case save(Int)
        /// Forgets what the groups of these numbers have captured, as a loop does each time.
        case forget(ClosedRange<Int>)
        /// Stops if nothing was taken since the position was noted in a slot.
        case requireProgress(since: Int)
        /// Tells whether the instructions from the next one on match here; goes on at a place.
        case look(isAhead: Bool, isNegated: Bool, end: Int)
        /// Takes what a group has captured.
        case backreference([Int])
        /// Ends in a match.
        case match
    }

    var instructions: [Instruction] = []
    var sets: [ScalarSet] = []
    /// The number of slots: two for each group, and one for each loop; none without backreferences.
    var slotCount = 0

    /// True where a pattern needs to know what its groups have captured.
    var tracksCaptures: Bool { slotCount > 0 }
}
