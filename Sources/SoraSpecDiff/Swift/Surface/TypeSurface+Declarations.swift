import SoraPlanning

extension TypeSurface {
    /// Describes a type of a plan, whose parts are written in a scope.
    init(_ declaration: TypeDeclaration, in scope: TypeScope, of index: TypeIndex) {
        switch declaration {
        case .structure(let structure): self.init(structure, in: scope, of: index)
        case .openEnumeration(let enumeration): self.init(enumeration)
        case .union(let union): self.init(union, in: scope, of: index)
        case .alias(let alias):
            self.init(kind: .alias, target: ValueType(alias.type, in: scope, of: index), origin: alias.origin.range)
        case .multipart(let multipart): self.init(multipart, in: scope, of: index)
        case .answers(let answers): self.init(answers, in: scope, of: index)
        case .headers(let headers): self.init(headers, in: scope, of: index)
        }
    }

    private init(_ structure: StructureDeclaration, in scope: TypeScope, of index: TypeIndex) {
        self.init(kind: .structure, origin: structure.origin.range)
        var arguments: [ArgumentSurface] = []
        for property in structure.properties {
            let type = ValueType(property, in: scope, of: index)
            add(.property, property.name, property.key, type, property.origin)
            arguments.append(
                ArgumentSurface(
                    label: property.name, key: property.key, type: type, defaultValue: property.defaultText, origin: property.origin.range))
        }
        if let rest = structure.additionalProperties {
            let type = ValueType(.dictionary(rest.type), in: scope, of: index)
            add(.property, rest.name, "", type, rest.origin)
            arguments.append(ArgumentSurface(label: rest.name, key: "", type: type, defaultValue: "[:]", origin: rest.origin.range))
        }
        conformances = ["Codable", members.isEmpty ? "Hashable" : "MemberwiseHashable", "Sendable"]
        initializer = arguments
    }

    private init(_ enumeration: OpenEnumerationDeclaration) {
        self.init(kind: .openEnumeration, conformances: ["OpenEnum"], origin: enumeration.origin.range)
        for value in enumeration.values {
            add(.value, value.name, value.rawValue, nil, value.origin)
            members[members.count - 1].deprecation = value.deprecation
        }
    }

    private init(_ union: UnionDeclaration, in scope: TypeScope, of index: TypeIndex) {
        let conformances = union.incoming == nil ? ["Codable", "MemberwiseHashable", "Sendable"] : ["IncomingCall"]
        self.init(kind: .enumeration, conformances: conformances, origin: union.origin.range)
        for (number, variant) in union.variants.enumerated() {
            let type = ValueType(variant.type, in: scope, of: index)
            add(.enumerationCase, variant.name, union.wireName(of: number, type: type), type, variant.origin)
        }
        add(.enumerationCase, union.unrecognizedName, "", ValueType(.external("JSONValue"), of: index), union.origin)
    }

    private init(_ multipart: MultipartDeclaration, in scope: TypeScope, of index: TypeIndex) {
        self.init(kind: .structure, conformances: ["Sendable"], origin: multipart.origin.range)
        var arguments: [ArgumentSurface] = []
        var headers: [ArgumentSurface] = []
        for part in multipart.parts {
            let type = ValueType(part.isRepeated ? .array(part.type) : part.type, in: scope, of: index, isOptional: !part.isRequired)
            let value = part.defaultValue?.text ?? (part.isRequired ? nil : "nil")
            add(.property, part.name, part.key, type, part.origin)
            arguments.append(
                ArgumentSurface(label: part.name, key: part.key, type: type, defaultValue: value, origin: part.origin.range))
            for header in part.headers {
                let type = ValueType(header.type, in: scope, of: index, isOptional: !header.isRequired)
                let key = part.key + " " + header.key
                add(.property, header.name, key, type, header.origin)
                headers.append(
                    ArgumentSurface(
                        label: header.name, key: key, type: type, defaultValue: header.isRequired ? nil : "nil",
                        origin: header.origin.range))
            }
        }
        initializer = arguments + headers
    }

    private init(_ answers: AnswersDeclaration, in scope: TypeScope, of index: TypeIndex) {
        self.init(kind: .enumeration, conformances: ["Sendable"], origin: answers.cases.first?.origin.range)
        for answer in answers.cases {
            let type: TypeReference? =
                switch answer.body {
                case .nothing: nil
                case .json(let type): type
                case .text: .external("String")
                case .bytes: .external("[UInt8]")
                }
            add(.enumerationCase, answer.name, "\(answer.statuses)", type.map { ValueType($0, in: scope, of: index) }, answer.origin)
        }
        add(.enumerationCase, answers.otherName, "", ValueType(.external("APIResponse"), of: index), Origin(origin))
    }

    private init(_ headers: HeadersDeclaration, in scope: TypeScope, of index: TypeIndex) {
        self.init(kind: .headers, conformances: ["TypedHeaders"], origin: headers.headers.first?.origin.range)
        for header in headers.headers {
            add(
                .reading, header.name, header.key.lowercased(), ValueType(header.type, in: scope, of: index, isOptional: true),
                header.origin)
        }
    }

    private mutating func add(_ kind: MemberSurface.Kind, _ name: String, _ key: String, _ type: ValueType?, _ origin: Origin) {
        members.append(MemberSurface(kind: kind, name: name, key: key, type: type, origin: origin.range))
    }
}

extension UnionDeclaration {
    /// What tells a variant on the wire: the texts of the discriminator, or the type of its value.
    fileprivate func wireName(of variant: Int, type: ValueType) -> String {
        if case .discriminator(_, let values) = choice {
            let texts = values.filter { $0.variant == variant }.map(\.text)
            if !texts.isEmpty { return texts.sorted().joined(separator: "\n") }
        }
        return type.full.spelling
    }
}

extension ValueType {
    /// The type of a structure's property.
    fileprivate init(_ property: PropertyDeclaration, in scope: TypeScope, of index: TypeIndex) {
        self.init(
            property.type, in: scope, of: index, wrapper: property.presence == .optionalNullable ? .nullable : nil,
            isOptional: property.presence != .required)
    }
}

extension PropertyDeclaration {
    /// What the initialiser takes where the caller says nothing.
    fileprivate var defaultText: String? {
        defaultValue?.text ?? (presence == .optional || presence == .optionalNullable ? "nil" : nil)
    }
}
