import SoraOpenAPI
import SoraYAML

/// A schema of `components` with the names of its types, and these types once they are planned.
struct PlannedComponent {
    var schema: NamedSchema
    /// The schema that the type follows: its own, or the one outside of the components that it merely refers to.
    var subject: Schema
    var name: String
    /// The name of the form that is sent, where that is another type.
    var sentName: String?
    var hasBegun = false
    var types: [PlannedType] = []
}

extension Planner {
    /// Names the schemas of `components`: an exact spelling keeps its name, another follows the rule of `NameScope`, and is told of.
    func nameSchemas(_ schemas: [NamedSchema]) -> [PlannedComponent] {
        var components = zip(schemas, typeNames(ofComponents: schemas)).map { PlannedComponent(schema: $0, subject: $0.schema, name: $1) }
        componentIndexes.reserveCapacity(components.count)
        for (index, component) in components.enumerated() where componentIndexes[ObjectIdentifier(component.subject)] == nil {
            componentIndexes[ObjectIdentifier(component.subject)] = index
        }
        for index in components.indices {
            guard let target = outsideTarget(of: components[index].subject) else { continue }
            if componentIndexes[ObjectIdentifier(target)] == nil { componentIndexes[ObjectIdentifier(target)] = index }
            components[index].subject = target
        }
        for index in components.indices where directions.isTwofold(components[index].subject) {
            if componentIndexes[ObjectIdentifier(components[index].subject)] == index {
                components[index].sentName = topLevel.claim(components[index].name + "Input")
            }
        }
        return components
    }

    /// The schema outside of the components that a component is nothing but a reference to, such as the whole of another file.
    private func outsideTarget(of schema: Schema) -> Schema? {
        var end = schema
        var steps = 0
        while let next = end.referenceAlone, componentIndexes[ObjectIdentifier(next)] == nil, steps < 32 {
            end = next
            steps += 1
        }
        return end !== schema && end.parent == nil && end.referenceAlone == nil ? end : nil
    }

    /// The name of the type of a component's schema, in the form that is received or sent; nil of other schemas.
    func name(ofComponent schema: Schema, isSent: Bool) -> String? {
        guard let index = componentIndexes[ObjectIdentifier(schema)] else { return nil }
        return isSent ? components[index].sentName ?? components[index].name : components[index].name
    }

    /// Plans the types of a component, unless that has begun; one node under two names is one type with another name.
    func planComponent(_ index: Int) {
        if components[index].hasBegun { return }
        components[index].hasBegun = true
        let component = components[index]
        let schema = component.subject
        if let first = componentIndexes[ObjectIdentifier(schema)], first != index {
            var alias = AliasDeclaration(
                name: component.name, type: .named(components[first].name), documentation: documentation(of: component.schema.schema))
            alias.origin = Origin(component.schema.nameNode.range)
            heldTypes.add([alias.type], to: component.name)
            components[index].types = [PlannedType(declaration: .alias(alias))]
            return
        }
        let isSent = component.sentName == nil && directions.isSentOnly(schema)
        let origin = Origin(component.schema.nameNode.range)
        let received = planned(schema, name: component.name, isSent: isSent, from: origin)
        components[index].types = [received]
        guard let name = component.sentName else { return }
        let sent = planned(schema, name: name, isSent: true, from: origin)
        components[index].types.append(sent)
    }

    /// Plans a type of the namespace; where the schema needs none of its own, another name for what it comes to.
    private func planned(_ schema: Schema, name: String, isSent: Bool, from origin: Origin) -> PlannedType {
        let owner = TypeOwner(name)
        let place = scoped(TypePlace(owner: owner, path: [], isSent: isSent), of: schema)
        if let encoding = multipartOnly[ObjectIdentifier(schema)] {
            let form = TypePlace(owner: owner, path: [], isSent: true)
            owners[key(of: schema, at: form)] = owner
            var declaration = multipart(schema, name: name, place: form, encoding: encoding)
            declaration.origin = origin
            return PlannedType(declaration: .multipart(declaration), owner: owner)
        }
        let shape = componentShape(of: schema)
        if shape.hasOwnType { owners[TypeKey(schema: ObjectIdentifier(schema), isSent: isSent && directions.isTwofold(schema))] = owner }
        if let declaration = newType(shape, of: schema, name: name, place: place, from: origin) {
            return PlannedType(declaration: declaration, owner: owner)
        }
        let use = inlineUse(of: schema, at: TypePlace(owner: nil, path: [name], isSent: isSent))
        heldTypes.add([use.type], to: name)
        var alias = AliasDeclaration(name: name, type: use.type, documentation: documentation(of: schema))
        alias.origin = origin
        return PlannedType(declaration: .alias(alias))
    }
}

extension SchemaShape {
    /// True where the shape needs a declaration, in which others can nest.
    var hasOwnType: Bool {
        switch self {
        case .object, .union, .enumeration: true
        default: false
        }
    }
}
