import SoraDiagnostics
import SoraOpenAPI

/// What changed from one schema to another, apart from where they are used.
struct SchemaDelta {
    /// What changed in the schemas themselves.
    private(set) var findings: [SchemaFinding] = []
    /// The schemas within, in pairs.
    private(set) var children: [Child] = []
    /// The ways that values of the new schema never travel, as it is read-only or write-only.
    var idleDirections: Set<Rule.Direction> = []
    /// The deltas that have this one for a child.
    var parents: [Int] = []
    /// True where something changed in the schemas or in what they lead to.
    var hasChanges = false

    /// A pair of schemas within the pair that is compared.
    struct Child {
        /// The step of the property path; empty where the pair stands in the same place.
        var step: String
        /// The position of their delta.
        var delta: Int
    }

    /// Notes a change.
    mutating func add(_ finding: SchemaFinding) { findings.append(finding) }

    /// Notes a pair of schemas within.
    mutating func add(_ child: Child) { children.append(child) }
}

/// One change of a schema, apart from where it is used.
struct SchemaFinding {
    /// What changed.
    var kind: Kind
    /// The property that changed, where the schema that holds it tells of it.
    var member: String?
    /// The values that the rule's words name.
    var values: [String] = []
    /// Where the changed text stands in the old document.
    var old: SourceRange?
    /// Where the changed text stands in the new document.
    var new: SourceRange?
    /// The ways that values of the property never travel.
    var idleDirections: Set<Rule.Direction> = []

    /// What changed.
    enum Kind {
        /// What one family of rules stands for.
        case rule(RuleFamily)
        /// The type or format, which the way and the form of the values judge.
        case type(SchemaTypeChange)
        /// That a property is deprecated from now on, which the days of notice judge.
        case deprecation(PropertyDeprecation)
    }

    init(_ family: RuleFamily, _ values: [String] = [], member: String? = nil, old: SourceRange?, new: SourceRange?) {
        self.init(.rule(family), values, old: old, new: new)
        self.member = member
    }

    /// The finding at the schemas themselves, where neither document writes what changed.
    func placed(in pair: SchemaPair) -> SchemaFinding {
        if old != nil || new != nil { return self }
        var placed = self
        placed.old = pair.old.nodes[0].range
        placed.new = pair.new.nodes[0].range
        return placed
    }

    init(_ kind: Kind, _ values: [String] = [], old: SourceRange?, new: SourceRange?) {
        self.kind = kind
        self.values = values
        self.old = old
        self.new = new
    }
}
