/// Reads a regular expression of [ECMA-262](https://tc39.es/ecma262/#sec-patterns), as with the flag `u`.
///
/// Kinder than that flag: a backslash may stand before any character that is neither a letter nor a digit, and braces and
/// `]` stand for themselves where nothing else fits, since documents are full of both.
struct PatternParser {
    let scalars: [Unicode.Scalar]
    var position = 0
    private var depth = 0
    /// The numbers of the named groups, found before all else since references may come first.
    let names: [String: [Int]]
    private let groupCount: Int
    private var groupsBegun = 0
    /// The names of the groups that may have matched together with the next one, which must have another.
    private var takenNames: Set<String> = []

    private static let deepestNesting = 100

    private init(_ text: String) throws {
        scalars = Array(text.unicodeScalars)
        let census = try PatternGroups(scalars)
        names = census.names
        groupCount = census.count
    }

    /// Reads a whole pattern.
    static func parse(_ text: String) throws -> PatternNode {
        var parser = try PatternParser(text)
        let node = try parser.choice()
        if parser.current != nil { throw parser.failure("a `)` without its `(`") }
        return node
    }

    var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    func failure(_ reason: String) -> PatternSyntaxError { PatternSyntaxError(reason: reason, offset: position) }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    mutating func take(_ text: String) -> Bool {
        guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
        position += text.unicodeScalars.count
        return true
    }

    private mutating func choice() throws -> PatternNode {
        let outer = takenNames
        var branches = [try sequence()]
        var taken = takenNames
        while take("|") {
            takenNames = outer
            branches.append(try sequence())
            taken.formUnion(takenNames)
        }
        takenNames = taken
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws -> PatternNode {
        var terms: [PatternNode] = []
        while let current, current != "|", current != ")" { terms.append(try quantified(term())) }
        return terms.count == 1 ? terms[0] : terms.isEmpty ? .empty : .sequence(terms)
    }

    /// Reads a term without its quantifier.
    private mutating func term() throws -> PatternNode {
        guard let scalar = current else { return .empty }
        position += 1
        switch scalar {
        case "^": return .edge(isStart: true)
        case "$": return .edge(isStart: false)
        case ".": return .one(.notLineEnd)
        case "(": return try group()
        case "[": return .one(try characterClass())
        case "\\": return try escape()
        case "*", "+", "?":
            position -= 1
            throw failure("nothing to repeat")
        case "{":
            position -= 1
            if try braces() != nil { throw failure("nothing to repeat") }
            position += 1
            return .one(ScalarSet(scalar))
        default: return .one(ScalarSet(scalar))
        }
    }

    /// Reads a group after its `(`.
    private mutating func group() throws -> PatternNode {
        depth += 1
        if depth > Self.deepestNesting { throw failure("groups are nested too deeply") }
        defer { depth -= 1 }
        if take("?:") { return try closed(choice()) }
        if take("?=") { return .look(try closed(choice()), isAhead: true, isNegated: false) }
        if take("?!") { return .look(try closed(choice()), isAhead: true, isNegated: true) }
        if take("?<=") { return .look(try closed(choice()), isAhead: false, isNegated: false) }
        if take("?<!") { return .look(try closed(choice()), isAhead: false, isNegated: true) }
        if take("?<") {
            guard takenNames.insert(try groupName()).inserted else { throw failure("a second group of the name") }
        } else if current == "?" {
            throw failure("an unknown kind of group")
        }
        groupsBegun += 1
        let number = groupsBegun
        return .group(try closed(choice()), number: number)
    }

    private mutating func closed(_ node: PatternNode) throws -> PatternNode {
        guard take(")") else { throw failure("a group without its `)`") }
        return node
    }

    /// Reads the name of a group and the `>` after it.
    mutating func groupName() throws -> String {
        var name = ""
        while let scalar = current, scalar != ">" {
            let isFirst = name.isEmpty
            let isAllowed = scalar == "_" || scalar == "$" || scalar.properties.isIDStart || !isFirst && scalar.properties.isIDContinue
            guard isAllowed else { throw failure("a group's name") }
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard take(">"), !name.isEmpty else { throw failure("a group's name") }
        return name
    }

    /// The node of a reference by number.
    func backreference(_ number: Int) throws -> PatternNode {
        guard number <= groupCount else { throw failure("there is no group \(number)") }
        return .backreference([number])
    }
}
