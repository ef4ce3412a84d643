import SoraPlanning

/// The type of a value as code that uses it sees it.
struct ValueType: Hashable {
    /// The type as it is written.
    let written: TypeReference
    /// The type by its full name.
    let full: TypeReference
    /// What the runtime puts around it.
    var wrapper: Wrapper?
    /// True where the value may be nil.
    var isOptional: Bool

    /// The generic types of the runtime that generated code spells.
    enum Wrapper: String {
        case nullable = "Nullable"
        case events = "EventStream"
        case values = "ValueStream"
        case finishedTask = "FinishedTask"
        case taskUpdates = "TaskUpdates"
    }

    /// Creates a type; one that is optional itself counts as such.
    init(_ written: TypeReference, in scope: TypeScope = .namespace, of index: TypeIndex, wrapper: Wrapper? = nil, isOptional: Bool = false)
    {
        if wrapper == nil, case .optional(let wrapped) = written {
            self.written = wrapped
            self.isOptional = true
        } else {
            self.written = written
            self.isOptional = isOptional
        }
        full = index.full(self.written, in: scope)
        self.wrapper = wrapper
    }

    /// The type in Swift.
    var spelling: String { base + (isOptional ? "?" : "") }

    /// The type in Swift without its optionality.
    var base: String { wrapped(written) }

    /// The type in Swift, by its full name.
    var fullSpelling: String { wrapped(full) + (isOptional ? "?" : "") }

    private func wrapped(_ type: TypeReference) -> String { wrapper.map { "\($0.rawValue)<\(type.spelling)>" } ?? type.spelling }
}

/// What a change of a value's type comes to.
enum TypeChange: Equatable {
    /// The value may be nil, which it could not be.
    case becameOptional
    /// The value cannot be nil any more.
    case becameRequired
    /// The value may be null as well as absent.
    case becameNullable
    /// The value may be absent, and is not null any more.
    case becameDenullified
    /// The value is of another type.
    case became(ValueType)
}

extension ClientComparison {
    /// What the change from one type to another comes to; nil where they are one type.
    func change(from before: ValueType, to after: ValueType) -> TypeChange? {
        if !isSame(before.full, after.full) { return .became(after) }
        if before.wrapper != after.wrapper {
            switch (before.wrapper, after.wrapper) {
            case (nil, .nullable): return .becameNullable
            case (.nullable, nil): return after.isOptional ? .becameDenullified : .became(after)
            default: return .became(after)
            }
        }
        if before.isOptional == after.isOptional { return nil }
        return after.isOptional ? .becameOptional : .becameRequired
    }

    /// Tells whether a type of the old plan is one of the new plan, under whatever name.
    func isSame(_ before: TypeReference, _ after: TypeReference) -> Bool {
        if pairing.renamed(before) == after { return true }
        return pairing.renamed(old.expanded(before)) == new.expanded(after)
    }
}
