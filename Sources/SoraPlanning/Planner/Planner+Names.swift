import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// A part of the document that is named in Swift.
struct NamedPart {
    /// What it is.
    var kind: Kind
    /// What the document calls it.
    var spelling: String
    /// Where it does.
    var place: SourceRange
    /// The name that it asks for.
    var wish: NameWish

    /// The kinds of parts, as messages call them.
    enum Kind: String {
        case schema = "the type of schema"
        case method = "the method of"
        case parameter = "the parameter"
        case property = "the property"
        case value = "the value"
    }

    /// The part as messages call it: "the property ‘task_id’".
    var words: String { kind == .method ? "\(kind.rawValue) \(spelling)" : "\(kind.rawValue) ‘\(spelling)’" }
}

extension Planner {
    /// Names parts of one kind, such as the properties of a schema, and tells of those that cannot have the name that they ask for.
    func nameParts(_ parts: [NamedPart], pinnedBy pin: String, in scope: inout NameScope) -> [String] {
        var wishes: [NameWish] = []
        wishes.reserveCapacity(parts.count)
        for part in parts { wishes.append(part.wish) }
        let given = scope.claim(wishes)
        var renamed: [Int] = []
        for index in parts.indices where given[index] != wishes[index].name && !scope.isReserved(wishes[index].name) {
            renamed.append(index)
        }
        if !renamed.isEmpty { report(renamed, of: parts, given: given, pinnedBy: pin) }
        return given
    }

    private func report(_ renamed: [Int], of parts: [NamedPart], given: [String], pinnedBy pin: String) {
        let holders = Dictionary(zip(given, parts)) { first, _ in first }
        for index in renamed {
            let (part, name) = (parts[index], given[index])
            log.report(
                Diagnostic(
                    .warning, "\(part.words) is called \(name), because \(part.wish.name) is taken", at: part.place,
                    advice: "Pin a name with ‘\(pin): \(name)’.",
                    related: holders[part.wish.name].map { [Diagnostic.Related("\($0.words) is called so", at: $0.place)] } ?? []))
        }
    }

    /// Names the schemas of `components`; one whose name means something else in generated code is told of, too.
    func typeNames(ofComponents schemas: [NamedSchema]) -> [String] {
        let parts = schemas.map { schema in
            NamedPart(
                kind: .schema, spelling: schema.name, place: schema.nameNode.range,
                wish: NameWish(pinned: pinnedType(schema.schema.swiftName), spelling: schema.name, made: names.type(schema.name)))
        }
        let given = nameParts(parts, pinnedBy: "x-swift-name", in: &topLevel)
        for (part, name) in zip(parts, given) where name != part.wish.name && topLevel.isReserved(part.wish.name) {
            log.note(
                "\(part.words) is called \(name), because \(part.wish.name) means something else in generated code",
                at: part.place, advice: "Pin a name of your choice with ‘x-swift-name’.")
        }
        return given
    }

    /// Names properties, by their `x-swift-name` where they have one.
    func propertyNames(_ properties: [Schema.Property], in scope: inout NameScope) -> [String] {
        let undisputed = scope.takeAll(properties) { $0.schema.swiftName == nil ? names.member($0.name) : nil }
        if let undisputed { return undisputed }
        let parts = properties.map { property in
            NamedPart(
                kind: .property, spelling: property.name, place: property.nameRange,
                wish: NameWish(
                    pinned: property.schema.pinsType && shape(of: property.schema).hasOwnType
                        ? nil : pinnedMember(property.schema.swiftName),
                    spelling: property.name, made: names.member(property.name)))
        }
        return nameParts(parts, pinnedBy: "x-swift-name", in: &scope)
    }

    /// Names parameters, by their `x-swift-name` where they have one.
    func parameterNames(_ parameters: [Parameter], in scope: inout NameScope) -> [String] {
        let parts = parameters.map { parameter in
            NamedPart(
                kind: .parameter, spelling: parameter.name, place: parameter.node.range,
                wish: NameWish(pinned: pinnedMember(parameter.swiftName), spelling: parameter.name, made: names.member(parameter.name)))
        }
        return nameParts(parts, pinnedBy: "x-swift-name", in: &scope)
    }

    /// Names a type that stands in an operation or in another type; one whose name is taken is told of.
    func inlineTypeName(_ wish: String, of schema: Schema, in scope: inout NameScope) -> String {
        let name = scope.claim(wish)
        if name != wish, !scope.isReserved(wish) {
            log.warning(
                "the type of this schema is called \(name), because \(wish) is taken", at: schema.node.range,
                advice: "Pin a name with ‘x-swift-name: \(name)’.")
        }
        return name
    }

    /// The name of a type that `x-swift-name` pins; nil where there is none, and where it is none, which is reported.
    func pinnedType(_ node: Node?) -> String? {
        pinned(node, isValid: isTypeName, "a type is named by letters and digits, and not as Swift or the runtime names its own")
    }

    /// The name of a member that `x-swift-name` pins; nil where there is none, and where it is none, which is reported.
    func pinnedMember(_ node: Node?) -> String? {
        pinned(node, isValid: isIdentifier, "a name is letters, digits and underscores, with no digit first")
    }

    private func pinned(_ node: Node?, isValid: (String) -> Bool, _ rule: String) -> String? {
        guard let node else { return nil }
        if let text = node.string, isValid(text) { return text }
        if reportedPins.insert(ObjectIdentifier(node)).inserted {
            log.warning("‘\(node.scalar?.text ?? "")’ is not taken for a name: \(rule)", at: node.range)
        }
        return nil
    }
}

extension Schema {
    /// True where `x-swift-name` begins with a capital: of an inline schema with a type of its own it names that, not what has it.
    var pinsType: Bool { swiftName?.string?.unicodeScalars.first?.properties.isUppercase ?? false }
}
