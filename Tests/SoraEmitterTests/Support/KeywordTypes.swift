import SoraPlanning

@testable import SoraEmitter

/// Words that mean something to Swift, and names that emitted code uses itself.
private let words =
    Identifier.keywords.sorted() + [
        "object", "decoder", "encoder", "hasher", "value", "lhs", "rhs", "form", "part", "await", "any", "some", "consume", "copy", "each",
        "unsafe", "async", "yield", "then", "get", "set", "open", "lazy", "left", "none", "a", "b",
    ]

/// Types whose members all bear such names.
let keywordTypes: [TypeDeclaration] = [
    .structure(
        StructureDeclaration(
            name: "Words",
            properties: words.enumerated().map { index, word in
                PropertyDeclaration(
                    name: word, key: word, type: .external("String"), presence: index % 2 == 0 ? .required : .optional)
            })),
    .structure(
        StructureDeclaration(
            name: "Telling",
            properties: ["hasher", "self"].map { PropertyDeclaration(name: $0, key: $0, type: .external("String"), presence: .required) })),
    .openEnumeration(OpenEnumerationDeclaration(name: "Word", values: words.map { .init(name: $0, rawValue: $0) })),
    .union(
        UnionDeclaration(
            name: "AnyWord", variants: words.map { .init(name: $0, type: .external("String")) },
            choice: .discriminator(property: "word", values: words.enumerated().map { .init($1, variant: $0) }))),
    .multipart(
        MultipartDeclaration(
            name: "WordUpload", parts: words.map { .init(name: $0, key: $0, form: .text, type: .external("String"), isRequired: false) })),
    .structure(
        StructureDeclaration(
            name: "Types",
            properties: [PropertyDeclaration(name: "type", key: "type", type: .named("Type"), presence: .optional)],
            nested: [.alias(AliasDeclaration(name: "Type", type: .external("String"))), .structure(StructureDeclaration(name: "Protocol"))])
    ),
]
