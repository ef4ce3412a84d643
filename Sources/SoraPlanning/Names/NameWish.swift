/// A name that a part of a document asks for, and how much it means it.
struct NameWish {
    /// The name.
    var name: String
    /// Which of two equal wishes is granted.
    var precedence: Precedence

    /// The reasons for a name, the strongest first; among equals the first in the document has it.
    enum Precedence: Int, CaseIterable {
        /// The document or the configuration says so.
        case pinned
        /// The document spells it just so.
        case exact
        /// It was made from what the document spells.
        case derived
    }

    /// Wishes for a name that is pinned, or else made from a spelling.
    init(pinned: String?, spelling: String, made name: @autoclosure () -> String) {
        if let pinned {
            self.name = pinned
            precedence = .pinned
        } else {
            self.name = name()
            precedence = self.name == spelling ? .exact : .derived
        }
    }
}

extension NameScope {
    /// Gives names to parts of the document, each what it wishes or, where another has that with more right, the next free one.
    ///
    /// So a part that is added renames another only where both wish for one name.
    mutating func claim(_ wishes: [NameWish]) -> [String] {
        takeAll(wishes, named: \.name) ?? claimByPrecedence(wishes)
    }

    private mutating func claimByPrecedence(_ wishes: [NameWish]) -> [String] {
        var names = wishes.map(\.name)
        for precedence in NameWish.Precedence.allCases {
            for index in wishes.indices where wishes[index].precedence == precedence { names[index] = claim(wishes[index].name) }
        }
        return names
    }
}
