import SoraDiagnostics
import SoraPlanning

/// A generated type as code that uses it sees it, without those that nest in it.
struct TypeSurface {
    /// What the type is.
    var kind: Kind
    /// The protocols that it conforms to, as they are written.
    var conformances: [String] = []
    /// Its properties, static members or cases.
    var members: [MemberSurface] = []
    /// The arguments of its initialiser; nil where code that uses it does not call one.
    var initializer: [ArgumentSurface]?
    /// The type that another name stands for.
    var target: ValueType?
    /// Where the document says it.
    var origin: SourceRange?

    /// The kinds of types, by the words for them.
    enum Kind: String {
        case structure = "a structure"
        case openEnumeration = "an open enumeration"
        case enumeration = "an enumeration"
        case alias = "another name"
        case headers = "a structure of headers"

        /// The keyword that declares such a type.
        var keyword: String {
            switch self {
            case .structure, .openEnumeration, .headers: "struct"
            case .enumeration: "enum"
            case .alias: "typealias"
            }
        }
    }

    /// The declaration of the type under a name.
    func declaration(of name: String) -> String {
        let spelled = Identifier.type(name)
        if let target { return "typealias \(spelled) = \(target.spelling)" }
        return conformances.isEmpty ? "\(kind.keyword) \(spelled)" : "\(kind.keyword) \(spelled): \(conformances.joined(separator: ", "))"
    }
}

/// A property, a static member or a case as code that uses it sees it.
struct MemberSurface {
    /// What the member is.
    var kind: Kind
    /// The name.
    var name: String
    /// What the name stands for on the wire.
    var key: String
    /// The type of the value; nil of a case without one, and of a static member.
    var type: ValueType?
    /// Why the member should not be used any more, or nil.
    var deprecation: String?
    /// Where the document says it.
    var origin: SourceRange?

    /// The kinds of members.
    enum Kind {
        /// A property that is read and set.
        case property
        /// A property that is read.
        case reading
        /// A value of an open enumeration.
        case value
        /// A case of an enumeration.
        case enumerationCase
    }

    /// The declaration, with types by their full names where that is asked for.
    func declaration(isFull: Bool = false) -> String {
        let name = Identifier.declared(name)
        let type = type.map { isFull ? $0.fullSpelling : $0.spelling }
        return switch kind {
        case .property: "var \(name): \(type ?? "Void")"
        case .reading: "var \(name): \(type ?? "Void") { get }"
        case .value: "\(deprecation == nil ? "" : "@available(*, deprecated) ")static var \(name): Self"
        case .enumerationCase: "case \(name)" + (type.map { "(\($0))" } ?? "")
        }
    }
}

/// An argument of a method or an initialiser as its callers see it.
struct ArgumentSurface {
    /// The label; nil where there is none.
    var label: String?
    /// What the label stands for on the wire.
    var key: String
    /// The type.
    var type: ValueType
    /// What is taken where the caller says nothing; nil where the caller must.
    var defaultValue: String?
    /// Where the document says it.
    var origin: SourceRange?

    /// The declaration.
    var declaration: String {
        let name = label.map(Identifier.label) ?? "_ body"
        return "\(name): \(type.spelling)" + (defaultValue.map { " = \($0)" } ?? "")
    }

    /// The label as it stands in a method's name.
    var labelText: String { (label ?? "_") + ":" }
}
